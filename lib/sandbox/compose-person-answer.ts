import { meetingInvitation, siteLogo } from "./attachments";
import { addressHeader, dateHeader, filePart, type Header, message, multipart, type Part, textPart } from "./mime";
import { answerInline, asHtml, type Quoting, quoteAsHtml, quoteAsText, TIME_ZONES } from "./quoting";
import type { ReceivedMail } from "./received-mail";
import type { Language, MailClient, PersonAnswer } from "./story/answer";
import { answerToken, domainOf, filledIn, type Occasion, threadHeaders, traceHeaders } from "./trace";

const CLIENT_HEADERS: Record<MailClient, Header[]> = {
  gmail: [],
  outlook: [
    ["Accept-Language", "en-GB, en-US"],
    ["X-MS-Has-Attach", ""],
    ["X-MS-Exchange-Organization-SCL", "1"],
  ],
  "apple-mail": [["X-Mailer", "Apple Mail (2.3826.600.51)"]],
  iphone: [["X-Mailer", "iPhone Mail (22F76)"]],
  thunderbird: [["User-Agent", "Mozilla Thunderbird"]],
};

const ANSWER_PREFIX: Partial<Record<Language, string>> = { de: "AW: ", sv: "SV: ", pl: "Odp: " };

/** What a person writes back, as their mail program sends it. */
export function composePersonAnswer(answer: PersonAnswer, language: Language, occasion: Occasion): Buffer {
  const writer = answer.from ?? occasion.person;
  const subject = answer.subject ?? replySubject(occasion.mail.subject, answer, language);
  const headers: Header[] = [
    ...traceHeaders(occasion, {
      envelope: writer.email,
      author: writer.email,
      authentication: answer.authentication ?? "pass",
    }),
    ["From", addressHeader(writer)],
    ["To", addressHeader({ name: occasion.mail.fromName, email: occasion.mail.answerAddress })],
    ["Subject", filledIn(subject, occasion, language)],
    ["Date", dateHeader(occasion.at, TIME_ZONES[language].offsetMinutes)],
    ["Message-ID", `<${answerToken(occasion)}@${domainOf(writer.email)}>`],
    ...(answer.quote === "none" || answer.threaded === false ? [] : threadHeaders(occasion.mail)),
    ...CLIENT_HEADERS[answer.client],
  ];
  return message(headers, withAttachments(bodyOf(answer, language, occasion), answer, occasion));
}

function replySubject(subject: string, { client }: PersonAnswer, language: Language): string {
  const prefix = client === "outlook" ? (ANSWER_PREFIX[language] ?? "RE: ") : "Re: ";
  return /^(re|aw|sv|odp)\s*:/i.test(subject) ? subject : `${prefix}${subject}`;
}

function bodyOf(answer: PersonAnswer, language: Language, occasion: Occasion): Part {
  const { mail } = occasion;
  const text = filledIn(answer.text, occasion, language);
  const quoting = { client: answer.client, language };
  const plain = plainText(answer, text, quoting, mail);

  if (answer.form === "latin1") return textPart(plain, "plain", "iso-8859-1");
  const richClient = answer.client === "gmail" || answer.client === "outlook";
  if (answer.form === "plain" || (!richClient && answer.form !== "html-only")) return textPart(plain);

  const words = answer.html ? filledIn(answer.html, occasion, language) : `<div dir="ltr">${asHtml(text)}</div>`;
  const quote = answer.quote === "none" ? "" : quoteAsHtml(mail, quoting);
  const html = textPart(`<html><body>${words}${quote}</body></html>`, "html");
  return answer.form === "html-only" ? html : multipart("alternative", [textPart(plain), html]);
}

function plainText(answer: PersonAnswer, text: string, quoting: Quoting, mail: ReceivedMail): string {
  if (answer.quote === "none") return text;
  if (answer.quote === "inline") return answerInline(mail, text.split(/\n---\n/), quoting);
  return `${text}\n\n${quoteAsText(mail, quoting)}`;
}

function withAttachments(body: Part, answer: PersonAnswer, occasion: Occasion): Part {
  const { attachments = [] } = answer;
  if (attachments.length === 0) return body;
  const files = attachments.map((name) =>
    name === "meeting.ics"
      ? filePart("text/calendar; charset=utf-8; method=REQUEST", "invite.ics", meetingInvitation(occasion))
      : filePart("image/png", "logo.png", siteLogo()),
  );
  return multipart("mixed", [body, ...files]);
}
