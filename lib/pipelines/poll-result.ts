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
