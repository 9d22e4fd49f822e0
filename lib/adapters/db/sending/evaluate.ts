import { randomUUID } from "node:crypto";
import { jurisdictionOf, strictestBasis } from "../../../core/policy/region";
import { resolveSender } from "../../../core/policy/sender";
import { err, ok, type Result } from "../../../core/result";
import type { PolicyQuestion, PolicyResult, SendRefusal } from "../../../ports/outreach-store";
import type { Tx } from "../client";
import { writeAuditEntry } from "../queries/audit-entries";
import { findAnswered, findLead, workspaceSecret } from "../queries/send-targets";
import { assess } from "./assess";
import type { OutreachSettings } from "./outreach-parts";

/** Answers what the policy says of a mail that nobody has asked to send yet. */
export async function evaluateQuestion(
  tx: Tx,
  settings: OutreachSettings,
  question: PolicyQuestion,
  now: Date,
): Promise<Result<PolicyResult, SendRefusal>> {
  if (!settings.sender) return err({ kind: "mailbox_not_configured" });
  const { actor, leadId, replyId, subject } = question;
  const { workspaceId, userId } = actor;
  const lead = leadId ? await findLead(tx, { actor, leadId }) : null;
  if (leadId && !lead) return err({ kind: "not_found", what: "lead" });
  const answers = leadId && replyId && (await findAnswered(tx, { workspaceId, leadId, replyId }));
  if (replyId && !answers) return err({ kind: "not_found", what: "reply" });

  const recipientEmail = lead ? lead.contactEmail : question.recipientEmail;
  if (!recipientEmail) return err({ kind: "lead_without_address" });
  const sender = resolveSender(settings.sender.rules, question.senderEmail);
  const { region, legalBasis: floor } = jurisdictionOf(recipientEmail);
  const asked = {
    ...{ workspaceId, userId, recipientEmail, sender, senderEmail: sender.requested, subject, replyId, region },
    attemptId: randomUUID(),
    secret: await workspaceSecret(tx, workspaceId),
    lead: lead && { status: lead.status, hasAddress: true },
    legalBasis: strictestBasis(floor, question.legalBasis),
    holdsSlots: false,
  };
  const { policy } = await assess(tx, settings.limits, asked, now);
  await writeAuditEntry(tx, { ...asked, policy, attemptId: null, now });
  return ok(policy);
}
