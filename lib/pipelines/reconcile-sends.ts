import type { DeliveryStore } from "../ports/delivery-store";
import type { Log } from "../ports/log";
import type { Mailbox } from "../ports/mailbox";

export type ReconcilePorts = { mailbox: Mailbox; deliveries: DeliveryStore; log: Log };

const NOTHING = { settled: 0, learned: 0 };

/**
 * Looks into the Sent folder for mails whose outcome is unknown and for the ids under which others really left. Nothing is
 * ever sent again for what is not found. A folder that cannot be read now is read after the next poll.
 */
export async function reconcileSends(
  { mailbox, deliveries, log }: ReconcilePorts,
  mailboxId: string,
  now: Date,
): Promise<{ settled: number; learned: number }> {
  const since = await deliveries.copiesSoughtSince(mailboxId, now);
  if (!since) return NOTHING;
  const session = await mailbox.connect();
  if (!session.ok) return NOTHING;
  try {
    const copies = await session.value.sentCopies(since);
    if (!copies.ok) {
      log.warn("sent_folder_unread", { kind: copies.error.kind });
      return NOTHING;
    }
    const noted = await deliveries.noteCopies(mailboxId, copies.value, now);
    if (noted.settled + noted.learned > 0) log.info("sends_reconciled", noted);
    return noted;
  } finally {
    await session.value.close();
  }
}
