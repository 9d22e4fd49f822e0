import { and, eq } from "drizzle-orm";
import { SEND_RULES_VERSION } from "../../../core/policy/policy";
import { err, type Result } from "../../../core/result";
import type { Actor } from "../../../core/user";
import type { DeliveryStore, ResendRefusal } from "../../../ports/delivery-store";
import type { Claim } from "../../../ports/outreach-store";
import { applyConsequences } from "../apply-consequences";
import type { Tx } from "../client";
import { every } from "../queries/conditions";
import { markKeyUsed } from "../queries/idempotency-keys";
import { visibleAttempts } from "../queries/visibility";
import { attempts, automationEvents, leads, workspaces } from "../schema";
import { keyHashOf } from "./assess";
import { claimDraft } from "./claim-draft";
import type { OutreachParts } from "./outreach-parts";
import { SETTLED } from "./settle";
import { STORED_COLUMNS, type StoredRow, storedDraft } from "./stored-draft";

type Asked = { actor: Actor; attemptId: string; now: Date };

/** Claims a mail once more by a person's decision. Its bytes stay, so that a copy that did arrive is recognised as one. */
export async function claimAgain(tx: Tx, parts: OutreachParts, asked: Asked): Promise<Result<Claim, ResendRefusal>> {
  const row = await lockAttempt(tx, asked);
  if (!row) return err({ kind: "attempt_not_found" });
  const { status } = row.attempt;
  if (status !== "unknown" && status !== "failed") return err({ kind: "not_resendable", status });
  // The slots of the first try stay used: this is another mail.
  const fresh = { ...row, attempt: { ...row.attempt, claimedAt: null } };
  const draft = await storedDraft(tx, parts.settings, fresh, "request");
  if (!draft) return err({ kind: "mailbox_not_configured" });
  const claim = await claimDraft(tx, parts, draft, asked.now);
  if (!claim.ok) return err({ kind: "blocked", policy: claim.error.policy });
  await tellLedger(tx, asked, { ...row.attempt, status });
  return claim;
}

export async function markAttemptSent(tx: Tx, asked: Asked): ReturnType<DeliveryStore["markSent"]> {
  const { actor, attemptId, now } = asked;
  const row = await lockAttempt(tx, asked);
  if (!row) return err({ kind: "not_found" });
  const { attempt, secret } = row;
  if (attempt.status !== "unknown") return err({ kind: "not_unknown", status: attempt.status });
  const { workspaceId, leadId } = attempt;
  const cause = { workspaceId, leadId, attemptId, replyId: null, cause: "person" as const, userId: actor.userId, now };
  await applyConsequences(tx, { ...cause, rulesVersion: SEND_RULES_VERSION }, [
    { kind: "confirm_sent", rule: "marked_by_person" },
    { kind: "lead_status", to: "contacted", rule: "marked_by_person" },
  ]);
  await markKeyUsed(tx, { workspaceId, attemptId, keyHash: keyHashOf({ ...attempt, secret }) });
  const [settled] = await tx.select(SETTLED).from(attempts).where(eq(attempts.id, attemptId));
  if (!settled) throw new Error(`There is no attempt ${attemptId}`);
  return { ok: true, value: settled };
}

async function lockAttempt(tx: Tx, { actor, attemptId }: Asked): Promise<StoredRow | null> {
  const [row] = await tx
    .select(STORED_COLUMNS)
    .from(attempts)
    .innerJoin(leads, eq(leads.id, attempts.leadId))
    .innerJoin(workspaces, eq(workspaces.id, attempts.workspaceId))
    .where(every(and(eq(attempts.id, attemptId)), visibleAttempts(actor)))
    .for("update", { of: [attempts, leads] });
  return row ?? null;
}

async function tellLedger(
  tx: Tx,
  { actor, attemptId, now }: Asked,
  mail: { workspaceId: string; leadId: string; number: number; recipientEmail: string; status: "unknown" | "failed" },
): Promise<void> {
  await tx.insert(automationEvents).values({
    workspaceId: mail.workspaceId,
    cause: "person",
    rule: `resent_by ${actor.userId}`,
    rulesVersion: SEND_RULES_VERSION,
    effect: { kind: "resend_attempt", attemptId, from: mail.status },
    summary: `Mail ${mail.number} to ${mail.recipientEmail} was sent once more`,
    attemptId,
    leadId: mail.leadId,
    createdAt: now,
  });
}
