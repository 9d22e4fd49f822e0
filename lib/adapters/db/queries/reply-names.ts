import { type AnyColumn, eq, ilike, inArray, or, type SQL, sql } from "drizzle-orm";
import { type SearchQuery, searchQuestion } from "../../../core/inbox/search-query";
import { isUnspaced } from "../../../core/inbox/search-words";
import type { Db } from "../client";
import { campaigns, leads, replies, users } from "../schema";
import { LEAD_WORDS } from "../schema/campaigns";
import { containing, every } from "./conditions";
import { withoutEnding } from "./reply-words";

/** More leads than this are not named one by one: among so many a list finds its page soon. */
const MOST_LEADS = 500;

type Named = { workspaceId: string; search: Pick<SearchQuery, "campaign" | "lead" | "owner"> };

/**
 * The replies of the campaigns, leads and owners that a search names. Their names are looked up before the list is asked
 * for: it then goes by an index, and a name that nobody has costs nothing.
 */
export async function repliesOfNamed(db: Db, { workspaceId, search }: Named): Promise<SQL> {
  const conditions: SQL[] = [];
  for (const name of search.campaign) {
    const named = every(eq(campaigns.workspaceId, workspaceId), ilike(campaigns.name, containing(name)));
    conditions.push(among(replies.campaignId, await db.select({ id: campaigns.id }).from(campaigns).where(named)));
  }
  for (const name of search.owner) {
    const named = or(ilike(users.name, containing(name)), ilike(users.email, containing(name)));
    const owners = db.select({ id: users.id }).from(users);
    conditions.push(among(replies.ownerId, await owners.where(every(eq(users.workspaceId, workspaceId), named))));
  }
  for (const site of search.lead) conditions.push(await ofLeads(db, { workspaceId, site }));
  return every(...conditions);
}

async function ofLeads(db: Db, { workspaceId, site }: { workspaceId: string; site: string }): Promise<SQL> {
  const question = isUnspaced(site) ? null : searchQuestion(withoutEnding(site)); // their index knows no pairs
  const named = every(
    eq(leads.workspaceId, workspaceId),
    question === null ? undefined : sql`${LEAD_WORDS} @@ to_tsquery('simple', ${question})`,
    or(ilike(leads.domain, containing(site)), ilike(leads.contactEmail, containing(site))),
  );
  const found = await db
    .select({ id: leads.id })
    .from(leads)
    .where(named)
    .limit(MOST_LEADS + 1);
  if (found.length <= MOST_LEADS) return among(replies.leadId, found);
  return sql`(select true from ${leads} where ${leads.id} = ${replies.leadId} and ${named})`;
}

function among(column: AnyColumn, rows: { id: string }[]): SQL {
  const ids = rows.map(({ id }) => id);
  return ids.length === 0 ? sql`false` : inArray(column, ids);
}
