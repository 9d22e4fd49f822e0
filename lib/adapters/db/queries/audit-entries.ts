import type { PolicyResult } from "../../../ports/outreach-store";
import type { Tx } from "../client";
import { auditLog } from "../schema";

/** One row per policy check, whatever it decided. */
export async function writeAuditEntry(
  tx: Tx,
  entry: {
    workspaceId: string;
    userId: string | null;
    recipientEmail: string;
    senderEmail: string;
    subject: string;
    policy: PolicyResult;
    attemptId: string | null;
    now: Date;
  },
): Promise<void> {
  const { workspaceId, userId, senderEmail, subject, policy, attemptId } = entry;
  await tx.insert(auditLog).values({
    workspaceId,
    userId,
    leadEmail: entry.recipientEmail,
    senderEmail,
    subject,
    policyResult: policy.allowed ? "approved" : "blocked",
    reason: policy.reason,
    legalBasis: policy.legalBasis,
    checks: policy.checks,
    attemptId,
    timestamp: entry.now,
  });
}
