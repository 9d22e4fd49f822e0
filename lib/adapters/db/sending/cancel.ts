import { and, eq } from "drizzle-orm";
import { err, ok, type Result } from "../../../core/result";
import type { Actor } from "../../../core/user";
import type { CancelRefusal } from "../../../ports/outreach-store";
import type { Tx } from "../client";
import { every } from "../queries/conditions";
import { releaseKey } from "../queries/idempotency-keys";
import { visibleAttempts } from "../queries/visibility";
import { attempts, workspaces } from "../schema";
import { keyHashOf } from "./assess";

/** Takes back a queued mail. Waits for a claim that is under way, then finds it no longer queued. */
export async function cancelQueuedMail(
  tx: Tx,
  { actor, attemptId, now }: { actor: Actor; attemptId: string; now: Date },
): Promise<Result<{ status: "cancelled" }, CancelRefusal>> {
  const [mail] = await tx
    .select({
      status: attempts.status,
      workspaceId: attempts.workspaceId,
      senderEmail: attempts.senderEmail,
      recipientEmail: attempts.recipientEmail,
      subject: attempts.subject,
      secret: workspaces.secret,
    })
    .from(attempts)
    .innerJoin(workspaces, eq(workspaces.id, attempts.workspaceId))
    .where(every(eq(attempts.id, attemptId), visibleAttempts(actor)))
    .for("update", { of: attempts });
  if (!mail) return err({ kind: "not_found" });
  if (mail.status !== "queued") return err({ kind: "not_queued", status: mail.status });
  await tx
    .update(attempts)
    .set({ status: "cancelled", updatedAt: now })
    .where(and(eq(attempts.id, attemptId), eq(attempts.status, "queued")));
  await releaseKey(tx, { workspaceId: mail.workspaceId, attemptId, keyHash: keyHashOf(mail) });
  return ok({ status: "cancelled" });
}
