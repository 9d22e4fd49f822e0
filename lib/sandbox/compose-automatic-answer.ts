import { addressHeader, dateHeader, type Header, message, multipart, textPart } from "./mime";
import { asHtml, TIME_ZONES } from "./quoting";
import type { AutomaticAnswer, Language } from "./story/answer";
import { answerToken, domainOf, filledIn, type Occasion, threadHeaders, traceHeaders } from "./trace";

/** The marks each system puts on what it writes by itself (RFC 3834 and its own). */
const SYSTEM_HEADERS: Record<AutomaticAnswer["system"], Header[]> = {
  exchange: [
    ["Auto-Submitted", "auto-generated"],
    ["X-Auto-Response-Suppress", "DR, OOF, AutoReply"],
    ["X-MS-Exchange-Inbox-Rules-Loop", "out-of-office"],
  ],
  gmail: [
    ["Precedence", "bulk"],
    ["X-Autoreply", "yes"],
    ["Auto-Submitted", "auto-replied"],
  ],
  sieve: [
    ["Auto-Submitted", "auto-replied (vacation)"],
    ["Precedence", "bulk"],
    ["X-Sieve", "Pigeonhole Sieve 0.5.21"],
  ],
  "ticket-desk": [
    ["Auto-Submitted", "auto-generated"],
    ["X-Auto-Response-Suppress", "All"],
    ["X-Mailer", "Zendesk Mailer"],
    ["Precedence", "bulk"],
  ],
};

/** What a program answers on a person's behalf. Exchange and Sieve send it with the null sender. */
export function composeAutomaticAnswer(answer: AutomaticAnswer, language: Language, occasion: Occasion): Buffer {
  const writer = answer.from ?? occasion.person;
  const nullSender = answer.system === "exchange" || answer.system === "sieve";
  const text = filledIn(answer.text, occasion, language);
  const headers: Header[] = [
    ...traceHeaders(occasion, { envelope: nullSender ? "" : writer.email, author: writer.email }),
    ["From", addressHeader(writer)],
    ["To", addressHeader({ name: occasion.mail.fromName, email: occasion.mail.answerAddress })],
    ["Subject", filledIn(answer.subject, occasion, language)],
    ["Date", dateHeader(occasion.at, TIME_ZONES[language].offsetMinutes)],
    ["Message-ID", `<${answerToken(occasion)}@${domainOf(writer.email)}>`],
    ...threadHeaders(occasion.mail),
    ...SYSTEM_HEADERS[answer.system],
  ];
  const html = () => textPart(`<html><body><p>${asHtml(text)}</p></body></html>`, "html");
  const body = answer.system === "sieve" ? textPart(text) : multipart("alternative", [textPart(text), html()]);
  return message(headers, body);
}
