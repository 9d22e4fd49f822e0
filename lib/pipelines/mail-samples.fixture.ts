import { OUR_ADDRESS, type SentMail } from "./polling.fixture";

export type Mail = {
  from?: string;
  subject?: string;
  messageId?: string;
  text?: string;
  html?: string;
  headers?: string;
};
let counter = 0;

/** Raw mails as they arrive. Each has words and a Message-ID of its own unless told otherwise. */
export function mail({
  from = "Mia <mia@elsewhere.example>",
  subject = "Hello",
  messageId,
  text,
  html,
  headers = "",
}: Mail): string {
  counter += 1;
  return [
    `From: ${from}`,
    `To: ${OUR_ADDRESS}`,
    `Subject: ${subject}`,
    `Message-ID: ${messageId ?? `<note-${counter}@elsewhere.example>`}`,
    `Date: ${new Date().toUTCString()}`,
    "MIME-Version: 1.0",
    `Content-Type: ${html ? "text/html" : "text/plain"}; charset=utf-8`,
    ...(headers ? [headers] : []),
    "",
    html ?? text ?? `Words of note ${counter}.`,
    "",
  ].join("\r\n");
}

/** An answer to a mail of ours: threaded, and quoting it. */
export function answer(sent: SentMail, words: string, given: Mail = {}): string {
  const quoted = sent.body
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\r\n");
  return mail({
    from: `Dana <${sent.to}>`,
    subject: "Re: Dead link in your Alps guide",
    headers: `In-Reply-To: ${sent.messageId}\r\nReferences: ${sent.messageId}`,
    text: `${words}\r\n\r\nOn Mon, 16 Nov 2026, Ana wrote:\r\n${quoted}`,
    ...given,
  });
}

/** A delivery report: the address does not exist. */
export function dsn(recipient: string, messageId: string): string {
  return [
    "From: Mail Delivery Subsystem <mailer-daemon@mx.example>",
    `To: ${OUR_ADDRESS}`,
    "Subject: Undelivered Mail Returned to Sender",
    `Message-ID: <${recipient}-dsn@mx.example>`,
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    `<${recipient}>: 550 5.1.1 User unknown`,
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example",
    "",
    `Final-Recipient: rfc822; ${recipient}`,
    "Action: failed",
    "Status: 5.1.1",
    "Diagnostic-Code: smtp; 550 5.1.1 User unknown",
    "--b",
    "Content-Type: text/rfc822-headers",
    "",
    `Message-ID: ${messageId}`,
    `To: ${recipient}`,
    "Subject: Dead link in your Alps guide",
    "--b--",
    "",
  ].join("\r\n");
}
