import { fromPglite, PgBoss } from "pg-boss";
import type { Log } from "../../ports/log";
import { JOBS, type JobName, type Queue } from "../../ports/queue";
import type { Database } from "../db/client";

export type QueueSettings = { database: Database; log: Log };

const STOP_TIMEOUT_MS = 30_000;
/** pg-boss looks for due schedules this often; below a minute, so that none is late by more. */
const SCHEDULE_CHECK_SECONDS = 30;
const RETRIES = { retryLimit: 3, retryDelay: 5, retryBackoff: true, expireInSeconds: 600, deleteAfterSeconds: 86_400 };

/** Jobs in the product's own database, embedded or PostgreSQL, so that nothing else has to run. */
export function createPgBossQueue({ database, log }: QueueSettings): Queue {
  const connection = database.url === null ? embedded(database) : { connectionString: database.url, max: 4 };
  const boss = new PgBoss({ ...connection, cronMonitorIntervalSeconds: SCHEDULE_CHECK_SECONDS });
  boss.on("error", (error) => log.error("queue.failed", { message: error.message }));
  return {
    async work(handlers, everyMinutes) {
      await boss.start();
      for (const name of JOBS) await workOn(boss, log, { name, run: handlers[name], everyMinutes: everyMinutes[name] });
    },
    stop: () => boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS, close: true }),
  };
}

function embedded({ embedded: engine }: Database) {
  if (!engine) throw new Error("The embedded database has no engine");
  return { db: fromPglite(engine), backend: "pglite" as const };
}

/** `exclusive`: a schedule that comes due while its job still waits or runs adds none. */
async function workOn(
  boss: PgBoss,
  log: Log,
  job: { name: JobName; run: () => Promise<void>; everyMinutes: number },
): Promise<void> {
  await boss.createQueue(job.name, { policy: "exclusive", ...RETRIES });
  await boss.schedule(job.name, cronEvery(job.everyMinutes));
  await boss.work(job.name, () => run(log, job));
}

/** The table of jobs keeps what a failed one throws: its words, which may name people, go to the log and no further. */
async function run(log: Log, { name, run: work }: { name: JobName; run: () => Promise<void> }): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error("job.failed", { job: name, error });
    throw new Error(`${name} failed`);
  }
}

/** A cron line for every `minutes` minutes; from an hour on, for whole hours. */
export function cronEvery(minutes: number): string {
  if (minutes < 60) return `*/${minutes} * * * *`;
  const hours = Math.min(23, Math.round(minutes / 60));
  return hours === 1 ? "0 * * * *" : `0 */${hours} * * *`;
}
