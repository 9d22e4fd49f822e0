import { addDays } from "../core/day";
import { err, ok, type Result } from "../core/result";
import type { FolderCount } from "../core/views/record-views";
import type { Ingested } from "../ports/inbox-store";
import type { FolderRole, FolderState, MailboxFailure, MailboxSession } from "../ports/mailbox";
import { quarantined } from "./ingest-batch";
import { LEASE_MS, type Run, type Stop } from "./poll-run";
import { type Slice, slicesAhead } from "./slices-ahead";

/**
 * Reads one folder from its cursor on, oldest first, slice by slice. The cursor moves only with what is stored.
 * Source: spec 3 "Cursor".
 */
export async function hearFolder(
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
  const cursor = await run.inbox.cursor(run.lease, state, run.clock());
  if (cursor.numberingsToday > MOST_NUMBERINGS) return err(unstable(state.path));
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

/** A server that numbers a folder anew at every look would have it read again for ever. */
const MOST_NUMBERINGS = 5;

function unstable(folder: string): MailboxFailure {
  const message = `The server has numbered ${folder} anew more than ${MOST_NUMBERINGS} times within a day. Its mail store needs a look; reading goes on by itself a day after the last time.`;
  return { kind: "protocol", message };
}

async function closeGap(run: Run, folder: FolderState): Promise<Stop> {
  const batch = { folder, accountedTo: folder.uidNext - 1, items: [], leaseMs: LEASE_MS };
  return (await run.inbox.commit(run.lease, batch, run.clock())) ? null : { kind: "lease_lost" };
}

type FolderWork = { state: FolderState; count: FolderCount; uids: number[] };

async function hearSlices(run: Run, session: MailboxSession, { state, count, uids }: FolderWork): Promise<Stop> {
  const slices = slicesAhead(run, session, { state, uids });
  for (let slice = slices.next(); slice; slice = slices.next()) {
    const items = await slice;
    if (!items.ok) return { kind: "mailbox", failure: items.error };
    const stored = await storeSlice(run, state, items.value);
    if (!stored) return { kind: "lease_lost" };
    tally(count, stored);
    count.remaining -= items.value.uids.length;
  }
  return null;
}

/** A slice that the database refuses is stored message by message, so that one cannot keep out the others. */
async function storeSlice(run: Run, folder: FolderState, { uids, items }: Slice): Promise<Ingested[] | null> {
  const accountedTo = uids.at(-1) ?? 0;
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

function countOf(folder: string, remaining: number): FolderCount {
  return { folder, polled: 0, stored: 0, duplicates: 0, skipped: 0, failed: 0, remaining };
}

const COUNTED_AS = { new: "stored", duplicate: "duplicates", own: "skipped", quarantined: "failed" } as const;

function tally(count: FolderCount, items: Ingested[]): void {
  count.polled += items.length;
  for (const { kind } of items) count[COUNTED_AS[kind]] += 1;
}
