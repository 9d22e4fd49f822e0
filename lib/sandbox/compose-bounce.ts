import { dateHeader, type Header, message, multipart, rawPart, textPart } from "./mime";
import type { BounceAnswer } from "./story/answer";
import { answerToken, domainOf, type Occasion, traceHeaders } from "./trace";

/** What a mail system says about our mail: a delivery report (RFC 3464), or the free text of qmail. */
export function composeBounce(bounce: BounceAnswer, occasion: Occasion): Buffer {
  return bounce.form === "qmail" ? qmailNotice(bounce, occasion) : deliveryReport(bounce, occasion, bounce.form);
}

type ReturnedForm = Exclude<BounceAnswer["form"], "qmail">;

function deliveryReport(bounce: BounceAnswer, occasion: Occasion, form: ReturnedForm): Buffer {
  const { mail, at } = occasion;
  const host = `mail.${domainOf(mail.fromAddress)}`;
  const delayed = bounce.action === "delayed";
  const subject = delayed ? "Delayed Mail (still being retried)" : "Undelivered Mail Returned to Sender";
  const headers: Header[] = [
    ...traceHeaders(occasion, { envelope: "", author: `MAILER-DAEMON@${host}` }),
    ["From", `MAILER-DAEMON@${host} (Mail Delivery System)`],
    ["To", mail.answerAddress],
    ["Subject", subject],
    ["Date", dateHeader(at)],
    ["Message-ID", `<${answerToken(occasion)}@${host}>`],
    ["Auto-Submitted", "auto-replied"],
  ];
  const returned = form === "message/rfc822" ? mail.raw : headersOf(mail.raw);
  return message(
    headers,
    multipart("report; report-type=delivery-status", [
      rawPart("text/plain; charset=us-ascii", delayed ? delayWords(bounce, occasion) : failureWords(bounce, occasion), [
        ["Content-Description", "Notification"],
      ]),
      rawPart("message/delivery-status", statusBlocks(bounce, occasion), [["Content-Description", "Delivery report"]]),
      rawPart(form, returned, [
        ["Content-Description", delayed ? "Undelivered Message Headers" : "Undelivered Message"],
      ]),
    ]),
  );
}

function failureWords(bounce: BounceAnswer, { mail, person }: Occasion): string {
  return `This is the mail system at host mail.${domainOf(mail.fromAddress)}.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

For further assistance, please send mail to postmaster.

                   The mail system

<${person.email}>: host mx.${domainOf(person.email)}[198.51.100.25] said:
    ${bounce.diagnostic} (in reply to RCPT TO command)
`;
}

function delayWords(bounce: BounceAnswer, { mail, person }: Occasion): string {
  return `This is the mail system at host mail.${domainOf(mail.fromAddress)}.

####################################################################
# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #
####################################################################

Your message could not be delivered for more than 4 hour(s).
It will be retried until it is 5 day(s) old.

<${person.email}>: ${bounce.diagnostic}
`;
}

function statusBlocks(bounce: BounceAnswer, { mail, person, at }: Occasion): string {
  const host = `mail.${domainOf(mail.fromAddress)}`;
  const code = /^\d{3}/.test(bounce.diagnostic) ? "smtp" : "X-Postfix";
  const lines = [
    `Reporting-MTA: dns; ${host}`,
    `X-Postfix-Queue-ID: ${answerToken({ mail, person, at, turn: 9 }).slice(0, 11).toUpperCase()}`,
    `X-Postfix-Sender: rfc822; ${mail.mailFrom}`,
    `Arrival-Date: ${dateHeader(mail.acceptedAt)}`,
    "",
    `Final-Recipient: rfc822; ${person.email}`,
    `Original-Recipient: rfc822;${person.email}`,
    `Action: ${bounce.action}`,
    `Status: ${bounce.status}`,
    ...(code === "smtp" ? [`Remote-MTA: dns; mx.${domainOf(person.email)}`] : []),
    `Diagnostic-Code: ${code}; ${bounce.diagnostic}`,
    ...(bounce.action === "delayed"
      ? [`Will-Retry-Until: ${dateHeader(new Date(at.getTime() + 5 * 86_400_000))}`]
      : []),
    "",
  ];
  return lines.join("\n");
}

/** No MIME, no report: only words and a copy. */
function qmailNotice(bounce: BounceAnswer, occasion: Occasion): Buffer {
  const { mail, person, at } = occasion;
  const host = domainOf(person.email);
  const headers: Header[] = [
    ...traceHeaders(occasion, { envelope: "", author: `MAILER-DAEMON@${host}` }),
    ["From", `MAILER-DAEMON@${host}`],
    ["To", mail.answerAddress],
    ["Subject", "failure notice"],
    ["Date", dateHeader(at)],
    ["Message-ID", `<${answerToken(occasion)}@${host}>`],
  ];
  const copy = mail.raw.toString("latin1").replace(/[^\x20-\x7e\r\n\t]/g, "?");
  return message(
    headers,
    textPart(`Hi. This is the qmail-send program at ${host}.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<${person.email}>:
${bounce.diagnostic}

--- Below this line is a copy of the message.

Return-Path: <${mail.mailFrom}>
${copy}`),
  );
}

function headersOf(raw: Buffer): Buffer {
  const end = raw.indexOf("\r\n\r\n");
  return end < 0 ? raw : raw.subarray(0, end + 2);
}
