import { randomUUID } from "node:crypto";
import { jurisdictionOf, strictestBasis } from "../../../core/policy/region";
import { err, ok, type Result } from "../../../core/result";
import type { PolicyQuestion, PolicyResult, SendRefusal } from "../../../ports/outreach-store";
import type { Tx } from "../client";
import { writeAuditEntry } from "../queries/audit-entries";
import { consentOf, findAnswered, findLead, findLeadOfReply, workspaceSecret } from "../queries/send-targets";
import { assess } from "./assess";
import type { OutreachSettings } from "./outreach-parts";
import { sendingMailbox } from "./sending-mailbox";

/** Answers what the policy says of a mail that nobody has asked to send yet. */
export async function evaluateQuestion(
  tx: Tx,
  settings: OutreachSettings,
  question: PolicyQuestion,
  now: Date,
): Promise<Result<PolicyResult, SendRefusal>> {
  const { actor, replyId, subject } = question;
  const { workspaceId, userId } = actor;
  const target = await leadAskedAbout(tx, question);
  if (!target.ok) return target;
  const { lead, thread } = target.value;

  const recipientEmail = lead ? lead.contactEmail : question.recipientEmail;
  if (!recipientEmail) return err({ kind: "lead_without_address" });
  const homeId = lead?.mailboxId ?? null;
  const from = await sendingMailbox(tx, settings, { workspaceId, homeId, senderEmail: question.senderEmail, thread });
  if (!from) return err({ kind: "mailbox_not_configured" });
  const { sender } = from;
  const { region, legalBasis: floor } = jurisdictionOf(recipientEmail);
  const asked = {
    ...{ workspaceId, userId, recipientEmail, sender, senderEmail: sender.requested, subject, replyId, region },
    attemptId: randomUUID(),
    mailboxId: from.mailboxId,
    secret: await workspaceSecret(tx, workspaceId),
    lead: lead && { status: lead.status, hasAddress: true },
    legalBasis: strictestBasis(floor, question.legalBasis),
    consented: lead ? lead.consentAt !== null : await consentOf(tx, { workspaceId, email: recipientEmail }),
    holdsSlots: false,
  };
  const { policy } = await assess(tx, settings, asked, now);
  await writeAuditEntry(tx, { ...asked, policy, attemptId: null, now });
  return ok(policy);
}

/** The lead that a question names, by itself or by the reply to answer; null for a bare address. */
async function leadAskedAbout(tx: Tx, { actor, leadId, replyId }: PolicyQuestion) {
  if (!leadId && !replyId) return ok({ lead: null, thread: null });
  const lead = leadId
    ? await findLead(tx, { actor, leadId })
    : await findLeadOfReply(tx, { actor, replyId: replyId ?? "" });
  if (!lead) return err({ kind: "not_found" as const, what: leadId ? ("lead" as const) : ("reply" as const) });
  const { workspaceId } = actor;
  const thread = replyId ? await findAnswered(tx, { workspaceId, leadId: lead.id, replyId }) : null;
  return thread || !replyId ? ok({ lead, thread }) : err({ kind: "not_found" as const, what: "reply" as const });
}
