import { type Attachment, simpleParser } from "mailparser";
import { type EmailAddress, normaliseAddress } from "../../core/email-address";
import {
  type AttachmentInfo,
  type HeaderLine,
  type InboundMessage,
  LEFT_PART_HEADER,
  type LeftOnServer,
  type ReportParts,
} from "../../core/reply/message";
import { cleanText, cutToBytes, squeeze } from "../../core/text";
import { decodeHeaderValue } from "./parse-message-header";

/** What is stored of one message at most. Source: spec 3 "What is stored of a message". */
export const MESSAGE_LIMITS = { subjectBytes: 1024, textBytes: 100 * 1024, htmlBytes: 500 * 1024 } as const;

const MAX_IDS = 200;
const MAX_ADDRESSES = 500;

// Nothing is fetched, linked or inlined: the parser only takes the message apart. `ignoreEmbedded` keeps a returned
// or forwarded message an attachment, so that its words are never taken for the sender's.
export const PARSER_OPTIONS = {
  keepDeliveryStatus: true,
  keepCidLinks: true,
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipImageLinks: true,
  skipTextLinks: true,
  ignoreEmbedded: true,
};

/** Takes the RFC 822 bytes apart. Throws on bytes that are no message at all; the caller quarantines them. */
export async function parseMessage(
  raw: Uint8Array,
  received: { receivedAt: Date; sizeBytes: number; left?: LeftOnServer | null },
): Promise<InboundMessage> {
  if (raw.length === 0) throw new Error("The message is empty");
  const mail = await simpleParser(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), PARSER_OPTIONS);
  const headers = (mail.headerLines ?? []).map(headerLine);
  const all = (name: string) => headers.filter((line) => line.name === name).map((line) => line.value);
  const addresses = (name: string) => addressesOf(mail.headers.get(name));
  const subject = cutToBytes(squeeze(all("subject")[0] ?? ""), MESSAGE_LIMITS.subjectBytes);
  const text = cutToBytes(cleanText(mail.text ?? oldStyleText(mail.attachments)), MESSAGE_LIMITS.textBytes);
  const html = mail.html ? cutToBytes(cleanText(mail.html), MESSAGE_LIMITS.htmlBytes) : null;
  return {
    messageId: messageIds(all("message-id").slice(0, 1))[0] ?? null,
    inReplyTo: messageIds(all("in-reply-to")),
    references: messageIds(all("references")),
    from: await firstFrom(mail.headerLines ?? [], addresses("from")),
    replyTo: addresses("reply-to"),
    to: addresses("to"),
    cc: addresses("cc"),
    deliveredTo: deliveredTo(all),
    subject: subject.text,
    text: text.text,
    html: html?.text ?? null,
    headers,
    contentType: contentTypeOf(mail.headers.get("content-type")),
    report: reportParts(mail.attachments),
    attachments: mail.attachments.map((attachment) => attachmentInfo(attachment, received.left ?? null)),
    receivedAt: received.receivedAt,
    date: dateOf(all("date")[0]),
    sizeBytes: received.sizeBytes,
    truncated: subject.cut || text.cut || (html?.cut ?? false) || (received.left?.text ?? false),
  };
}

/** Mail from before MIME was settled calls its text just "text" (RFC 1049), which the parser takes for an attachment. */
function oldStyleText(attachments: Attachment[]): string {
  const [only, other] = attachments;
  return only && !other && only.contentType === "text" ? only.content.toString("latin1") : "";
}

function headerLine({ key, line }: { key: string; line: string }): HeaderLine {
  return { name: key.toLowerCase(), value: decodeHeaderValue(line.slice(line.indexOf(":") + 1)) };
}

/** Every `<id>` in the values, in order, once each; a bare `left@right` gets its brackets. */
function messageIds(values: string[]): string[] {
  const ids = new Set<string>();
  for (const value of values) {
    const bracketed = value.match(/<[^<>\s]{1,900}>/g);
    const bare = value.split(/[\s,;<>]+/).filter((word) => word.includes("@"));
    for (const id of bracketed ?? bare.map((word) => `<${word}>`)) ids.add(id);
  }
  return [...ids].slice(0, MAX_IDS);
}

