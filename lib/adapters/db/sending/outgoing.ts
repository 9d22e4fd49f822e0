import { withFooter } from "../../../core/compose/footer";
import { continuing } from "../../../core/compose/thread-headers";
import type { OutgoingMessage } from "../../../ports/mailer";
import { newMessageId, newReplyToken } from "../../crypto/mail-identity";
import { unsubscribeToken } from "../../crypto/unsubscribe-token";
import type { Tx } from "../client";
import { earlierMails } from "../queries/send-targets";
import type { Draft } from "./draft";
import type { OutreachParts, OutreachSettings } from "./outreach-parts";

/** What is fixed of a mail when it is claimed. */
export type Outgoing = {
  number: number;
  messageId: string;
  replyToken: string;
  inReplyTo: string | null;
  references: string[];
  mime: string;
};

/** Composes the mail of a draft, once: a later try sends the stored bytes. */
export async function composeDraft(
  tx: Tx,
  { settings, compose }: OutreachParts,
  draft: Draft,
  now: Date,
): Promise<Outgoing> {
  const identity = await identify(tx, draft);
  const mime = await compose(messageOf(settings, draft, identity, now));
  return { ...identity, mime };
}

export type Identity = Omit<Outgoing, "mime">;

/** Number, ids and place in the thread. What was stored with a queued mail stays. */
export async function identify(tx: Tx, draft: Draft): Promise<Identity> {
  const earlier = await earlierMails(tx, { leadId: draft.lead.id, butFor: draft.attemptId });
  const ours = earlier
    .filter(({ status }) => status === "sent" || status === "unknown")
    .map(({ messageId, serverMessageId }) => serverMessageId ?? messageId);
  return {
    number: draft.stored?.number ?? (earlier[0]?.number ?? 0) + 1,
    messageId: draft.stored?.messageId ?? newMessageId(draft.senderEmail),
    replyToken: draft.stored?.replyToken ?? newReplyToken(),
    ...(draft.answer ?? continuing(ours.reverse())),
  };
}

function messageOf(settings: OutreachSettings, draft: Draft, identity: Identity, now: Date): OutgoingMessage {
  const sender = draft.senderEmail;
  const unsubscribeUrl = `${settings.appUrl}/unsubscribe/${unsubscribeToken(draft.secret, draft.attemptId)}`;
  return {
    attemptId: draft.attemptId,
    messageId: identity.messageId,
    from: { name: draft.senderName, address: sender },
    to: { name: draft.lead.contactName ?? "", address: draft.recipientEmail },
    replyTo: settings.replyTokenAddressing === "plus" ? withTag(sender, identity.replyToken) : null,
    subject: draft.subject,
    text: withFooter(draft.body, { unsubscribeUrl, postalAddress: settings.postalAddress }),
    date: now,
    inReplyTo: identity.inReplyTo,
    references: identity.references,
    unsubscribe: { url: unsubscribeUrl, mailto: sender },
  };
}

function withTag(address: string, tag: string): string {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, at)}+${tag}${address.slice(at)}`;
}
