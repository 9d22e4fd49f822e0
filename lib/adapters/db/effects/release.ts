import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Tx } from "../client";
import { automationEvents, suppressions } from "../schema";
import type { EffectOf, RedoContext, UndoContext } from "./task";

const TAKEN_BACK = "The reason was taken back";
const REPLACED = "A stronger reason took its place";

/** Lets an address be mailed again, or the weaker stop stand that was there before. A person's own release stays. */
export async function releaseAddress(
  tx: Tx,
  effect: EffectOf<"suppress">,
  context: UndoContext,
): Promise<string | null> {
  const released = await tx
    .update(suppressions)
    .set({ releasedAt: context.now, releasedBy: context.userId, releaseReason: TAKEN_BACK })
    .where(and(stopOf(effect, context), isNull(suppressions.releasedAt)))
    .returning({ id: suppressions.id });
  if (released.length === 0) return takeOutOfTheWay(tx, effect, context);
  if (effect.supersedes) {
    await tx
      .update(suppressions)
      .set({ releasedAt: null, releaseReason: null })
      .where(eq(suppressions.id, effect.supersedes));
  }
  return `${effect.value} may be mailed again`;
}

/** A stronger stop stands in its place: that one no longer has it to fall back on. */
async function takeOutOfTheWay(
  tx: Tx,
  effect: EffectOf<"suppress">,
  { eventId, workspaceId }: UndoContext,
): Promise<string | null> {
  const [stronger] = await tx
    .select({ id: automationEvents.id, effect: automationEvents.effect })
    .from(automationEvents)
    .where(
      and(
        eq(automationEvents.workspaceId, workspaceId),
        ne(automationEvents.id, eventId),
        isNull(automationEvents.undoneAt),
        sql`${automationEvents.effect}->>'supersedes' = ${effect.suppressionId}`,
      ),
    )
    .for("update");
  if (stronger?.effect.kind !== "suppress") return null;
  await tx
    .update(automationEvents)
    .set({ effect: { ...stronger.effect, supersedes: effect.supersedes } })
    .where(eq(automationEvents.id, stronger.id));
  return `${effect.value} stays suppressed for another reason`;
}

/** Only what the undo itself had released, and only while nothing else stops the address. */
export async function suppressAgain(
  tx: Tx,
  effect: EffectOf<"suppress">,
  context: RedoContext,
): Promise<string | null> {
  const [stop] = await tx
    .select({ valueHash: suppressions.valueHash })
    .from(suppressions)
    .where(and(stopOf(effect, context), eq(suppressions.releasedAt, context.undoneAt)))
    .for("update");
  if (!stop) return null;
  if (effect.supersedes) {
    await tx
      .update(suppressions)
      .set({ releasedAt: context.now, releaseReason: REPLACED })
      .where(and(eq(suppressions.id, effect.supersedes), isNull(suppressions.releasedAt)));
  }
  const live = await tx
    .select({ id: suppressions.id })
    .from(suppressions)
    .where(
      and(
        eq(suppressions.workspaceId, context.workspaceId),
        eq(suppressions.valueHash, stop.valueHash),
        isNull(suppressions.releasedAt),
      ),
    );
  if (live.length > 0) return null;
  await tx
    .update(suppressions)
    .set({ releasedAt: null, releasedBy: null, releaseReason: null })
    .where(stopOf(effect, context));
  return `${effect.value} suppressed again`;
}

function stopOf({ suppressionId }: EffectOf<"suppress">, { workspaceId }: { workspaceId: string }) {
  return and(eq(suppressions.id, suppressionId), eq(suppressions.workspaceId, workspaceId));
}
