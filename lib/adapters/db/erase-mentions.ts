import { inArray, sql } from "drizzle-orm";
import { queryRows, type Tx } from "./client";
import { eraseFromQuarantine, eraseFromSources } from "./erase-sources";
import { addressPattern, ERASED } from "./erased-address";
import { attempts } from "./schema";

type Person = { workspaceId: string; addresses: string[]; now: Date };

/** Where other people's mails and our own records may name somebody: columns by table, with the type of each. */
const PLACES: Record<string, Record<string, "text" | "text[]" | "jsonb">> = {
  replies: {
    ...{ subject: "text", text: "text", html: "text", own_words: "text", snippet: "text", match_evidence: "text" },
    ...{ reply_to: "jsonb", to_addresses: "jsonb", cc_addresses: "jsonb", headers: "jsonb", attachments: "jsonb" },
    ...{ evidence: "jsonb", suggestions: "jsonb", bounce: "jsonb", offer: "jsonb" },
    ...{ delivered_to: "text[]", safety_reasons: "text[]" },
  },
  llm_proposals: { reason: "text" },
  attempts: { subject: "text", body: "text", mime: "text", smtp_response: "text", failure: "text" },
  leads: { website_title: "text", contact_name: "text", source: "text", notes: "text", consent_note: "text" },
  suppressions: { reason: "text", evidence: "text", release_reason: "text" },
  automation_events: { summary: "text", effect: "jsonb", left_alone: "text" },
  events: { data: "jsonb" },
  saved_views: { name: "text", q: "text" },
  bulk_changes: { action: "jsonb", before: "jsonb" },
  campaigns: { name: "text", description: "text" },
  templates: { name: "text", subject: "text", body: "text" },
};

/** The tables that belong to a row of another one: which one, and by which column. */
const OWNED = {
  written_drafts: { columns: { subject: "text", body: "text" }, by: "reply_id", owner: "replies" },
  lead_drafts: { columns: { subject: "text", body: "text" }, by: "lead_id", owner: "leads" },
  campaign_steps: { columns: { subject: "text", body: "text" }, by: "campaign_id", owner: "campaigns" },
} as const;

/**
 * Takes the addresses of an erased person out of what others have written and of records about others; also where the
 * bytes of a message were kept. Answers how many rows named them.
 */
export async function eraseMentions(tx: Tx, person: Person): Promise<number> {
  const pattern = addressPattern(person.addresses);
  const { workspaceId } = person;
  const own = sql`workspace_id = ${workspaceId}`;
  let rows = 0;
  const naming: string[] = [];
  for (const [table, columns] of Object.entries(PLACES)) {
    const ids = await replaceIn(tx, { table, columns, where: own, pattern });
    if (table === "replies") naming.push(...ids);
    // Its bytes may hold the words under an encoding. A later try composes it anew.
    if (table === "attempts" && ids.length > 0)
      await tx.update(attempts).set({ mime: null }).where(inArray(attempts.id, ids));
    rows += ids.length;
  }
  for (const [table, { columns, by, owner }] of Object.entries(OWNED)) {
    const where = sql`${sql.identifier(by)} in (select id from ${sql.identifier(owner)} where ${own})`;
    rows += (await replaceIn(tx, { table, columns, where, pattern })).length;
  }
  await eraseFromSources(tx, { replyIds: naming, addresses: person.addresses });
  return rows + (await eraseFromQuarantine(tx, person));
}

type Replacement = {
  table: string;
  columns: Readonly<Record<string, "text" | "text[]" | "jsonb">>;
  where: ReturnType<typeof sql>;
  pattern: string;
};

/** A row's own id where it has one: what names it. */
const IDENTITY: Record<string, string> = {
  llm_proposals: "reply_id",
  written_drafts: "reply_id",
  lead_drafts: "lead_id",
  campaign_steps: "campaign_id",
};

async function replaceIn(tx: Tx, { table, columns, where, pattern }: Replacement): Promise<string[]> {
  const sets = Object.entries(columns).map(([column, type]) => {
    const name = sql.identifier(column);
    return sql`${name} = regexp_replace(${name}::text, ${pattern}, ${ERASED}, 'gi')::${sql.raw(type)}`;
  });
  const named = Object.keys(columns).map((column) => sql`${sql.identifier(column)}::text ~* ${pattern}`);
  const rows = await queryRows<{ id: string }>(
    tx,
    sql`update ${sql.identifier(table)} set ${sql.join(sets, sql`, `)}
      where ${where} and (${sql.join(named, sql` or `)})
      returning ${sql.identifier(IDENTITY[table] ?? "id")} as id`,
  );
  return rows.map(({ id }) => id);
}
