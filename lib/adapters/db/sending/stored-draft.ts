import { answering } from "../../../core/compose/thread-headers";
import { jurisdictionOf, strictestBasis } from "../../../core/policy/region";
import type { Claim } from "../../../ports/outreach-store";
import type { Tx } from "../client";
import { findAnswered } from "../queries/send-targets";
import { attempts, leads, workspaces } from "../schema";
import type { Draft } from "./draft";
import type { OutreachSettings } from "./outreach-parts";
import { sendingMailbox } from "./sending-mailbox";

const LEAD_COLUMNS = {
  id: leads.id,
  status: leads.status,
  contactEmail: leads.contactEmail,
  contactName: leads.contactName,
  consentAt: leads.consentAt,
};

/** What is read of a stored mail before it is claimed once more. */
export const STORED_COLUMNS = {
  attempt: attempts,
  lead: LEAD_COLUMNS,
  secret: workspaces.secret,
};

export type StoredRow = {
  attempt: typeof attempts.$inferSelect;
  lead: Pick<typeof leads.$inferSelect, keyof typeof LEAD_COLUMNS>;
  secret: string;
};

/** A mail that is stored already, as a draft; null while nothing can send. What an earlier claim has fixed stays, so that a later try is byte-identical. */
export async function storedDraft(
  tx: Tx,
  settings: OutreachSettings,
  { attempt, lead, secret }: StoredRow,
  origin: Claim["origin"],
): Promise<Draft | null> {
  const { workspaceId, campaignId, userId, kind, subject, body, senderEmail, inReplyToReplyId } = attempt;
  const from = await sendingMailbox(tx, settings, { workspaceId, homeId: attempt.mailboxId, senderEmail });
  if (!from) return null;
  const { number, messageId, replyToken, mime, claimedAt } = attempt;
  const replyId = inReplyToReplyId;
  const answered = replyId && !mime ? await findAnswered(tx, { workspaceId, leadId: lead.id, replyId }) : null;
  // Bytes that are fixed name their recipient; otherwise the lead's address of this moment counts.
  const recipientEmail = mime ? attempt.recipientEmail : (lead.contactEmail ?? attempt.recipientEmail);
  const { region, legalBasis: floor } = jurisdictionOf(recipientEmail);
  return {
    ...from,
    ...{ workspaceId, campaignId, userId, kind, subject, body, region, replyId, secret, origin },
    recipientEmail,
    legalBasis: strictestBasis(floor, attempt.legalBasis),
    consented: lead.consentAt !== null,
    attemptId: attempt.id,
    lead: { id: lead.id, status: lead.status, hasAddress: lead.contactEmail !== null, contactName: lead.contactName },
    senderEmail,
    answer: answered && answering(answered),
    stored: { turn: attempt.tries, claimedAt, number, messageId, replyToken, mime },
  };
}
