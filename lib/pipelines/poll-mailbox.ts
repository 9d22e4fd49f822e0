import { err, ok, type Result } from "../core/result";
import type { PollTrigger } from "../ports/inbox-store";
import type { FolderRole, MailboxFailure, MailboxSession } from "../ports/mailbox";
import { hearFolder } from "./hear-folder";
import { newcomers } from "./newcomers";
import { type PollResult, pollSummary } from "./poll-result";
import { AHEAD, LEASE_MS, type PollPorts, type PollSettings, type Run, type Stop } from "./poll-run";

type Poll = { mailboxId: string; trigger: PollTrigger; settings: PollSettings };

/**
 * Hears a mailbox: lease, connect, then each watched folder from its cursor on. What is committed stays, whatever
 * happens next. A failure before anything was heard is an error; after that the poll is partial. Source: spec 3.
 */
export async function pollMailbox(ports: PollPorts, poll: Poll): Promise<Result<PollResult, MailboxFailure>> {
  const startedAt = ports.clock();
  const { mailboxId, trigger } = poll;
  const lease = await ports.inbox.beginPoll({ mailboxId, trigger, leaseMs: LEASE_MS }, startedAt);
  if (!lease) return ok({ ...pollSummary([], startedAt, startedAt), status: "already_running", problem: null });

  const run: Run = {
    ...ports,
    lease,
    settings: poll.settings,
    startedAt,
    folders: [],
    alarms: [],
    seen: newcomers(poll.settings.fetchLimit * (AHEAD + 2)),
  };
  try {
    const end = await hear(run);
    return await ended(run, end);
  } catch (error) {
    await endedByMistake(run, error);
    throw error;
  }
}

async function hear(run: Run): Promise<Stop> {
  const session = await run.mailbox.connect();
  if (!session.ok) return { kind: "mailbox", failure: session.error };
  try {
    const watched = await session.value.folders();
    if (!watched.ok) return { kind: "mailbox", failure: watched.error };
    return await hearFolders(run, session.value, watched.value);
  } finally {
    await session.value.close();
  }
}

/** A folder that cannot be read keeps nobody from the others, and its failure is the poll's. */
async function hearFolders(run: Run, session: MailboxSession, folders: Folder[]): Promise<Stop> {
  let failed: Stop = null;
  for (const folder of folders) {
    const stop = await hearFolder(run, session, folder);
    if (stop && !isFoldersOwn(stop)) return stop;
    if (stop?.kind === "mailbox") failed ??= { ...stop, failure: naming(folder, stop.failure) };
  }
  return failed;
}

type Folder = { path: string; role: FolderRole };

function isFoldersOwn(stop: Exclude<Stop, null>): boolean {
  return stop.kind === "mailbox" && (stop.failure.kind === "folder_missing" || stop.failure.kind === "protocol");
}

function naming({ path }: Folder, { kind, message }: MailboxFailure): MailboxFailure {
  return { kind, message: message.includes(path) ? message : `${path} was not read. ${message}` };
}

async function ended(run: Run, stop: Stop): Promise<Result<PollResult, MailboxFailure>> {
  const now = run.clock();
  const total = pollSummary(run.folders, run.startedAt, now);
  const heardNothing = stop?.kind === "mailbox" && total.polled === 0;
  const status = stop !== null || total.remaining > 0 ? "partial" : "ok";
  // A mailbox of which one folder stays unread is not heard, whatever the others brought: it has to turn red.
  const deaf = heardNothing || (stop !== null && isFoldersOwn(stop));
  await run.inbox.endPoll(
    run.lease,
    { status: deaf ? "failed" : status, folders: run.folders, ...problemOf(run, stop) },
    now,
  );
  run.log.info("poll_ended", { status, polled: total.polled, stored: total.stored, remaining: total.remaining });
  if (heardNothing) return err(stop.failure);
  return ok({ ...total, status, problem: stop?.kind === "mailbox" ? stop.failure : null });
}

function problemOf(run: Run, stop: Stop): { errorCode: string | null; errorMessage: string | null } {
  if (stop?.kind === "mailbox") return { errorCode: stop.failure.kind, errorMessage: stop.failure.message };
  if (stop) return { errorCode: "lease_lost", errorMessage: "Another poll took over; nothing was stored twice." };
  const [alarm] = run.alarms;
  return alarm ? { errorCode: "uidvalidity_changed", errorMessage: alarm } : { errorCode: null, errorMessage: null };
}

/** A bug or an outage of the database: the run says so if it still can, and the lease is freed. */
async function endedByMistake(run: Run, error: unknown): Promise<void> {
  run.log.error("poll_failed", { error: String(error).slice(0, 200) });
  const outcome = {
    status: "failed" as const,
    folders: run.folders,
    errorCode: "internal",
    errorMessage: "The poll stopped by an error of ours. What was stored before stays.",
  };
  await run.inbox.endPoll(run.lease, outcome, run.clock()).catch(() => undefined);
}
