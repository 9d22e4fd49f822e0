import { err, ok, type Result } from "../core/result";
import type { FolderCount } from "../core/views/record-views";
import type { MailboxFailure } from "../ports/mailbox";

export type PollResult = Omit<FolderCount, "folder"> & {
  status: "ok" | "partial" | "already_running";
  repliesFound: number;
  folders: FolderCount[];
  durationMs: number;
  /** What cut a partial poll short; null when only its time was up. */
  problem: MailboxFailure | null;
};

/** The counts of all folders together. `repliesFound` is the reference's name for what was stored. */
export function pollSummary(
  folders: FolderCount[],
  startedAt: Date,
  now: Date,
): Omit<PollResult, "status" | "problem"> {
  const sum = (field: Exclude<keyof FolderCount, "folder">) =>
    folders.reduce((total, folder) => total + folder[field], 0);
  return {
    polled: sum("polled"),
    stored: sum("stored"),
    duplicates: sum("duplicates"),
    skipped: sum("skipped"),
    failed: sum("failed"),
    remaining: sum("remaining"),
    repliesFound: sum("stored"),
    folders,
    durationMs: now.getTime() - startedAt.getTime(),
  };
}

/**
 * Several mailboxes' polls as one. Where something was heard, what failed makes it partial and is its problem; where
 * every one failed, it has failed.
 */
export function pollsTogether(polls: Result<PollResult, MailboxFailure>[]): Result<PollResult, MailboxFailure> {
  const heard = polls.flatMap((poll) => (poll.ok ? [poll.value] : []));
  const failure = polls.find((poll) => !poll.ok);
  const [first] = heard;
  if (!first) return failure ?? err({ kind: "protocol", message: "No mailbox was polled." });
  if (polls.length === 1) return ok(first);
  const epoch = new Date(0);
  const longest = new Date(Math.max(...heard.map(({ durationMs }) => durationMs)));
  const all = pollSummary(
    heard.flatMap(({ folders }) => folders),
    epoch,
    longest,
  );
  const running = heard.every(({ status }) => status === "already_running");
  const partial = failure !== undefined || heard.some(({ status }) => status === "partial");
  const problem = failure?.error ?? heard.find((poll) => poll.problem !== null)?.problem ?? null;
  if (running) return ok({ ...all, problem, status: "already_running" });
  return ok({ ...all, problem, status: partial ? "partial" : "ok" });
}
