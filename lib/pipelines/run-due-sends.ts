import type { AttemptStatus } from "../core/attempt";
import type { Log } from "../ports/log";
import { deliverClaim, type SendPorts } from "./send-outreach";

export type DueSends = { sent: number; failed: number; unknown: number; retried: number; blocked: number };

/** Which column of the count an attempt's status falls under. */
const COUNTED: Partial<Record<AttemptStatus, keyof DueSends>> = {
  sent: "sent",
  bounced: "sent",
  failed: "failed",
  unknown: "unknown",
  queued: "retried",
};

/** Sends what is due, one after the other, until nothing is, `limit` were taken, `until` has come or this process is `ending`. */
export async function runDueSends(
  ports: SendPorts & { log: Log },
  { limit, until, ending }: { limit: number; until: Date; ending?: AbortSignal },
  clock: () => Date,
): Promise<DueSends> {
  const counts: DueSends = { sent: 0, failed: 0, unknown: 0, retried: 0, blocked: 0 };
  for (let taken = 0; taken < limit && clock() < until && !ending?.aborted; taken += 1) {
    const claim = await ports.store.claimDue(clock());
    if (claim === null) break;
    if (!claim.ok) {
      counts.blocked += 1;
      ports.log.info("queued_send_blocked", { refusal: claim.error.kind });
      continue;
    }
    const { attemptId, status } = await deliverClaim(ports, claim.value, clock);
    counts[COUNTED[status] ?? "failed"] += 1;
    ports.log.info("queued_send_settled", { attemptId, status });
  }
  return counts;
}
