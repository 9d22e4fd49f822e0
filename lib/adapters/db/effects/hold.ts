import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { HoldReason } from "../../../core/acting/holds";
import type { Tx } from "../client";
import { insertRows } from "../insert-rows";
import { holds } from "../schema";
import type { Applied, ConsequenceOf, EffectOf, RedoContext, Task, UndoContext } from "./task";

type HoldTask = Task<ConsequenceOf<"hold">>;

/** Holds people. A time that has passed already (an old mail, read late) holds nobody. */
export async function holdPeople(tx: Tx, tasks: HoldTask[]): Promise<Applied[]> {
  const placed = tasks
    .filter(({ cause, consequence: { until } }) => until === null || until > cause.now)
    .map((task) => ({ id: randomUUID(), task }));
  if (placed.length === 0) return [];
  await insertRows(
    tx,
    holds,
    placed.map(({ id, task: { cause, consequence } }) => ({
      id,
      workspaceId: cause.workspaceId,
      personEmail: consequence.personEmail,
      reason: consequence.reason,
      until: consequence.until,
      replyId: cause.replyId,
      createdBy: cause.userId ?? null,
      createdAt: cause.now,
    })),
  );
  return placed.map(({ id, task }) => appliedHold(id, task));
}

function appliedHold(holdId: string, task: HoldTask): Applied {
  const { personEmail, reason, until } = task.consequence;
  return {
    task,
    effect: { kind: "hold", holdId, personEmail, reason, until: until?.toISOString() ?? null },
    summary: until ? `Hold until ${dayText(until)} for ${personEmail}` : OPEN_HOLD[reason](personEmail),
  };
}

const OPEN_HOLD: Record<HoldReason, (person: string) => string> = {
  in_conversation: (person) => `Hold while you talk with ${person}`,
  opt_out_review: (person) => `Hold for ${person} until the opt-out is decided`,
  out_of_office: (person) => `Hold for ${person}, out of office`,
  not_now: (person) => `Hold for ${person}, asked for later`,
  soft_bounce: (person) => `Hold for ${person} after a soft bounce`,
};

const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });

function dayText(moment: Date): string {
  return DAY.format(moment).replace(",", "");
}

export async function liftHold(tx: Tx, effect: EffectOf<"hold">, context: UndoContext): Promise<string | null> {
  const lifted = await tx
    .update(holds)
    .set({ releasedAt: context.now, releasedBy: context.userId })
    .where(and(eq(holds.id, effect.holdId), eq(holds.workspaceId, context.workspaceId), isNull(holds.releasedAt)))
    .returning({ id: holds.id });
  return lifted.length === 1 ? `Hold lifted for ${effect.personEmail}` : null;
}

/** Only what the undo itself had lifted; a hold that a person lifted stays so. */
export async function holdAgain(tx: Tx, effect: EffectOf<"hold">, context: RedoContext): Promise<string | null> {
  const held = await tx
    .update(holds)
    .set({ releasedAt: null, releasedBy: null })
    .where(
      and(
        eq(holds.id, effect.holdId),
        eq(holds.workspaceId, context.workspaceId),
        eq(holds.releasedAt, context.undoneAt),
      ),
    )
    .returning({ id: holds.id });
  return held.length === 1 ? `Hold again for ${effect.personEmail}` : null;
}
