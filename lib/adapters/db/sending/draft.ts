import { randomUUID } from "node:crypto";
import type { AttemptKind } from "../../../core/attempt";
import { placeholderValues } from "../../../core/compose/placeholder-values";
import { fillPlaceholders, type PlaceholderValues } from "../../../core/compose/placeholders";
import { answering, type ThreadHeaders } from "../../../core/compose/thread-headers";
import type { LeadStatus } from "../../../core/lead";
import { jurisdictionOf, type LegalBasis, strictestBasis } from "../../../core/policy/region";
import { err, ok, type Result } from "../../../core/result";
import type { Claim, SendRefusal, SendRequest } from "../../../ports/outreach-store";
import type { Tx } from "../client";
import { findAnswered, lockTarget, missingPart } from "../queries/send-targets";
import type { OutreachSettings } from "./outreach-parts";
import { type SendingMailbox, sendingMailbox } from "./sending-mailbox";

/** A mail that wants to leave, just asked for or taken from the queue, with all that is known of it before the policy. */
export type Draft = {
  attemptId: string;
  origin: Claim["origin"];
  kind: AttemptKind;
  workspaceId: string;
  campaignId: string;
  mailboxId: string;
  userId: string | null;
  secret: string;
  lead: { id: string; status: LeadStatus; hasAddress: boolean; contactName: string | null };
  recipientEmail: string;
  sender: SendingMailbox["sender"];
  senderName: string;
  /** The one that was asked for, allowed or not. */
  senderEmail: string;
  subject: string;
  body: string;
  replyId: string | null;
  /** Set by the reply that it answers; otherwise it goes on after our own mails. */
  answer: ThreadHeaders | null;
  legalBasis: LegalBasis;
  region: string;
  /** Somebody has recorded the lead's consent. */
  consented: boolean;
  /** What an earlier claim or the queue has fixed already. */
  stored: StoredMail | null;
};

export type StoredMail = {
  turn: number;
  claimedAt: Date | null;
  number: number;
  messageId: string;
  replyToken: string;
  mime: string | null;
};

/** Turns a request into a draft: target looked up and locked, sender and legal basis decided, placeholders filled. */
export async function draftRequest(
  tx: Tx,
  settings: OutreachSettings,
  request: SendRequest,
): Promise<Result<Draft, SendRefusal>> {
  const { actor, replyId } = request;
  const target = await lockTarget(tx, request);
  if (!target) return err({ kind: "not_found", what: await missingPart(tx, request) });
  const { lead } = target;
  if (!lead.contactEmail) return err({ kind: "lead_without_address" });
  const answered = replyId && (await findAnswered(tx, { workspaceId: actor.workspaceId, leadId: lead.id, replyId }));
  if (replyId && !answered) return err({ kind: "not_found", what: "reply" });

  const { workspaceId } = actor;
  const { senderEmail: wish } = request;
  const asked = { workspaceId, homeId: target.mailboxId, senderEmail: wish, thread: answered || null };
  const from = await sendingMailbox(tx, settings, asked);
  if (!from) return err({ kind: "mailbox_not_configured" });
  const { sender } = from;
  const values = placeholderValues({ lead, writerName: target.userName, senderEmail: sender.requested });
  const words = filledWords(request, values);
  if (!words.ok) return words;

  const { region, legalBasis: floor } = jurisdictionOf(lead.contactEmail);
  return ok({
    attemptId: randomUUID(),
    origin: "request",
    kind: request.kind,
    workspaceId,
    campaignId: target.campaignId,
    userId: actor.userId,
    secret: target.secret,
    lead: { id: lead.id, status: lead.status, hasAddress: true, contactName: lead.contactName },
    recipientEmail: lead.contactEmail,
    ...from,
    senderEmail: sender.requested,
    ...words.value,
    replyId,
    answer: answered ? answering(answered) : null,
    legalBasis: strictestBasis(floor, request.legalBasis),
    region,
    consented: lead.consentAt !== null,
    stored: null,
  });
}

function filledWords(
  request: { subject: string; body: string },
  values: PlaceholderValues,
): Result<{ subject: string; body: string }, SendRefusal> {
  const subject = fillPlaceholders(request.subject, values);
  const body = fillPlaceholders(request.body, values);
  const names = [...new Set([...subject.missing, ...body.missing])];
  if (names.length > 0) return err({ kind: "placeholder_without_value", names });
  return ok({ subject: oneLine(subject.text), body: body.text });
}

/** A value may hold a line break, a subject must not. */
function oneLine(subject: string): string {
  return subject.replace(/[\r\n\0]+/g, " ").trim();
}
