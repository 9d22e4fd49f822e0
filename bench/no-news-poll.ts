import { sql } from "drizzle-orm";
import type { Database } from "../lib/adapters/db/client";
import { openEmptyDatabase, type Seed, seedWorkspace } from "../lib/adapters/db/test-database.fixture";
import type { PollPorts } from "../lib/pipelines/poll-run";
import { poll, pollPorts } from "../lib/pipelines/polling.fixture";
import { startMailbox } from "./mailbox";
import { grownMails } from "./mails";
import { type Figure, figure, medianMsInTurns } from "./measure";
import { onOwnPostgres } from "./own-postgres";

/** BENCH_REPLIES takes another number, a million for example. */
const REPLIES = Number(process.env.BENCH_REPLIES ?? 100_000);
const ROUNDS = 15;
/** The same time, but for what two runs of the same differ by. */
const LIMIT = 1.3;

/** A poll that brings nothing, in a workspace that holds many replies against one that holds none. */
export function benchNoNewsPoll(): Promise<Figure> {
  return manyAgainstNone();
}

/** The same on a PostgreSQL server of its own. */
export function benchNoNewsPollOnPostgres(): Promise<Figure | null> {
  return onOwnPostgres(manyAgainstNone);
}

async function manyAgainstNone(server?: string): Promise<Figure> {
  const box = await startMailbox(grownMails(1, 2_048));
  const [full, empty] = await Promise.all([openEmptyDatabase(server), openEmptyDatabase(server)]);
  try {
    const [many, none] = [await seedWorkspace(full.db), await seedWorkspace(empty.db)];
    const polls = { many: pollPorts(full.db, box.settings), none: pollPorts(empty.db, box.settings) };
    await heard(polls.many, many);
    await heard(polls.none, none);
    await store(full, many);
    const times = await medianMsInTurns(
      { our: () => heard(polls.many, many), bare: () => heard(polls.none, none) },
      ROUNDS,
    );
    return figure({ ...times, limit: LIMIT, more: { replies: REPLIES } });
  } finally {
    await Promise.all([full.close(), empty.close(), box.stop()]);
  }
}

async function heard(ports: PollPorts, seed: Seed): Promise<void> {
  const polled = await poll(ports, seed.mailboxId);
  if (!polled.ok || polled.value.status !== "ok")
    throw new Error(`The poll did not end well: ${JSON.stringify(polled)}`);
}

/** Copies the one reply that the first poll brought, each under a content and a place of its own. */
async function store({ db }: Database, { mailboxId }: Seed): Promise<void> {
  await db.execute(sql`
    insert into replies select (jsonb_populate_record(r, jsonb_build_object(
      'id', gen_random_uuid(), 'content_digest', n::text, 'message_id', '<' || n || '@stored.example>'))).*
    from replies r, generate_series(1, ${REPLIES}::int) n where r.mailbox_id = ${mailboxId}`);
  await db.execute(sql`
    insert into reply_locations (id, reply_id, mailbox_id, folder, uid_validity, uid)
    select gen_random_uuid(), id, mailbox_id, 'Archive', '1', row_number() over () from replies
    where mailbox_id = ${mailboxId}`);
  await db.execute(sql`
    insert into poll_runs (mailbox_id, trigger, status, started_at, ended_at)
    select ${mailboxId}, 'worker', 'ok', now() - n * interval '5 minutes', now() from generate_series(1, 100000) n`);
  await db.execute(sql`analyze`);
}
