import type { Result } from "../core/result";
import type { JobHandlers } from "../ports/queue";
import { openCommandDoor } from "./command-line";
import { drained } from "./in-flight";
import { runDueJobs } from "./jobs";
import { listenToMailboxes } from "./listen-to-mailboxes";
import { pollDue } from "./poll";
import type { Refusal } from "./problem";
import { propose } from "./propose";
import { retrain } from "./retrain";
import { type Runtime, runtime } from "./runtime";
import { watchMailboxes } from "./watch-mailboxes";

/** Opens the database, applies migrations and starts the worker in this process. What cannot start is logged; pages then say why. */
export async function boot(): Promise<void> {
  if (process.env.VERCEL || globalThis.outreachRuntime) return;
  const parts = await runtime().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return null;
  });
  if (!parts) return;
  await openCommandDoor(parts);
  await startWorker(parts);
  stopWith(parts);
}

/** Scheduled polls and due sends, in this process. Several workers share one PostgreSQL. */
export async function startWorker(parts: Runtime): Promise<void> {
  const everyMinute = {
    "poll-mailbox": 1,
    "run-due-sends": 1,
    "watch-mailboxes": 1,
    "retrain-model": 1,
    "propose-labels": 1,
  };
  await parts.queue.work(handlers(parts), everyMinute);
  listening = listenToMailboxes(parts);
  parts.log.info("worker.started");
}

let listening: { stop(): Promise<void> } | null = null;

/** Requests that are being answered when the server is told to stop get so long. */
const DRAIN_MS = 10_000;

/** What tells this process to end; `disconnect`: whoever started it is gone. One may follow upon another. */
const ENDS = ["SIGTERM", "SIGINT", "disconnect"];

/** Once told to end: running jobs and requests end, then the database closes and its folder is free. */
export function stopWith(parts: Runtime): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    parts.ending.abort();
    // What cannot end in order, because the database is away, ends with the process.
    await Promise.allSettled([listening?.stop(), parts.queue.stop(), drained(DRAIN_MS)]);
    await parts.close().catch(() => undefined);
    process.exit(0);
  };
  for (const end of ENDS) process.on(end, stop);
}

function handlers(parts: Runtime): JobHandlers {
  return {
    "poll-mailbox": () => reported(parts, "poll-mailbox", () => pollDue(parts, { trigger: "worker" })),
    "watch-mailboxes": () => reported(parts, "watch-mailboxes", () => watchMailboxes(parts)),
    "run-due-sends": () => reported(parts, "run-due-sends", () => runDueJobs(parts)),
    "retrain-model": () => retrain(parts),
    "propose-labels": () => propose(parts),
  };
}

/** A refusal (not configured, server away) is logged and left to the next turn; a bug throws and is retried. */
async function reported(parts: Runtime, job: string, run: () => Promise<Result<unknown, Refusal>>): Promise<void> {
  const result = await run();
  if (!result.ok) parts.log.warn("job.refused", { job, kind: result.error.kind });
}
