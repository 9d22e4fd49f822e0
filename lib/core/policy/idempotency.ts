/**
 * What makes two sends the same: sender, recipient and subject, lower-case, trimmed, white space folded.
 * Re: and Fwd: count as part of the subject. Source: spec 2 "Policy checks".
 */
export function duplicateKey(send: { senderEmail: string; recipientEmail: string; subject: string }): string {
  return [send.senderEmail, send.recipientEmail, send.subject]
    .map((part) => part.toLowerCase().replace(/\s+/g, " ").trim())
    .join("\n");
}
