import { utcDay } from "../../../core/day";
import type { PolicyFacts } from "../../../core/policy/policy";
import { err, ok, type Result } from "../../../core/result";
import type { Claim, PolicyResult, SendRefusal } from "../../../ports/outreach-store";
import type { Tx } from "../client";
import { writeAuditEntry } from "../queries/audit-entries";
import { type Assessment, assess, decided, keyHashOf, type Subject } from "./assess";
import type { Draft } from "./draft";
import { composeDraft } from "./outgoing";
import type { OutreachParts } from "./outreach-parts";
import { reserve } from "./reserve";
import { insertClaim, type StoredClaim, updateClaim } from "./store-attempt";

export type Blocked = Extract<SendRefusal, { kind: "blocked" }> & { facts: PolicyFacts };

/** Decides about a draft, reserves what it needs, and fixes the mail; or writes down why not. */
export async function claimDraft(
  tx: Tx,
  parts: OutreachParts,
  draft: Draft,
  now: Date,
): Promise<Result<Claim, Blocked>> {
  const { facts, policy } = await decideAndReserve(tx, parts, draft, now);
  await auditDraft(tx, draft, policy, now);
  if (!policy.allowed) return err({ kind: "blocked", policy, facts });
  return ok(claimOf(draft, await fix(tx, parts, draft, now), policy));
}

async function decideAndReserve(tx: Tx, { settings }: OutreachParts, draft: Draft, now: Date): Promise<Assessment> {
  const subject = subjectOf(draft, now);
  const assessment = await assess(tx, settings, subject, now);
  if (!assessment.policy.allowed) return assessment;
  const { mailbox } = assessment.facts;
  const changed = await reserve(tx, settings.limits, { subject, mailbox }, now);
  return changed ? decided(subject, { ...assessment.facts, ...changed }) : assessment;
}

/** A draft as the policy sees it. A mail tried before on the same day has its slots already. */
export function subjectOf(draft: Draft, at: Date): Subject {
  const claimedAt = draft.stored?.claimedAt;
  return { ...draft, holdsSlots: claimedAt ? utcDay(claimedAt) === utcDay(at) : false };
}

export async function auditDraft(tx: Tx, draft: Draft, policy: PolicyResult, now: Date): Promise<void> {
  const attemptId = policy.allowed || draft.stored ? draft.attemptId : null;
  await writeAuditEntry(tx, { ...draft, policy, attemptId, now });
}

async function fix(tx: Tx, parts: OutreachParts, draft: Draft, now: Date): Promise<StoredClaim> {
  if (draft.stored?.mime) return updateClaim(tx, draft, null, now);
  const mail = await composeDraft(tx, parts, draft, now);
  return draft.stored ? updateClaim(tx, draft, mail, now) : insertClaim(tx, draft, mail, now);
}

function claimOf(draft: Draft, { turn, messageId, mime }: StoredClaim, policy: PolicyResult): Claim {
  const { attemptId, workspaceId, mailboxId, userId, kind, origin, recipientEmail, senderEmail, subject } = draft;
  return {
    ...{
      attemptId,
      turn,
      workspaceId,
      mailboxId,
      userId,
      kind,
      origin,
      messageId,
      recipientEmail,
      senderEmail,
      subject,
      policy,
    },
    leadId: draft.lead.id,
    mail: { mailboxId: draft.mailboxId, envelope: { from: senderEmail, to: recipientEmail }, mime },
    keyHash: keyHashOf(draft),
  };
}
