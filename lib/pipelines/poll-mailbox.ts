import { addDays } from "../core/day";
import { ok, type Result } from "../core/result";
import type { FolderCount } from "../core/views/record-views";
import type { InboxStore, Ingested, PollLease, PollTrigger } from "../ports/inbox-store";
import type { Log } from "../ports/log";
import type {
  FetchedMessage,
  FolderRole,
  FolderState,
  Mailbox,
  MailboxFailure,
  MailboxSession,
} from "../ports/mailbox";
import { type IngestSettings, ingestBatch, quarantined } from "./ingest-batch";

export type PollPorts = { mailbox: Mailbox; inbox: InboxStore; log: Log; clock: () => Date };

export type PollSettings = IngestSettings & {
  /** Messages of one slice: one fetch, one transaction. IMAP_FETCH_LIMIT. */
  fetchLimit: number;
  /** How far back the first poll of a mailbox goes. IMAP_INITIAL_DAYS. */
  initialDays: number;
  /** No slice is begun after this; each folder gets one in any case. POLL_TIME_BUDGET. */
  timeBudgetMs: number;
};

export type PollResult = Omit<FolderCount, "folder"> & {
  status: "ok" | "partial" | "already_running";
  repliesFound: number;
  folders: FolderCount[];
  durationMs: number;
  /** What cut a partial poll short; null when only its time was up. */
  problem: MailboxFailure | null;
};

type Poll = { mailboxId: string; trigger: PollTrigger; settings: PollSettings };

/** Longer than any silence that the mailbox allows its server; every commit renews it. */
const LEASE_MS = 180_000;

/**
 * Hears a mailbox: lease, connect, then each watched folder from its cursor on. What is committed stays, whatever
 * happens next. A failure before anything was heard is an error; after that the poll is partial. Source: spec 3.
 */
export async function pollMailbox(ports: PollPorts, poll: Poll): Promise<Result<PollResult, MailboxFailure>> {
  const startedAt = ports.clock();
  const { mailboxId, trigger } = poll;
  const lease = await ports.inbox.beginPoll({ mailboxId, trigger, leaseMs: LEASE_MS }, startedAt);
  if (!lease) return ok({ ...summary([], startedAt, startedAt), status: "already_running", problem: null });

  const run: Run = { ...ports, lease, settings: poll.settings, startedAt, folders: [], alarms: [] };
  try {
    const end = await hear(run);
    return await ended(run, end);
  } catch (error) {
    await endedByMistake(run, error);
    throw error;
  }
}

type Run = PollPorts & {
  lease: PollLease;
  settings: PollSettings;
  startedAt: Date;
  folders: FolderCount[];
  alarms: string[];
};

/** Why a poll stopped; null when it came to its end. */
type Stop = { kind: "mailbox"; failure: MailboxFailure } | { kind: "lease_lost" } | null;

async function hear(run: Run): Promise<Stop> {
  const session = await run.mailbox.connect();
  if (!session.ok) return { kind: "mailbox", failure: session.error };
  try {
    const watched = await session.value.folders();
    if (!watched.ok) return { kind: "mailbox", failure: watched.error };
    for (const folder of watched.value) {
      const stop = await hearFolder(run, session.value, folder);
      if (stop) return stop;
    }
    return null;
  } finally {
    await session.value.close();
  }
}

async function hearFolder(
  run: Run,
  session: MailboxSession,
  folder: { path: string; role: FolderRole },
): Promise<Stop> {
  const state = await session.open(folder);
  if (!state.ok) return { kind: "mailbox", failure: state.error };
  const uids = await newUids(run, session, state.value);
  if (!uids.ok) return { kind: "mailbox", failure: uids.error };

  const count = countOf(folder.path, uids.value.list.length);
  run.folders.push(count);
  const stop = await hearSlices(run, session, { state: state.value, count, uids: uids.value.list });
  if (stop || count.remaining > 0) return stop;
  return uids.value.accountedTo < state.value.uidNext - 1
    ? await closeGap(run, state.value) // the UIDs up to UIDNEXT belong to nothing any more
    : null;
}

async function newUids(
  run: Run,
  session: MailboxSession,
  state: FolderState,
): Promise<Result<{ list: number[]; accountedTo: number }, MailboxFailure>> {
  const from = await firstUid(run, session, state);
  if (!from.ok) return from;
  const to = state.uidNext - 1;
  if (from.value > to) return ok({ list: [], accountedTo: from.value - 1 });
  const list = await session.uids({ from: from.value, to });
  return list.ok ? ok({ list: list.value, accountedTo: list.value.at(-1) ?? from.value - 1 }) : list;
}

async function firstUid(
  run: Run,
  session: MailboxSession,
  state: FolderState,
): Promise<Result<number, MailboxFailure>> {
  const cursor = await run.inbox.cursor(run.lease, state);
  if (cursor.lastUid !== null) return ok(cursor.lastUid + 1);
  if (cursor.validityChanged) {
    run.alarms.push(`${state.path} was numbered anew by the server: read again, copies recognised.`);
    run.log.warn("uidvalidity_changed", { folder: state.path, uidValidity: state.uidValidity });
  }
  const since = cursor.restartFrom ?? addDays(run.startedAt, -run.settings.initialDays);
  const first = await session.firstUidSince(since);
  if (!first.ok || first.value !== null) return first.ok ? ok(first.value ?? 1) : first;
  await closeGap(run, state); // nothing so young: the next poll starts at the end
  return ok(state.uidNext);
}

