import { type Outcome, type RequestTask, runTask } from "./child-tasks";
import { nursery } from "./children";
import type { World } from "./world";

type Requests = Omit<RequestTask, "kind" | "database" | "aheadMs"> & { aheadMs?: number };

/** Asks for all the mails at once: from two processes on PostgreSQL, from this one on the embedded database. */
export async function requestEverywhere(world: World, requests: Requests): Promise<Outcome> {
  const task: RequestTask = { kind: "request", database: world.database, aheadMs: 0, ...requests };
  if (world.kind === "pglite") return runTask(task, () => undefined);
  const half = Math.ceil(task.leadIds.length / 2);
  const senders = nursery();
  const asked = [task.leadIds.slice(0, half), task.leadIds.slice(half)].map((leadIds) =>
    senders.start({ ...task, leadIds }),
  );
  const outcomes = await Promise.all(asked.map(({ done }) => done));
  await senders.close();
  return sumOf(outcomes.map((outcome) => outcome ?? {}));
}

function sumOf(outcomes: readonly Outcome[]): Outcome {
  const total: Outcome = {};
  for (const [what, count] of outcomes.flatMap((outcome) => Object.entries(outcome)))
    total[what] = (total[what] ?? 0) + count;
  return total;
}
