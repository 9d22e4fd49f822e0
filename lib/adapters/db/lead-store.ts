import { eq, sql } from "drizzle-orm";
import { registrableDomain } from "../../core/email-address";
import type { LeadStatus } from "../../core/lead";
import { err, ok } from "../../core/result";
import type { Actor } from "../../core/user";
import type { LeadView } from "../../core/views/campaign-views";
import type { LeadChanges, LeadInput, LeadStore } from "../../ports/lead-store";
import type { Db } from "./client";
import { readLeadDetail } from "./lead-detail";
import { findAttempt, listAttempts } from "./queries/attempt-rows";
import { campaignSeen } from "./queries/campaign-rows";
import { every } from "./queries/conditions";
import { amongLeads, findLead, findLeadByWebsite, listLeads } from "./queries/lead-rows";
import { mayOwn } from "./queries/users";
import { visibleLeads } from "./queries/visibility";
import { leads } from "./schema";
import { isUniqueViolation } from "./unique-violation";

export function createLeadStore(db: Db): LeadStore {
  return {
    list: (actor, { filter, page }) => listLeads(db, { actor, filter, page }),
    get: (actor, leadId, now) => readLeadDetail(db, { actor, leadId, now }),
    create: (actor, { campaignId, ...lead }, now) => createLead(db, { actor, campaignId, lead, now }),
    addAll: (actor, { campaignId, rows }, now) => addLeads(db, { actor, campaignId, rows, now }),
    update: (actor, leadId, changes, now) => updateLead(db, { actor, leadId, changes, now }),
    setStatus: (actor, move, now) => setStatus(db, { actor, move, now }),
    attempts: (actor, { filter, page }) => listAttempts(db, { actor, filter, page }),
    attempt: (actor, attemptId) => findAttempt(db, { actor, attemptId }),
  };
}

type Addition = { actor: Actor; campaignId: string; now: Date };

async function createLead(db: Db, { lead, ...addition }: Addition & { lead: LeadInput }) {
  const { actor, campaignId } = addition;
  const { websiteUrl } = lead;
  const added = await addLeads(db, { ...addition, rows: [lead] });
  if (!added.ok) return added;
  const stored = await findLeadByWebsite(db, { actor, campaignId, websiteUrl });
  if (!stored) throw new Error("The lead was not stored");
  return ok({ lead: stored, existing: added.value.added.length === 0 });
}

/** PostgreSQL takes 65,535 parameters in a statement; a row has a dozen. */
const ROWS_A_STATEMENT = 1000;

async function addLeads(db: Db, { actor, campaignId, rows, now }: Addition & { rows: LeadInput[] }) {
  if (!(await campaignSeen(db, { actor, campaignId }))) return err({ kind: "not_found" as const });
  const places = new Map(rows.map((row, place) => [row.websiteUrl, place] as const).reverse());
  const values = rows.map((row, place) => leadRow(row, { actor, campaignId, now, place }));
  const added = await db.transaction(async (tx) => {
    const websites: string[] = [];
    for (let start = 0; start < values.length; start += ROWS_A_STATEMENT) {
      const stored = await tx
        .insert(leads)
        .values(values.slice(start, start + ROWS_A_STATEMENT))
        .onConflictDoNothing({ target: [leads.campaignId, leads.websiteUrl] })
        .returning({ websiteUrl: leads.websiteUrl });
      websites.push(...stored.map((row) => row.websiteUrl));
    }
    return websites;
  });
  return ok({ added: added.flatMap((websiteUrl) => places.get(websiteUrl) ?? []).toSorted((a, b) => a - b) });
}

/** Rows of one import share a moment; a microsecond for each place keeps them in the order of the file. */
function leadRow(row: LeadInput, { actor, campaignId, now, place }: Addition & { place: number }) {
  const moment = sql`${now.toISOString()}::timestamptz + ${place}::int * interval '1 microsecond'`;
  return {
    ...columnsOf(row),
    websiteUrl: row.websiteUrl,
    domain: domainOfSite(row.websiteUrl),
    workspaceId: actor.workspaceId,
    campaignId,
    createdAt: moment,
    updatedAt: moment,
  };
}

/** What is given, with an empty text as nothing. */
function columnsOf(input: Partial<LeadInput>) {
  const { websiteTitle, contactName, contactEmail, relevanceScore, authorityScore, source, notes } = input;
  const texts = { websiteTitle, contactName, contactEmail, source, notes };
  const given = Object.entries(texts).filter(([, text]) => text !== undefined);
  return {
    ...Object.fromEntries(given.map(([name, text]) => [name, text || null])),
    ...(relevanceScore !== undefined && { relevanceScore }),
    ...(authorityScore !== undefined && { authorityScore }),
  };
}

function domainOfSite(websiteUrl: string): string {
  return registrableDomain(new URL(websiteUrl).hostname);
}

type Update = { actor: Actor; leadId: string; changes: LeadChanges; now: Date };

async function updateLead(db: Db, { actor, leadId, changes, now }: Update) {
  const { ownerId, websiteUrl } = changes;
  if (ownerId && !(await mayOwn(db, { workspaceId: actor.workspaceId, userId: ownerId }))) {
    return err({ kind: "unknown_owner" as const });
  }
  try {
    await db
      .update(leads)
      .set({
        ...columnsOf(changes),
        ...(websiteUrl !== undefined && { websiteUrl, domain: domainOfSite(websiteUrl) }),
        ...(ownerId !== undefined && { ownerId }),
        ...consentColumns(changes, { userId: actor.userId, now }),
        updatedAt: now,
      })
      .where(every(visibleLeads(actor), eq(leads.id, leadId)));
  } catch (error) {
    if (isUniqueViolation(error)) return err({ kind: "website_taken" as const });
    throw error;
  }
  return found(await findLead(db, { actor, leadId }));
}

/** What is recorded now; else, where the address changes, nothing: the consent was another person's. */
function consentColumns({ consent, contactEmail }: LeadChanges, by: { userId: string; now: Date }) {
  if (consent) return { consentNote: consent.how, consentAt: consent.at ?? by.now, consentBy: by.userId };
  if (consent === null) return { consentNote: null, consentAt: null, consentBy: null };
  if (contactEmail === undefined) return {};
  const kept = sql`${leads.contactEmail} is not distinct from ${contactEmail}`;
  return {
    consentNote: sql`case when ${kept} then ${leads.consentNote} end`,
    consentAt: sql`case when ${kept} then ${leads.consentAt} end`,
    consentBy: sql`case when ${kept} then ${leads.consentBy} end`,
  };
}

function found(lead: LeadView | null) {
  return lead ? ok(lead) : err({ kind: "not_found" as const });
}

type Move = { leadIds: string[]; status: LeadStatus; campaignId?: string | undefined };

async function setStatus(db: Db, { actor, move, now }: { actor: Actor; move: Move; now: Date }): Promise<string[]> {
  const inCampaign = move.campaignId === undefined ? undefined : eq(leads.campaignId, move.campaignId);
  const moved = await db
    .update(leads)
    .set({ status: move.status, statusSetAt: now, updatedAt: now })
    .where(every(amongLeads(actor, move.leadIds), inCampaign))
    .returning({ id: leads.id });
  return moved.map((lead) => lead.id);
}
