import { asc, eq, ilike, inArray, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Actor } from "../../../core/user";
import type { LeadFilter, LeadView } from "../../../core/views/campaign-views";
import type { Page, PageRequest } from "../../../core/views/page";
import type { Db } from "../client";
import { leads, users } from "../schema";
import { containing, every } from "./conditions";
import { decodeCursor, laterThan, microseconds, pageOf } from "./keyset";
import { attemptsOfLeads, lastReplies } from "./lead-mails";
import { visibleLeads } from "./visibility";

/** In the order in which they were added. Three queries, however many leads. */
export async function listLeads(
  db: Db,
  { actor, filter, page }: { actor: Actor; filter: LeadFilter; page: PageRequest },
): Promise<Page<LeadView>> {
  const columns = { at: leads.createdAt, id: leads.id };
  const rows = await selectLeads(db, {
    where: every(
      visibleLeads(actor),
      eq(leads.campaignId, filter.campaignId),
      filter.status && eq(leads.status, filter.status),
      filter.q ? holding(filter.q) : undefined,
      laterThan(columns, decodeCursor(page.cursor)),
    ),
    limit: page.limit + 1,
  });
  const { items, nextCursor } = pageOf(rows, page.limit, ({ at: _, ...row }) => row);
  return { items: await withMails(db, actor, items), nextCursor };
}

export async function findLead(db: Db, { actor, leadId }: { actor: Actor; leadId: string }): Promise<LeadView | null> {
  const [lead] = await findLeads(db, { actor, where: eq(leads.id, leadId) });
  return lead ?? null;
}

export async function findLeadByWebsite(
  db: Db,
  { actor, campaignId, websiteUrl }: { actor: Actor; campaignId: string; websiteUrl: string },
): Promise<LeadView | null> {
  const where = every(eq(leads.campaignId, campaignId), eq(leads.websiteUrl, websiteUrl));
  // Who sees the campaign learns that the website is there, whoever works on it.
  const [row] = await selectLeads(db, { where: every(eq(leads.workspaceId, actor.workspaceId), where), limit: 1 });
  const [lead] = row ? await withMails(db, actor, [row]) : [];
  return lead ?? null;
}

async function findLeads(db: Db, { actor, where }: { actor: Actor; where: SQL }): Promise<LeadView[]> {
  return withMails(db, actor, await selectLeads(db, { where: every(visibleLeads(actor), where), limit: 1 }));
}

function holding(q: string): SQL | undefined {
  const pattern = containing(q.trim());
  return or(
    ilike(leads.websiteUrl, pattern),
    ilike(leads.websiteTitle, pattern),
    ilike(leads.contactName, pattern),
    ilike(leads.contactEmail, pattern),
  );
}

const recorders = alias(users, "consent_recorders");

function selectLeads(db: Db, { where, limit }: { where: SQL; limit: number }) {
  return db
    .select({
      id: leads.id,
      campaignId: leads.campaignId,
      websiteUrl: leads.websiteUrl,
      websiteTitle: leads.websiteTitle,
      contactName: leads.contactName,
      contactEmail: leads.contactEmail,
      domain: leads.domain,
      relevanceScore: leads.relevanceScore,
      authorityScore: leads.authorityScore,
      source: leads.source,
      notes: leads.notes,
      status: leads.status,
      owner: { id: users.id, name: users.name },
      consentAt: leads.consentAt,
      consentNote: leads.consentNote,
      consentBy: recorders.name,
      createdAt: leads.createdAt,
      updatedAt: leads.updatedAt,
      at: microseconds(leads.createdAt),
    })
    .from(leads)
    .leftJoin(users, eq(users.id, leads.ownerId))
    .leftJoin(recorders, eq(recorders.id, leads.consentBy))
    .where(where)
    .orderBy(asc(leads.createdAt), asc(leads.id))
    .limit(limit);
}

type LeadRow = Omit<Awaited<ReturnType<typeof selectLeads>>[number], "at">;

async function withMails(db: Db, { workspaceId }: Actor, rows: LeadRow[]): Promise<LeadView[]> {
  const leadIds = rows.map((row) => row.id);
  const [attempts, answers] = await Promise.all([
    attemptsOfLeads(db, { workspaceId, leadIds }),
    lastReplies(db, leadIds),
  ]);
  const mailsOf = Map.groupBy(attempts, (attempt) => attempt.leadId);
  const lastOf = new Map(answers.map(({ leadId, ...reply }) => [leadId, reply]));
  return rows.map(({ consentAt, consentNote, consentBy, ...row }) => ({
    ...row,
    consent: consentAt && { at: consentAt, how: consentNote ?? "", recordedBy: consentBy },
    lastReply: lastOf.get(row.id) ?? null,
    attempts: (mailsOf.get(row.id) ?? []).map(({ id, number, status }) => ({ id, number, status })),
  }));
}

/** The leads among `ids` that the actor sees. */
export function amongLeads(actor: Actor, ids: string[]): SQL {
  return ids.length === 0 ? sql`false` : every(visibleLeads(actor), inArray(leads.id, ids));
}
