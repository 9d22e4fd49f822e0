import { simpleParser } from "mailparser";

/** A mail that the sandbox took from us: its envelope, its bytes, and what an answer needs of it. */
export type ReceivedMail = {
  mailFrom: string;
  /** Envelope recipients, lower-case. */
  recipients: string[];
  raw: Buffer;
  /** Header lines in order, names in lower case, values unfolded and undecoded. */
  headers: { name: string; value: string }[];
  /** With its angle brackets; null when missing. */
  messageId: string | null;
  inReplyTo: string[];
  references: string[];
  fromName: string;
  fromAddress: string;
  toAddress: string;
  /** Address that answers go to: Reply-To, else From. */
  answerAddress: string;
  subject: string;
  text: string;
  date: Date;
  acceptedAt: Date;
};

export type Envelope = { mailFrom: string; recipients: string[] };

export async function readReceivedMail(raw: Buffer, envelope: Envelope, acceptedAt: Date): Promise<ReceivedMail> {
  const parsed = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
  const headers = parsed.headerLines.map(({ key, line }) => ({ name: key, value: headerValue(line) }));
  const from = parsed.from?.value[0];
  const fromAddress = from?.address ?? envelope.mailFrom;

  return {
    ...envelope,
    raw,
    headers,
    messageId: idsIn(headers, "message-id")[0] ?? null,
    inReplyTo: idsIn(headers, "in-reply-to"),
    references: idsIn(headers, "references"),
    fromName: from?.name || fromAddress,
    fromAddress,
    toAddress: envelope.recipients[0] ?? "",
    answerAddress: parsed.replyTo?.value[0]?.address ?? fromAddress,
    subject: parsed.subject ?? "",
    text: (parsed.text ?? "").replace(/\r\n/g, "\n").trim(),
    date: parsed.date ?? acceptedAt,
    acceptedAt,
  };
}

function headerValue(line: string): string {
  return line
    .slice(line.indexOf(":") + 1)
    .replace(/\r?\n[ \t]+/g, " ")
    .trim();
}

function idsIn(headers: ReceivedMail["headers"], name: string): string[] {
  return headers.filter((header) => header.name === name).flatMap(({ value }) => value.match(/<[^<>\s]+>/g) ?? []);
}