/** The parser keeps the last of several From lines; every mail client shows the first. */
async function firstFrom(
  lines: ReadonlyArray<{ key: string; line: string }>,
  parsed: EmailAddress[],
): Promise<EmailAddress | null> {
  const [first, second] = lines.filter((line) => line.key.toLowerCase() === "from");
  if (!first || !second) return parsed[0] ?? null;
  const alone = await simpleParser(Buffer.from(`${first.line}\r\n\r\n`, "binary"), PARSER_OPTIONS);
  return addressesOf(alone.headers.get("from"))[0] ?? null;
}

function addressesOf(header: unknown): EmailAddress[] {
  const found: EmailAddress[] = [];
  const pending: unknown[] = [header];
  while (pending.length > 0 && found.length < MAX_ADDRESSES) {
    const entry = pending.shift();
    if (Array.isArray(entry)) pending.unshift(...entry.slice(0, MAX_ADDRESSES));
    else if (typeof entry === "object" && entry !== null) pending.unshift(...addressEntry(entry, found));
  }
  return found;
}

/** Adds the entry's own address to `found` and returns what it holds further: a header's list, a group's members. */
function addressEntry(entry: object, found: EmailAddress[]): unknown[] {
  const address = "address" in entry && typeof entry.address === "string" ? normaliseAddress(entry.address) : null;
  const name = "name" in entry && typeof entry.name === "string" ? squeeze(cleanText(entry.name)) : "";
  if (address) found.push({ name, address });
  return ["value" in entry ? entry.value : null, "group" in entry ? entry.group : null];
}

function deliveredTo(all: (name: string) => string[]): string[] {
  const values = ["delivered-to", "x-original-to", "envelope-to"].flatMap(all);
  const addresses = values
    .flatMap((value) => value.split(/[\s,<>]+/))
    .map((word) => (word.includes("@") ? normaliseAddress(word) : null));
  return [...new Set(addresses.filter((address) => address !== null))].slice(0, MAX_ADDRESSES);
}

function contentTypeOf(header: unknown): string {
  if (typeof header !== "object" || header === null || !("value" in header) || typeof header.value !== "string") {
    return "text/plain";
  }
  const params = "params" in header && typeof header.params === "object" ? Object.entries(header.params ?? {}) : [];
  return [header.value.toLowerCase(), ...params.map(([name, value]) => `${name}=${String(value)}`)].join("; ");
}

const STATUS_TYPES = new Set(["message/delivery-status", "message/global-delivery-status"]);
const RETURNED_TYPES = new Set([
  "message/rfc822",
  "message/global",
  "text/rfc822-headers",
  "text/rfc822-header",
  "message/global-headers",
]);

function reportParts(attachments: Attachment[]): ReportParts {
  const partText = (types: Set<string>) => {
    const part = attachments.find((attachment) => types.has(attachment.contentType.toLowerCase()));
    return part ? cutToBytes(cleanText(part.content.toString("utf8")), MESSAGE_LIMITS.textBytes).text : null;
  };
  const returned = partText(RETURNED_TYPES);
  return { deliveryStatus: partText(STATUS_TYPES), returnedHeaders: returned && headerBlock(returned) };
}

function headerBlock(text: string): string {
  const block = text.replace(/^\n+/, "");
  const end = block.indexOf("\n\n");
  return end === -1 ? block : block.slice(0, end);
}

function attachmentInfo(attachment: Attachment, left: LeftOnServer | null): AttachmentInfo {
  return {
    filename: cutToBytes(squeeze(cleanText(attachment.filename ?? "")), MESSAGE_LIMITS.subjectBytes).text,
    contentType: attachment.contentType.toLowerCase(),
    sizeBytes: attachment.size,
    contentId: attachment.cid ?? null,
    inline: attachment.contentDisposition === "inline" || attachment.related === true,
    ...(left && leftPart(attachment)),
  };
}

/** Only believed of a message that we put together from its parts: anybody may write such a header. */
function leftPart({ headers }: Attachment): { part: string; sizeBytes: number } | null {
  const note = headers.get(LEFT_PART_HEADER.toLowerCase());
  const found = typeof note === "string" ? /^([\d.]+); size=(\d+)$/.exec(note) : null;
  return found ? { part: found[1] ?? "", sizeBytes: Number(found[2]) } : null;
}

function dateOf(value: string | undefined): Date | null {
  if (!value) return null;
  const date = new Date(value.replace(/\([^()]{0,100}\)/g, " "));
  return Number.isNaN(date.getTime()) ? null : date;
}
