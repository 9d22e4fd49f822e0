import { ok, type Result } from "../core/result";
import type { Ingested } from "../ports/inbox-store";
import type { FolderState, MailboxFailure, MailboxSession } from "../ports/mailbox";
import { judgeBatch, type Recognised, readBatch, recogniseBatch } from "./ingest-batch";
import { AHEAD, type Run } from "./poll-run";

/** The UIDs of one cycle, and what their messages are; who is missing among the items is gone from the server. */
export type Slice = { uids: number[]; items: Ingested[] };

type Answer = Promise<Result<Slice, MailboxFailure>>;

/**
 * The slices of a folder, in order, each ready to be stored. While one is stored the next ones are already fetched,
 * judged and prepared; none is begun once the poll's time is up, but the first always is unless the process ends.
 */
export function slicesAhead(
  run: Run,
  session: MailboxSession,
  { state, uids }: { state: FolderState; uids: number[] },
): { next(): Answer | null } {
  const size = run.settings.fetchLimit;
  const underWay: Answer[] = [];
  let begun = 0;
  let lastRecognised: Promise<unknown> = Promise.resolve();

  function begin(): void {
    const slice = uids.slice(begun * size, (begun + 1) * size);
    begun += 1;
    const recognised = recogniseSlice(run, session, { state, uids: slice, after: lastRecognised });
    const answer = judgeSlice(run, slice, recognised);
    // Whoever takes the slice hears of its failure; until then it must not end the process.
    answer.catch(() => undefined);
    lastRecognised = recognised.catch(() => undefined);
    underWay.push(answer);
  }

  function mayBegin(): boolean {
    if (run.settings.ending?.aborted) return false;
    return begun === 0 || !timeIsUp(run);
  }

  return {
    next() {
      while (underWay.length <= AHEAD && begun * size < uids.length && mayBegin()) begin();
      return underWay.shift() ?? null;
    },
  };
}

/** Fetches and reads at once; recognises after the slice before, whose messages it has to know. */
async function recogniseSlice(
  run: Run,
  session: MailboxSession,
  { state, uids, after }: { state: FolderState; uids: number[]; after: Promise<unknown> },
): Promise<Result<Recognised, MailboxFailure>> {
  const fetched = await session.fetch(uids);
  if (!fetched.ok) return fetched;
  const messages = await readBatch(run, fetched.value);
  await after;
  const batch = { ...run.settings, scope: run.lease, junk: state.role === "junk", messages };
  return ok(await recogniseBatch(run, batch, run.seen, run.clock()));
}

async function judgeSlice(run: Run, uids: number[], recognised: Promise<Result<Recognised, MailboxFailure>>): Answer {
  const found = await recognised;
  if (!found.ok) return found;
  const items = await judgeBatch(run, found.value);
  // What stumbles here stumbles again in the commit, which then goes message by message.
  await run.inbox.prepare(run.lease, items, run.clock()).catch(() => undefined);
  return ok({ uids, items });
}

function timeIsUp(run: Run): boolean {
  return run.clock().getTime() - run.startedAt.getTime() >= run.settings.timeBudgetMs;
}
