import { and, eq, gt } from "drizzle-orm";
import { strikeOf } from "../../../core/policy/mailbox-strike";
import type { Tx } from "../client";
import { mailboxes } from "../schema";

type Refusal = { mailboxId: string; code: number | null; response: string | null; now: Date };

/** Counts a refusal that speaks of the mailbox, and lets it rest when that is called for. */
export async function strikeMailbox(tx: Tx, { mailboxId, now, ...refusal }: Refusal): Promise<void> {
  if (strikeOf(refusal, 0, now) === null) return;
  const [mailbox] = await tx
    .select({ strikes: mailboxes.strikes })
    .from(mailboxes)
    .where(eq(mailboxes.id, mailboxId))
    .for("update");
  const strike = mailbox && strikeOf(refusal, mailbox.strikes, now);
  if (!strike) return;
  const { strikes, pause } = strike;
  const resting = pause && { pausedAt: now, pausedUntil: pause.until, pausedReason: pause.reason };
  await tx
    .update(mailboxes)
    .set({ strikes, ...resting })
    .where(eq(mailboxes.id, mailboxId));
}

/** A mail was taken: what was refused before counts no more. */
export async function forgetStrikes(tx: Tx, mailboxId: string): Promise<void> {
  await tx
    .update(mailboxes)
    .set({ strikes: 0 })
    .where(and(eq(mailboxes.id, mailboxId), gt(mailboxes.strikes, 0)));
}
