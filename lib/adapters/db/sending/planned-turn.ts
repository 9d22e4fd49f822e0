import { eq } from "drizzle-orm";
import type { Tx } from "../client";
import { mailboxes } from "../schema";

/** Whether a mailbox may let a planned mail go now. Asked under its lock: two workers never both may. */
export async function plannedTurnIsFree(tx: Tx, mailboxId: string, now: Date): Promise<boolean> {
  const [mailbox] = await tx
    .select({ next: mailboxes.nextPlannedAt })
    .from(mailboxes)
    .where(eq(mailboxes.id, mailboxId))
    .for("update");
  return !mailbox?.next || mailbox.next <= now;
}

const JITTER_SHARE = 0.3;

/** The next planned mail of the mailbox comes a gap later, give or take. */
export async function takePlannedTurn(
  tx: Tx,
  { mailboxId, gapMs, now }: { mailboxId: string; gapMs: number; now: Date },
): Promise<void> {
  if (gapMs <= 0) return;
  const jitter = 1 + (Math.random() * 2 - 1) * JITTER_SHARE;
  const nextPlannedAt = new Date(now.getTime() + gapMs * jitter);
  await tx.update(mailboxes).set({ nextPlannedAt }).where(eq(mailboxes.id, mailboxId));
}
