import type { Log } from "../ports/log";
import type { OutreachStore } from "../ports/outreach-store";

/** Takes up what dead senders left behind: provably unsent mail is queued again, the rest is marked unknown. */
export async function recoverSends(
  ports: { store: OutreachStore; log: Log },
  clock: () => Date,
): Promise<{ requeued: number; unknown: number }> {
  const recovered = await ports.store.recoverAbandoned(clock());
  if (recovered.requeued + recovered.unknown > 0) ports.log.warn("abandoned_sends_recovered", recovered);
  return recovered;
}
