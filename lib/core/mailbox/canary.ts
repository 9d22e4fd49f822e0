import { domainOf } from "../email-address";

const PREFIX = "<canary.";

/** The Message-ID of a mail that a mailbox sends to itself. */
export function canaryId(unguessable: string, email: string): string {
  return `${PREFIX}${unguessable}@${domainOf(email)}>`;
}

/** Whether a Message-ID may be a canary's; only the database knows whether it is. */
export function looksLikeCanary(messageId: string | null): messageId is string {
  return messageId?.startsWith(PREFIX) ?? false;
}

/** A mail from a mailbox to itself, marked so that no machine answers it. Lines end in CRLF. */
export function composeCanary({
  messageId,
  email,
  sentAt,
}: {
  messageId: string;
  email: string;
  sentAt: Date;
}): string {
  const lines = [
    `From: <${email}>`,
    `To: <${email}>`,
    "Subject: Is this mailbox heard?",
    `Message-ID: ${messageId}`,
    `Date: ${sentAt.toUTCString().replace("GMT", "+0000")}`,
    "Auto-Submitted: auto-generated",
    "X-Auto-Response-Suppress: All",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Backlink Outreach sends this mail to its own mailbox every hour, to prove that",
    "what arrives there is heard. It may be deleted. It is switched off in Settings.",
    "",
  ];
  return lines.join("\r\n");
}
