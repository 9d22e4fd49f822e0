import { eq, type SQL, sql } from "drizzle-orm";
import { LEAD_STATUSES, type LeadStatus } from "../../../core/lead";
import { INTENT_FACTS, INTENTS } from "../../../core/reply/intents";
import type { Actor } from "../../../core/user";
import type { CampaignView } from "../../../core/views/campaign-views";
import type { Page, PageRequest } from "../../../core/views/page";
import type { Db } from "../client";
import { attempts, campaigns, leads, replies, users } from "../schema";
import { every } from "./conditions";
import { decodeCursor, microseconds, newestFirst, olderThan, pageOf } from "./keyset";
import { visibleCampaigns } from "./visibility";

/** Automated mail never counts as a reply. */
const HUMAN_INTENTS = INTENTS.filter((intent) => INTENT_FACTS[intent].human);

const COLUMNS = {
  id: campaigns.id,
  name: campaigns.name,
  description: campaigns.description,
  status: campaigns.status,
  owner: { id: users.id, name: users.name },
  mailboxId: campaigns.mailboxId,
  startedAt: campaigns.startedAt,
  leadCounts: sql<Partial<Record<LeadStatus, number>> | null>`(
    select jsonb_object_agg(counted.status, counted.leads) from (
      select l.status, count(*)::int as leads from ${leads} l where l.campaign_id = ${campaigns.id} group by l.status
    ) counted)`,
  attemptTotal: sql<number>`(
    select count(*)::int from ${attempts} a where a.campaign_id = ${campaigns.id} and a.status <> 'cancelled')`,
  replyTotal: sql<number>`(
    select count(*)::int from ${replies} r
    where r.workspace_id = ${campaigns.workspaceId} and r.campaign_id = ${campaigns.id} and r.deleted_at is null
      and r.intent in (${sql.join(
        HUMAN_INTENTS.map((intent) => sql`${intent}`),
        sql`, `,
      )}))`,
  createdAt: campaigns.createdAt,
  updatedAt: campaigns.updatedAt,
};

/** Newest first, all numbers in one query. */
export async function listCampaigns(
  db: Db,
  { actor, page }: { actor: Actor; page: PageRequest },
): Promise<Page<CampaignView>> {
  const columns = { at: campaigns.createdAt, id: campaigns.id };
  const rows = await selectCampaigns(db, {
    where: every(visibleCampaigns(actor), olderThan(columns, decodeCursor(page.cursor))),
    limit: page.limit + 1,
  });
  return pageOf(rows, page.limit, campaignView);
}

export async function findCampaign(
  db: Db,
  { actor, campaignId }: { actor: Actor; campaignId: string },
): Promise<CampaignView | null> {
  const where = every(visibleCampaigns(actor), eq(campaigns.id, campaignId));
  const [row] = await selectCampaigns(db, { where, limit: 1 });
  return row ? campaignView(row) : null;
}

export async function campaignSeen(db: Db, { actor, campaignId }: { actor: Actor; campaignId: string }) {
  const where = every(visibleCampaigns(actor), eq(campaigns.id, campaignId));
  const [row] = await db.select({ id: campaigns.id }).from(campaigns).where(where);
  return row !== undefined;
}

function selectCampaigns(db: Db, { where, limit }: { where: SQL; limit: number }) {
  return db
    .select({ ...COLUMNS, at: microseconds(campaigns.createdAt) })
    .from(campaigns)
    .innerJoin(users, eq(users.id, campaigns.ownerId))
    .where(where)
    .orderBy(...newestFirst({ at: campaigns.createdAt, id: campaigns.id }))
    .limit(limit);
}

type CampaignRow = Awaited<ReturnType<typeof selectCampaigns>>[number];

function campaignView({ at: _, leadCounts, ...row }: CampaignRow): CampaignView {
  const counts = { ...NO_LEADS, ...leadCounts };
  return { ...row, leadCounts: counts, leadTotal: LEAD_STATUSES.reduce((total, status) => total + counts[status], 0) };
}

const NO_LEADS: Record<LeadStatus, number> = {
  discovered: 0,
  contacted: 0,
  replied: 0,
  placed: 0,
  bounced: 0,
  unsubscribed: 0,
  lost: 0,
};
