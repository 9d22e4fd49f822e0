import { composeCanary } from "../core/mailbox/canary";
import type { Log } from "../ports/log";
import type { MailboxWatchStore } from "../ports/mailbox-watch-store";
import type { Mailer } from "../ports/mailer";

export type CanaryPorts = { mailer: Pick<Mailer, "deliver">; watch: MailboxWatchStore; log: Log };

/** Sends a mailbox its own mail, if an hour has passed. It is no attempt: it counts nowhere and waits for nobody. */
export async function sendCanary(
  { mailer, watch, log }: CanaryPorts,
  { id, email }: { id: string; email: string },
  now: Date,
): Promise<void> {
  const claimed = await watch.claimCanary({ id, email }, now);
  if (!claimed) return;
  const { messageId } = claimed;
  const mime = composeCanary({ messageId, email, sentAt: now });
  const mail = { mailboxId: id, envelope: { from: email, to: email }, mime };
  const delivery = await mailer.deliver(mail, { onBodyStart: async () => undefined });
  if (delivery.kind !== "unsent") return;
  // That nothing can be sent is another trouble than that nothing comes back.
  await watch.withdrawCanary(messageId);
  log.warn("canary_unsent", { mailboxId: id, reason: delivery.reason });
}
