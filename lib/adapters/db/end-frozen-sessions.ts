import type { Sql } from "postgres";

/** What the server calls the connections of the pool, and nobody else's. */
export const APPLICATION_NAME = "backlink-outreach";

/** A session of ours that pauses for so long belongs to a process that froze. */
const FROZEN_SECONDS = 20;
const LOOK_MS = 10_000;

/**
 * Ends, again and again, the sessions of other processes that froze within a statement: its text sent and its values not, or
 * its answer not read. They hold their locks for as long as they sleep, because the server's own limit
 * (`idle_in_transaction_session_timeout`) counts pauses between statements only, and until PostgreSQL 17 no other ends them.
 */
export function endFrozenSessions(pool: Sql): { stop(): void } {
  const look = () =>
    pool`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and usename = current_user and application_name = ${APPLICATION_NAME}
        and state = 'active' and wait_event in ('ClientRead', 'ClientWrite')
        and state_change < clock_timestamp() - make_interval(secs => ${FROZEN_SECONDS})
    `.catch(() => undefined); // the database is away, which whoever needs it says: the next look finds it
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
