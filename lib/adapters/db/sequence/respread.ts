import { and, asc, eq, lte } from "drizzle-orm";
import type { SendLimits } from "../../../core/policy/limits";
import { spreadDueTimes } from "../../../core/sequence/due";
import type { Tx } from "../client";
import { workingHoursOf } from "../queries/workspace";
import { attempts } from "../schema";

/** Steps leave room under the cap for what people write themselves. */
const SHARE_OF_CAP = 0.8;

/** How many steps a day are planned, and how far apart. */
export function stepPace({ userPerDay, mailbox, plannedGapMs = 0 }: SendLimits): { perDay: number; gapMs: number } {
  const cap = Math.min(userPerDay, mailbox?.perDay ?? userPerDay, mailbox?.ramp?.start ?? userPerDay);
  return { perDay: Math.floor(cap * SHARE_OF_CAP), gapMs: plannedGapMs };
}

/** Gives the overdue steps of a campaign new times, in their order. Answers which steps they were. */
export async function respreadOverdue(
  tx: Tx,
  limits: SendLimits,
  { id: campaignId, workspaceId }: { id: string; workspaceId: string },
  now: Date,
): Promise<(number | null)[]> {
  const overdue = await tx
    .select({ id: attempts.id, position: attempts.stepPosition })
    .from(attempts)
    .where(
      and(
        eq(attempts.campaignId, campaignId),
        eq(attempts.kind, "step"),
        eq(attempts.status, "queued"),
        lte(attempts.dueAt, now),
      ),
    )
    .orderBy(asc(attempts.dueAt), asc(attempts.id))
    .for("update");
  const hours = await workingHoursOf(tx, workspaceId);
  const times = spreadDueTimes({ count: overdue.length, from: now, hours, ...stepPace(limits) });
  for (const [index, { id }] of overdue.entries()) {
    const dueAt = times[index] ?? now;
    await tx.update(attempts).set({ dueAt, updatedAt: now }).where(eq(attempts.id, id));
  }
  return overdue.map(({ position }) => position);
}
