import { ATTEMPT_HEADER } from "../attempt";
import { headerValue, type InboundMessage } from "../reply/message";
import { htmlToText } from "../reply/own-words/html-to-text";
import { squeeze } from "../text";

/**
 * Header fields that mail systems add on the way, so that two copies of one mail differ in them.
 * Source: spec 3 "Identify", RFC 5321 section 4.4.
 */
const TRACE_FIELDS = new Set([
  "received",
  "return-path",
  "delivered-to",
  "x-original-to",
  "envelope-to",
  "delivery-date",
  "x-envelope-to",
  "x-envelope-from",
  "x-received",
  "x-delivered-to",
  "x-forwarded-to",
  "x-forwarded-for",
  "received-spf",
  "authentication-results",
  "status",
  "x-status",
  "x-uid",
  "x-keywords",
  "x-gm-spam",
  "x-gm-phishy",
]);
const TRACE_PREFIXES = ["x-spam", "x-virus", "x-rspamd", "x-scanned", "x-antispam", "x-amavis", "x-barracuda", "arc-"];

const LF = 10;
const CR = 13;
const COLON = 58;
const SPACE = 32;
const TAB = 9;

/** The parts of a raw message that copies of it share: all but its trace headers. Works on bytes, whatever they mean. */
export function contentOf(raw: Uint8Array): Uint8Array[] {
  const kept: Uint8Array[] = [];
  let start = 0;
  let keeping = true;
  while (start < raw.length) {
    const end = endOfLine(raw, start);
    if (isBlank(raw, start)) break;
    if (!isFolded(raw, start)) keeping = !isTrace(fieldName(raw, start, end));
    if (keeping) kept.push(raw.subarray(start, end));
    start = end;
  }
  kept.push(raw.subarray(start));
  return kept;
}

function endOfLine(raw: Uint8Array, start: number): number {
  const at = raw.indexOf(LF, start);
  return at === -1 ? raw.length : at + 1;
}

function isBlank(raw: Uint8Array, start: number): boolean {
  return raw[start] === LF || (raw[start] === CR && raw[start + 1] === LF);
}

function isFolded(raw: Uint8Array, start: number): boolean {
  return raw[start] === SPACE || raw[start] === TAB;
}

const LONGEST_FIELD_NAME = 80;

function fieldName(raw: Uint8Array, start: number, end: number): string {
  const colon = raw.subarray(start, Math.min(end, start + LONGEST_FIELD_NAME)).indexOf(COLON);
  if (colon === -1) return "";
  return String.fromCharCode(...raw.subarray(start, start + colon))
    .trim()
    .toLowerCase();
}

function isTrace(name: string): boolean {
  return TRACE_FIELDS.has(name) || TRACE_PREFIXES.some((prefix) => name.startsWith(prefix));
}

/** What two copies of one mail have in common whichever way they came (an alias's, a list's): sender and words. */
export function wordingOf({ from, text, html }: Pick<InboundMessage, "from" | "text" | "html">): string {
  return `${from?.address ?? ""}\n${squeeze(text) || squeeze(htmlToText(html ?? "").text)}`;
}

/** The attempt that a message says it is, in the header that every mail of ours carries; null for other people's mail. */
export function attemptIdOf(message: Pick<InboundMessage, "headers">): string | null {
  return headerValue(message, ATTEMPT_HEADER.toLowerCase())?.trim().toLowerCase() ?? null;
}

/** Own mail is never a reply: its Message-ID or its header is one of ours and nobody else claims to have written it. */
export function isOwnMail(
  message: Pick<InboundMessage, "from">,
  ours: { senderEmail: string } | null,
  ownAddresses: string[],
): boolean {
  if (!ours) return false;
  const sender = message.from?.address;
  return sender === undefined || sender === ours.senderEmail || ownAddresses.includes(sender);
}
