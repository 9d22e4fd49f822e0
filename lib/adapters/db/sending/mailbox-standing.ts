import { eq } from "drizzle-orm";
import { utcDay } from "../../../core/day";
import type { SendLimits } from "../../../core/policy/limits";
import { mailboxLimit } from "../../../core/policy/mailbox-limit";
import { type MailboxPause, pauseAt } from "../../../core/policy/mailbox-strike";
import type { Tx } from "../client";
import { earlierSendingDays, type SlotScope } from "../queries/send-slots";
import { mailboxes } from "../schema";

/** What stands of a mailbox before its sends of the day are counted. */
export type MailboxStanding = { paused: MailboxPause | null; limit: number | null };

export async function mailboxStanding(
  tx: Tx,
  limits: SendLimits,
  { workspaceId, mailboxId }: { workspaceId: string; mailboxId: string },
  at: Date,
): Promise<MailboxStanding | null> {
  const [mailbox] = await tx
    .select({
      dailyLimit: mailboxes.dailyLimit,
      pausedAt: mailboxes.pausedAt,
      pausedUntil: mailboxes.pausedUntil,
      pausedReason: mailboxes.pausedReason,
    })
    .from(mailboxes)
    .where(eq(mailboxes.id, mailboxId));
  if (!mailbox) return null;
  const { perDay = null, ramp = null } = limits.mailbox ?? {};
  const day = { workspaceId, scope: mailboxScope(mailboxId), day: utcDay(at) };
  const sendingDays = ramp ? await earlierSendingDays(tx, day) : 0;
  return {
    paused: pauseAt(mailbox, at),
    limit: mailboxLimit({ perDay: mailbox.dailyLimit ?? perDay, ramp }, sendingDays),
  };
}

export function mailboxScope(mailboxId: string): SlotScope {
  return `mailbox:${mailboxId}`;
}
