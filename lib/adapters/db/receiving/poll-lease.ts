import { randomUUID } from "node:crypto";
import { and, between, desc, eq, ne, not, sql } from "drizzle-orm";
import { addDays } from "../../../core/day";
import type { InboxStore, PollLease } from "../../../ports/inbox-store";
import type { FolderState } from "../../../ports/mailbox";
import { type Db, queryRows, type Tx } from "../client";
import { leases, mailboxCursors, mailboxes, pollRuns, replies, replyLocations } from "../schema";

/** Over by every clock. */
const FREE = new Date(0);
const leaseName = (mailboxId: string) => `poll:${mailboxId}`;

/** Takes the lease by one statement, so that of many at once one gets it; runs of holders that died are closed. */
export async function beginPoll(
  db: Db,
  { mailboxId, trigger, leaseMs }: Parameters<InboxStore["beginPoll"]>[0],
  now: Date,
): Promise<PollLease | null> {
  return db.transaction(async (tx) => {
    const runId = randomUUID();
    const until = new Date(now.getTime() + leaseMs);
    const [taken] = await tx
      .insert(leases)
      .values({ name: leaseName(mailboxId), holder: runId, fence: 1, until })
      .onConflictDoUpdate({
        target: leases.name,
        set: { holder: runId, until, fence: sql`${leases.fence} + 1` },
        setWhere: not(between(leases.until, now, longestLease(now, leaseMs))),
      })
      .returning({ fence: leases.fence });
    if (!taken) return null;
    const [mailbox] = await tx
      .select({ workspaceId: mailboxes.workspaceId })
      .from(mailboxes)
      .where(eq(mailboxes.id, mailboxId));
    if (!mailbox) throw new Error(`There is no mailbox ${mailboxId}`);
    await closeAbandonedRun(tx, mailboxId, now);
    await tx.insert(pollRuns).values({ id: runId, mailboxId, trigger, status: "running", startedAt: now });
    return { mailboxId, workspaceId: mailbox.workspaceId, fence: taken.fence, runId };
  });
}

/** Nobody takes a lease for longer, clocks that differ a little included: one beyond it was taken by a clock that has been put right since. */
function longestLease(now: Date, leaseMs: number): Date {
  return new Date(now.getTime() + 2 * leaseMs);
}

/** Only the newest can be one: each poll closes what the one before left. So this does not grow with the runs kept. */
async function closeAbandonedRun(tx: Tx, mailboxId: string, now: Date): Promise<void> {
  const newest = tx
    .select({ id: pollRuns.id })
    .from(pollRuns)
    .where(eq(pollRuns.mailboxId, mailboxId))
    .orderBy(sql`${pollRuns.startedAt} desc nulls last`) // as its index is ordered
    .limit(1);
  await tx
    .update(pollRuns)
    .set({
      status: "failed",
      endedAt: now,
      errorCode: "abandoned",
      errorMessage: "The poll stopped without a word. What it had stored stays; this poll goes on from there.",
    })
    .where(and(eq(pollRuns.status, "running"), eq(pollRuns.id, sql`(${newest})`)));
}

/** A new numbering is read again from this long before the newest message of the old one. Source: spec 3 "Cursor". */
const OVERLAP_DAYS = 3;

export async function folderCursor(
  db: Db,
  { mailboxId }: PollLease,
  folder: FolderState,
  now: Date,
): ReturnType<InboxStore["cursor"]> {
  const cursors = await db
    .select({
      uidValidity: mailboxCursors.uidValidity,
      lastUid: mailboxCursors.lastUid,
      updatedAt: mailboxCursors.updatedAt,
    })
    .from(mailboxCursors)
    .where(and(eq(mailboxCursors.mailboxId, mailboxId), eq(mailboxCursors.folder, folder.path)));
  const current = cursors.find(({ uidValidity }) => uidValidity === folder.uidValidity);
  const others = cursors.filter((cursor) => cursor !== current);
  const numberingsToday = others.filter(({ updatedAt }) => updatedAt > addDays(now, -1)).length;
  const known = { restartFrom: null, validityChanged: false, numberingsToday };
  if (current) return { ...known, lastUid: current.lastUid };
  if (others.length === 0) return { ...known, lastUid: null };
  const restartFrom = await overlapFrom(db, mailboxId, folder.path);
  return { ...known, lastUid: null, restartFrom, validityChanged: true };
}

async function overlapFrom(db: Db, mailboxId: string, folder: string): Promise<Date | null> {
  const [newest] = await db
    .select({ receivedAt: replies.receivedAt })
    .from(replyLocations)
    .innerJoin(replies, eq(replies.id, replyLocations.replyId))
    .where(and(eq(replyLocations.mailboxId, mailboxId), eq(replyLocations.folder, folder)))
    .orderBy(desc(replies.receivedAt))
    .limit(1);
  return newest ? addDays(newest.receivedAt, -OVERLAP_DAYS) : null;
}

/**
 * Renews the lease and moves the folder's cursor, by one statement that locks both until the transaction ends. False, and
 * nothing moved, when somebody else has taken over. The cursor only ever moves forward, and only in the transaction that
 * stores what lies before it.
 */
export async function moveCursor(
  tx: Tx,
  lease: PollLease,
  { folder, lastUid, until }: { folder: FolderState; lastUid: number; until: Date },
  now: Date,
): Promise<boolean> {
  const moved = await queryRows(
    tx,
    sql`with held as (
          update ${leases} set until = ${until.toISOString()}
          where name = ${leaseName(lease.mailboxId)} and fence = ${lease.fence} returning name)
        insert into ${mailboxCursors} as known (mailbox_id, folder, uid_validity, last_uid, updated_at)
        select ${lease.mailboxId}::uuid, ${folder.path}, ${folder.uidValidity}, ${lastUid}::bigint, ${now.toISOString()}::timestamptz
        from held
        on conflict (mailbox_id, folder, uid_validity) do update
        set last_uid = greatest(known.last_uid, excluded.last_uid), updated_at = excluded.updated_at
        returning last_uid`,
  );
  return moved.length === 1;
}

export async function endPoll(
  db: Db,
  lease: PollLease,
  outcome: Parameters<InboxStore["endPoll"]>[1],
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(pollRuns)
      .set({ ...outcome, endedAt: now })
      .where(and(eq(pollRuns.id, lease.runId), ne(pollRuns.status, "failed")));
    if (outcome.status !== "failed") {
      await tx.update(mailboxes).set({ lastHeardAt: now }).where(eq(mailboxes.id, lease.mailboxId));
    }
    await tx
      .update(leases)
      .set({ until: FREE })
      .where(and(eq(leases.name, leaseName(lease.mailboxId)), eq(leases.fence, lease.fence)));
  });
}
