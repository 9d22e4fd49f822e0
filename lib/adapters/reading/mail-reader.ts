import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { err, type Result } from "../../core/result";
import type { MailReader, Unreadable } from "../../ports/mail-reader";
import type { Job, JobResults } from "./reading-jobs";
import { ThreadLost, ThreadPool } from "./thread-pool";

export type Deadlines = { batchMs: number; singleMs: number };

/** Fifty messages take a tenth of a second; one that needs two whole ones was made to. All fifty at their worst stay within a poll's lease. */
const DEADLINES: Deadlines = { batchMs: 5_000, singleMs: 2_000 };
const MOST_THREADS = 4;
/** Small young generations: what is read is short-lived, and a larger one only makes the process larger. */
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 24 };

/** Reads mail in threads of its own: neither a loop nor a stack nor the memory that a message eats up is this process's. */
export function createMailReader(deadlines: Deadlines = DEADLINES): MailReader {
  const threads = Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));
  const pool = new ThreadPool<Job, JobResults[Job["kind"]]>(startThread, threads);

  /** The kind of the answer is that of the job: the thread sees to it. */
  function ask<Kind extends Job["kind"]>(job: Extract<Job, { kind: Kind }>, deadlineMs: number) {
    return pool.run(job, deadlineMs) as Promise<JobResults[Kind]>;
  }

  return {
    read: (fetched) =>
      together(fetched, deadlines, (part, deadlineMs) => ask({ kind: "read", fetched: part }, deadlineMs)),
    judge: (cases, settings) =>
      together(cases, deadlines, (part, deadlineMs) => ask({ kind: "judge", cases: part, settings }, deadlineMs)),
    attachments: (raw) => ask({ kind: "attachments", raw }, deadlines.batchMs).catch(lost),
    close: () => pool.close(),
  };
}

/** The bundler sees this very form and makes the thread's file an entry of its own. Unbundled, it is TypeScript still. */
function startThread(): Worker {
  const options = process.env.NEXT_RUNTIME ? {} : { execArgv: ["--import", "tsx"] };
  return new Worker(new URL("./reading-thread.ts", import.meta.url), { ...options, resourceLimits: MEMORY });
}

/** A batch at once. Where that ends the thread, one by one: then only the message that did it is lost for it. */
async function together<Item, Value>(
  items: Item[],
  { batchMs, singleMs }: Deadlines,
  work: (part: Item[], deadlineMs: number) => Promise<Result<Value, Unreadable>[]>,
): Promise<Result<Value, Unreadable>[]> {
  if (items.length === 0) return [];
  try {
    return await work(items, batchMs);
  } catch (error) {
    if (!(error instanceof ThreadLost)) throw error;
  }
  const alone = await Promise.all(items.map((item) => work([item], singleMs).catch((error) => [lost(error)])));
  return alone.flat();
}

function lost(error: unknown): Result<never, Unreadable> {
  if (!(error instanceof ThreadLost)) throw error;
  return err({ reason: error.message });
}
