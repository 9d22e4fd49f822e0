import { and, between, eq, ne, not } from "drizzle-orm";
import { UNKNOWN_OUTCOME_LABEL } from "../../../core/attempt";
import { SEND_LEASE_MS } from "../../../core/policy/limits";
import type { Claim } from "../../../ports/outreach-store";
import type { Db, Tx } from "../client";
import { attempts } from "../schema";

/** Commits the last moment at which a mail is provably unsent. One turn passes here once. */
export async function enterBody(db: Db, claim: Claim, now: Date): Promise<void> {
  const entered = await db
    .update(attempts)
    .set({ phase: "body", leaseUntil: new Date(now.getTime() + SEND_LEASE_MS), updatedAt: now })
    .where(
      and(
        eq(attempts.id, claim.attemptId),
        eq(attempts.tries, claim.turn),
        eq(attempts.status, "sending"),
        eq(attempts.phase, "claimed"),
      ),
    )
    .returning({ id: attempts.id });
  if (entered.length === 0) throw new Error(`Attempt ${claim.attemptId} is no longer ours to send`);
}

/** Ends the leases of senders that died. */
export async function recoverLeases(tx: Tx, now: Date): Promise<{ requeued: number; unknown: number }> {
  // A lease that ends later than any taken now was taken by a clock that has been put right since.
  const latest = new Date(now.getTime() + 2 * SEND_LEASE_MS);
  const abandoned = and(eq(attempts.status, "sending"), not(between(attempts.leaseUntil, now, latest)));
  const requeued = await tx
    .update(attempts)
    .set({ status: "queued", dueAt: now, leaseUntil: null, updatedAt: now })
    .where(and(abandoned, eq(attempts.phase, "claimed")))
    .returning({ id: attempts.id });
  const unknown = await tx
    .update(attempts)
    .set({ status: "unknown", leaseUntil: null, failure: UNKNOWN_OUTCOME_LABEL, updatedAt: now })
    .where(and(abandoned, ne(attempts.phase, "claimed"))) // one claimed since the statement above is not in doubt
    .returning({ id: attempts.id });
  return { requeued: requeued.length, unknown: unknown.length };
}
