import { and, desc, eq, gt, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { addDays } from "../../../core/day";
import { stopsOf } from "../../../core/stops-of";
import type { Db } from "../client";
import { suppressionHash } from "../keyed-hash";
import { attempts, holds, personAliases, replies, suppressions, workspaces } from "../schema";

type Person = { workspaceId: string; addresses: string[]; now: Date };

/** Every address known to belong to the person behind one of `addresses`, themselves among them. */
export async function addressesOfPerson(
  db: Db,
  { workspaceId, addresses }: { workspaceId: string; addresses: string[] },
): Promise<string[]> {
  if (addresses.length === 0) return [];
  const rows = await db
    .select({ alias: personAliases.aliasEmail, person: personAliases.personEmail })
    .from(personAliases)
    .where(
      and(
        eq(personAliases.workspaceId, workspaceId),
        or(inArray(personAliases.personEmail, addresses), inArray(personAliases.aliasEmail, addresses)),
      ),
    );
  return [...new Set([...addresses, ...rows.flatMap((row) => [row.alias, row.person])])];
}

/** Holds in force on a person. One that waits for a person's look goes on from day to day. */
export async function holdsOn(db: Db, { workspaceId, addresses, now }: Person) {
  if (addresses.length === 0) return [];
  // Encoded as the column is: PostgreSQL's driver takes no bare Date in a piece of SQL.
  const [today, tomorrow] = [now, addDays(now, 1)].map((moment) => sql.param(moment, holds.until));
  return db
    .selectDistinct({
      reason: holds.reason,
      until: sql`case when ${holds.until} <= ${today} then ${tomorrow} else ${holds.until} end`.mapWith(holds.until),
    })
    .from(holds)
    .where(
      and(
        eq(holds.workspaceId, workspaceId),
        inArray(holds.personEmail, addresses),
        isNull(holds.releasedAt),
        or(isNull(holds.until), gt(holds.until, now), AWAITS_LOOK),
        or(ne(holds.reason, "in_conversation"), isNull(holds.replyId), AWAITS_ANSWER),
      ),
    );
}

/** A long absence waits for review: its end alone lets nothing go. Source: spec 5 "Return-date planner". */
export const AWAITS_LOOK = sql`(${holds.reason} = 'out_of_office'
  and exists (select 1 from ${replies} r where r.id = ${holds.replyId} and r.needs_review and r.deleted_at is null))`;

/**
 * A conversation holds while its reply waits: until it is done or a later mail of ours answered it, and in any case until
 * somebody has decided what it means. Source: spec 1 "Hold".
 */
const AWAITS_ANSWER = sql`exists (select 1 from ${replies} r where r.id = ${holds.replyId} and r.deleted_at is null
  and (r.needs_review or (r.handled_at is null
    and not exists (select 1 from ${attempts} a where a.lead_id = r.lead_id and a.sent_at > r.received_at))))`;

/** The newest suppression in force on a person or on the domain of one of the addresses; by hash, so that erased ones count. */
export async function suppressionOn(db: Db, { workspaceId, addresses, now }: Person) {
  const [workspace] = await db
    .select({ secret: workspaces.secret })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId));
  if (!workspace || addresses.length === 0) return null;
  const [found] = await db
    .select({
      id: suppressions.id,
      scope: suppressions.scope,
      value: suppressions.value,
      reason: suppressions.reasonCode,
    })
    .from(suppressions)
    .where(
      and(
        eq(suppressions.workspaceId, workspaceId),
        inArray(
          suppressions.valueHash,
          addresses.flatMap(stopsOf).map((stop) => suppressionHash(workspace.secret, stop)),
        ),
        isNull(suppressions.releasedAt),
        or(isNull(suppressions.expiresAt), gt(suppressions.expiresAt, now)),
      ),
    )
    .orderBy(desc(suppressions.createdAt))
    .limit(1);
  return found ? { ...found, value: found.value ?? "an erased address" } : null;
}
