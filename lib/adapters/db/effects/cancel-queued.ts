import { and, asc, eq, inArray } from "drizzle-orm";
import type { Tx } from "../client";
import { attempts, leads } from "../schema";
import type { Applied, ConsequenceOf, EffectOf, RedoContext, Task, UndoContext } from "./task";

type CancelTask = Task<ConsequenceOf<"cancel_queued">>;
type Cancelled = { id: string; number: number; recipientEmail: string };

/** Takes back the queued campaign steps of people. What a person queued by hand stays. */
export async function cancelQueued(tx: Tx, tasks: CancelTask[]): Promise<Applied[]> {
  const [first] = tasks;
  const addresses = [...new Set(tasks.flatMap(({ consequence }) => consequence.addresses))];
  if (!first || addresses.length === 0) return [];
  await lockLeads(tx, first.cause.workspaceId, addresses);
  const queued = await tx
    .select({ id: attempts.id, number: attempts.number, recipientEmail: attempts.recipientEmail })
    .from(attempts)
    .where(
      and(
        eq(attempts.workspaceId, first.cause.workspaceId),
        inArray(attempts.recipientEmail, addresses),
        eq(attempts.status, "queued"),
        eq(attempts.kind, "step"),
      ),
    )
    .orderBy(asc(attempts.id))
    .for("update");
  if (queued.length === 0) return [];
  const ids = queued.map(({ id }) => id);
  await tx.update(attempts).set({ status: "cancelled", updatedAt: first.cause.now }).where(inArray(attempts.id, ids));
  return shared(tasks, queued);
}

/** A step that has just left plans the next one under the same lock: it sees the reply, or its step is seen here. */
async function lockLeads(tx: Tx, workspaceId: string, addresses: string[]): Promise<void> {
  await tx
    .select({ id: leads.id })
    .from(leads)
    .where(and(eq(leads.workspaceId, workspaceId), inArray(leads.contactEmail, addresses)))
    .orderBy(asc(leads.id))
    .for("update");
}

/** Each cancelled mail belongs to the first task that names its recipient. */
function shared(tasks: CancelTask[], queued: Cancelled[]): Applied[] {
  const left = new Set(queued);
  return tasks.flatMap((task): Applied[] => {
    const mine = [...left].filter(({ recipientEmail }) => task.consequence.addresses.includes(recipientEmail));
    if (mine.length === 0) return [];
    for (const attempt of mine) left.delete(attempt);
    const effect = { kind: "cancel_queued" as const, attemptIds: mine.map(({ id }) => id) };
    return [{ task, effect, summary: `${stepsText(mine)} cancelled` }];
  });
}

function stepsText(cancelled: Cancelled[]): string {
  const numbers = cancelled.map(({ number }) => number).sort((a, b) => a - b);
  const people = [...new Set(cancelled.map(({ recipientEmail }) => recipientEmail))];
  return `${numbers.length === 1 ? "Step" : "Steps"} ${numbers.join(" and ")} to ${people.join(" and ")}`;
}

export async function queueAgain(
  tx: Tx,
  effect: EffectOf<"cancel_queued">,
  context: UndoContext,
): Promise<string | null> {
  const queued = await setStatus(tx, effect, { from: "cancelled", to: "queued" }, context);
  return queued.length > 0 ? `${stepsText(queued)} queued again` : null;
}

export async function cancelAgain(
  tx: Tx,
  effect: EffectOf<"cancel_queued">,
  context: RedoContext,
): Promise<string | null> {
  const cancelled = await setStatus(tx, effect, { from: "queued", to: "cancelled" }, context);
  return cancelled.length > 0 ? `${stepsText(cancelled)} cancelled again` : null;
}

async function setStatus(
  tx: Tx,
  { attemptIds }: EffectOf<"cancel_queued">,
  { from, to }: Record<"from" | "to", "queued" | "cancelled">,
  { workspaceId, now }: { workspaceId: string; now: Date },
): Promise<Cancelled[]> {
  return tx
    .update(attempts)
    .set({ status: to, updatedAt: now })
    .where(and(inArray(attempts.id, attemptIds), eq(attempts.workspaceId, workspaceId), eq(attempts.status, from)))
    .returning({ id: attempts.id, number: attempts.number, recipientEmail: attempts.recipientEmail });
}
