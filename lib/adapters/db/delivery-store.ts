import { and, eq } from "drizzle-orm";
import type { DeliveryStore } from "../../ports/delivery-store";
import type { Db } from "./client";
import { mailboxes } from "./schema";
import { claimAgain, markAttemptSent } from "./sending/claim-again";
import type { OutreachParts } from "./sending/outreach-parts";
import { copiesSoughtSince, noteCopies } from "./sending/sent-copies";

/** What happens to mails after they were handed over. Every method is one transaction. */
export function createDeliveryStore(db: Db, parts: OutreachParts): DeliveryStore {
  return {
    claimAgain: (actor, attemptId, now) => db.transaction((tx) => claimAgain(tx, parts, { actor, attemptId, now })),
    markSent: (actor, attemptId, now) => db.transaction((tx) => markAttemptSent(tx, { actor, attemptId, now })),
    copiesSoughtSince: (mailboxId, now) => copiesSoughtSince(db, mailboxId, now),
    noteCopies: (mailboxId, copies, now) => db.transaction((tx) => noteCopies(tx, { mailboxId, copies, now })),
    async resumeMailbox({ workspaceId }, mailboxId) {
      const resumed = await db
        .update(mailboxes)
        .set({ pausedAt: null, pausedUntil: null, pausedReason: null, strikes: 0 })
        .where(and(eq(mailboxes.id, mailboxId), eq(mailboxes.workspaceId, workspaceId)))
        .returning({ id: mailboxes.id });
      return resumed.length > 0;
    },
  };
}
