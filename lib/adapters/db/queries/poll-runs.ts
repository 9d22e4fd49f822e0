import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { PollRunView } from "../../../core/views/record-views";
import type { Db } from "../client";
import { mailboxes, pollRuns } from "../schema";

const COLUMNS = {
  id: pollRuns.id,
  startedAt: pollRuns.startedAt,
  endedAt: pollRuns.endedAt,
  status: pollRuns.status,
  folders: pollRuns.folders,
  errorCode: pollRuns.errorCode,
  errorMessage: pollRuns.errorMessage,
};

export async function listMailboxes(db: Db, { workspaceId }: { workspaceId: string }) {
  return db
    .select({
      id: mailboxes.id,
      name: mailboxes.name,
      email: mailboxes.email,
      fromEnvironment: mailboxes.fromEnvironment,
      lastHeardAt: mailboxes.lastHeardAt,
      pausedAt: mailboxes.pausedAt,
      pausedUntil: mailboxes.pausedUntil,
      pausedReason: mailboxes.pausedReason,
    })
    .from(mailboxes)
    .where(eq(mailboxes.workspaceId, workspaceId))
    .orderBy(asc(mailboxes.createdAt), asc(mailboxes.id));
}

/** Newest first; a mailbox of another workspace has none. */
export async function runsOfMailbox(
  db: Db,
  { workspaceId, mailboxId, limit }: { workspaceId: string; mailboxId: string; limit: number },
): Promise<PollRunView[]> {
  const rows = await db
    .select(COLUMNS)
    .from(pollRuns)
    .innerJoin(mailboxes, eq(mailboxes.id, pollRuns.mailboxId))
    .where(and(eq(mailboxes.workspaceId, workspaceId), eq(pollRuns.mailboxId, mailboxId)))
    .orderBy(sql`${pollRuns.startedAt} desc nulls last`)
    .limit(limit);
  return rows.map(runView);
}

/** The newest ended run of each mailbox: one under way says nothing yet. */
export async function lastRuns(db: Db, mailboxIds: string[]): Promise<Map<string, PollRunView>> {
  if (mailboxIds.length === 0) return new Map();
  const rows = await db
    .selectDistinctOn([pollRuns.mailboxId], { ...COLUMNS, mailboxId: pollRuns.mailboxId })
    .from(pollRuns)
    .where(and(inArray(pollRuns.mailboxId, mailboxIds), inArray(pollRuns.status, ["ok", "partial", "failed"])))
    .orderBy(asc(pollRuns.mailboxId), sql`${pollRuns.startedAt} desc nulls last`);
  return new Map(rows.map(({ mailboxId, ...run }) => [mailboxId, runView(run)]));
}

type RunRow = Omit<PollRunView, "stored" | "failed" | "remaining">;

function runView(run: RunRow): PollRunView {
  const total = (count: "stored" | "failed" | "remaining") =>
    run.folders.reduce((sum, folder) => sum + folder[count], 0);
  return { ...run, stored: total("stored"), failed: total("failed"), remaining: total("remaining") };
}
