import { and, count, eq, inArray, lt, sql } from "drizzle-orm";
import type { Day } from "../../../core/day";
import type { Tx } from "../client";
import { sendCounters } from "../schema";

export type SlotScope = `user:${string}` | `domain:${string}` | `mailbox:${string}`;
export type Slot = { workspaceId: string; scope: SlotScope; day: Day };

/** Takes one send slot unless `limit` are taken. One statement: two senders never share the last slot. */
export async function takeSendSlot(tx: Tx, slot: Slot & { limit: number }): Promise<boolean> {
  if (slot.limit < 1) return false; // the first row of a day is inserted without a look at the limit
  const { workspaceId, scope, day } = slot;
  const taken = await tx
    .insert(sendCounters)
    .values({ workspaceId, scope, day, sends: 1 })
    .onConflictDoUpdate({
      target: [sendCounters.workspaceId, sendCounters.scope, sendCounters.day],
      set: { sends: sql`${sendCounters.sends} + 1` },
      setWhere: lt(sendCounters.sends, slot.limit),
    })
    .returning({ sends: sendCounters.sends });
  return taken.length === 1;
}

/** On how many days before one a scope has sent. */
export async function earlierSendingDays(tx: Tx, { workspaceId, scope, day }: Slot): Promise<number> {
  const [row] = await tx
    .select({ days: count() })
    .from(sendCounters)
    .where(and(eq(sendCounters.workspaceId, workspaceId), eq(sendCounters.scope, scope), lt(sendCounters.day, day)));
  return row?.days ?? 0;
}

/** How many slots of each scope are taken on a day. */
export async function sendsOn(
  tx: Tx,
  day: { workspaceId: string; scopes: SlotScope[]; day: Day },
): Promise<Map<string, number>> {
  const rows = await tx
    .select({ scope: sendCounters.scope, sends: sendCounters.sends })
    .from(sendCounters)
    .where(
      and(
        eq(sendCounters.workspaceId, day.workspaceId),
        inArray(sendCounters.scope, day.scopes),
        eq(sendCounters.day, day.day),
      ),
    );
  return new Map(rows.map(({ scope, sends }) => [scope, sends]));
}