async function closeGap(run: Run, folder: FolderState): Promise<Stop> {
  const batch = { folder, accountedTo: folder.uidNext - 1, items: [], leaseMs: LEASE_MS };
  return (await run.inbox.commit(run.lease, batch, run.clock())) ? null : { kind: "lease_lost" };
}

type FolderWork = { state: FolderState; count: FolderCount; uids: number[] };

/** The next slice is fetched while the current one is stored. */
async function hearSlices(run: Run, session: MailboxSession, { state, count, uids }: FolderWork): Promise<Stop> {
  const slices = sliced(uids, run.settings.fetchLimit);
  const fetch = (index: number) => {
    const slice = slices[index];
    if (!slice || (index > 0 && timeIsUp(run))) return null;
    const fetched = session.fetch(slice);
    fetched.catch(() => undefined); // awaited below; a failure before that must not end the process
    return fetched;
  };
  let next = fetch(0);
  for (const [index, slice] of slices.entries()) {
    if (!next) return null;
    const fetched = await next;
    if (!fetched.ok) return { kind: "mailbox", failure: fetched.error };
    next = fetch(index + 1);
    const stored = await storeSlice(run, { state, accountedTo: slice.at(-1) ?? 0, fetched: fetched.value, count });
    if (!stored) return { kind: "lease_lost" };
    count.remaining -= slice.length;
  }
  return null;
}

function timeIsUp(run: Run): boolean {
  return run.clock().getTime() - run.startedAt.getTime() >= run.settings.timeBudgetMs;
}

type Slice = { state: FolderState; accountedTo: number; fetched: FetchedMessage[]; count: FolderCount };

async function storeSlice(run: Run, { state, accountedTo, fetched, count }: Slice): Promise<boolean> {
  const batch = { scope: run.lease, role: state.role, fetched, ...run.settings };
  const items = await ingestBatch(run, batch, run.clock());
  const committed = await commitOrIsolate(run, state, { accountedTo, items });
  if (committed) tally(count, committed);
  return committed !== null;
}

/** A slice that the database refuses is stored message by message, so that one cannot keep out the others. */
async function commitOrIsolate(
  run: Run,
  folder: FolderState,
  { accountedTo, items }: { accountedTo: number; items: Ingested[] },
): Promise<Ingested[] | null> {
  const commit = (part: Ingested[], upTo: number) =>
    run.inbox.commit(run.lease, { folder, accountedTo: upTo, items: part, leaseMs: LEASE_MS }, run.clock());
  try {
    return (await commit(items, accountedTo)) ? items : null;
  } catch (error) {
    run.log.error("slice_refused", { folder: folder.path, messages: items.length, error: String(error).slice(0, 200) });
  }
  const stored: Ingested[] = [];
  for (const item of items) {
    const kept = await commit([item], item.fetched.uid)
      .then((done) => (done ? item : null))
      .catch(async (error: unknown) => {
        const instead = quarantined(item.fetched, error);
        return (await commit([instead], item.fetched.uid)) ? instead : null;
      });
    if (!kept) return null;
    stored.push(kept);
  }
  return (await commit([], accountedTo)) ? stored : null;
}

function sliced(uids: number[], size: number): number[][] {
  return Array.from({ length: Math.ceil(uids.length / size) }, (_, index) =>
    uids.slice(index * size, (index + 1) * size),
  );
}

function countOf(folder: string, remaining: number): FolderCount {
  return { folder, polled: 0, stored: 0, duplicates: 0, skipped: 0, failed: 0, remaining };
}

const COUNTED_AS = { new: "stored", duplicate: "duplicates", own: "skipped", quarantined: "failed" } as const;

function tally(count: FolderCount, items: Ingested[]): void {
  count.polled += items.length;
  for (const { kind } of items) count[COUNTED_AS[kind]] += 1;
}

async function ended(run: Run, stop: Stop): Promise<Result<PollResult, MailboxFailure>> {
  const now = run.clock();
  const total = summary(run.folders, run.startedAt, now);
  const heardNothing = stop?.kind === "mailbox" && total.polled === 0;
  const status = stop !== null || total.remaining > 0 ? "partial" : "ok";
  await run.inbox.endPoll(
    run.lease,
    { status: heardNothing ? "failed" : status, folders: run.folders, ...problemOf(run, stop) },
    now,
  );
  run.log.info("poll_ended", { status, polled: total.polled, stored: total.stored, remaining: total.remaining });
  if (heardNothing) return { ok: false, error: stop.failure };
  return ok({ ...total, status, problem: stop?.kind === "mailbox" ? stop.failure : null });
}

function problemOf(run: Run, stop: Stop): { errorCode: string | null; errorMessage: string | null } {
  if (stop?.kind === "mailbox") return { errorCode: stop.failure.kind, errorMessage: stop.failure.message };
  if (stop) return { errorCode: "lease_lost", errorMessage: "Another poll took over; nothing was stored twice." };
  const [alarm] = run.alarms;
  return alarm ? { errorCode: "uidvalidity_changed", errorMessage: alarm } : { errorCode: null, errorMessage: null };
}

function summary(folders: FolderCount[], startedAt: Date, now: Date): Omit<PollResult, "status" | "problem"> {
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
