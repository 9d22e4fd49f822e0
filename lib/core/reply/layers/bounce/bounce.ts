import type { Bounce, Evidence } from "../../classification";
import { headerValue, type InboundMessage } from "../../message";
import { fold } from "../../reading/fold";
import { type Finding, finding } from "../finding";
import { bounceRow } from "./bounce-table";
import { addressIn, type RecipientStatus, recipientStatuses } from "./delivery-status";
import { noticeOf, readFailureText } from "./failure-text";
import {
  DAEMON_LOCAL,
  DAEMON_NAME,
  DELAY_SUBJECT,
  DELAY_TEXT,
  FAILURE_SUBJECT,
  FAILURE_TEXT,
  REFUSED_ADDRESS,
} from "./mail-systems";

/**
 * The bounce that a message is, or null. An empty Return-Path or a postmaster sender alone proves nothing: Microsoft
 * 365 sends absence notes that way. Source: spec 4 "Order" 2, RFC 3464.
 */
export function findBounce(message: InboundMessage, body: string, ownAddresses: readonly string[]): Finding | null {
  const statuses = recipientStatuses(message.report.deliveryStatus ?? "");
  const failed = statuses.find(({ action }) => action === "failed") ?? statuses.find((status) => isBad(status));
  if (failed && isChallenge(failed)) return null;
  if (failed) return bounceFinding(message, body, failed, ownAddresses, proofHeader(message));
  if (statuses.length > 0 && statuses.every(({ action }) => isSuccess(action))) return null;
  if (isDeliveryReport(message)) return bounceFinding(message, body, null, ownAddresses, proofHeader(message));
  const byHeader = headerValue(message, "x-failed-recipients");
  if (byHeader)
    return bounceFinding(message, body, null, ownAddresses, { name: "x-failed-recipients", value: byHeader });
  return findUnmarkedBounce(message, body, ownAddresses);
}

function isBad({ action, status }: RecipientStatus): boolean {
  return action === "delayed" || (!isSuccess(action) && /^[45]/.test(status ?? ""));
}

/** A sender filter that asks to be answered writes a report too: the mail is kept, not lost. */
function isChallenge({ diagnostic }: RecipientStatus): boolean {
  return /boxbe-notice|not pre-?approved|challenge|sender verification required/i.test(diagnostic ?? "");
}

function isSuccess(action: string): boolean {
  return action === "delivered" || action === "relayed" || action === "expanded";
}

function isDeliveryReport(message: InboundMessage): boolean {
  return /report-type="?delivery-status/i.test(message.contentType) || message.report.deliveryStatus !== null;
}

function proofHeader(message: InboundMessage): { name: string; value: string } {
  return { name: "content-type", value: message.contentType };
}

const MOST_OF_NOTICE = 4000;

/** A notice in words only: two signs of a mail system, and an address or a code. */
function findUnmarkedBounce(message: InboundMessage, body: string, ownAddresses: readonly string[]): Finding | null {
  const subject = fold(message.subject).trim();
  if (message.inReplyTo.length > 0 && !FAILURE_SUBJECT.test(subject) && !isDaemon(message)) return null;
  const bySubject = FAILURE_SUBJECT.test(subject);
  const daemon = isDaemon(message);
  if (!bySubject && !daemon && !opensAsSystem(message, body)) return null;
  const notice = fold(noticeOf(body).slice(0, MOST_OF_NOTICE));
  const system = FAILURE_TEXT.find(({ text }) => text.test(notice));
  if (!system && !(bySubject && daemon)) return null;
  // A person's subject may begin like a notice; without a daemon's name the text must be a mail system's own.
  if (!daemon && (!system || (system.system === "generic" && message.inReplyTo.length > 0))) return null;
  const read = readFailureText(body, addressesOfSender(message, ownAddresses));
  const named = read.recipient ?? read.code ?? read.smtpCode ?? returnedRecipient(message);
  if (named === null && !(bySubject && daemon)) return null;
  return bounceFinding(message, body, null, ownAddresses, { name: "subject", value: message.subject });
}

const OPENING = 300;

/** A mail system's own first words, whoever it signs as; a person who quotes them answers somebody or says so first. */
function opensAsSystem(message: InboundMessage, body: string): boolean {
  if (message.inReplyTo.length > 0 || /^(?:re|fwd?|aw|wg)\s?:/i.test(message.subject)) return false;
  const opening = fold(body.slice(0, OPENING));
  const system = FAILURE_TEXT.find(({ text }) => text.test(opening));
  return system !== undefined && (system.system === "generic" ? REFUSED_ADDRESS : system.text).test(opening);
}

function isDaemon(message: InboundMessage): boolean {
  const local = message.from?.address.split("@")[0] ?? "";
  const name = fold(message.from?.name ?? headerValue(message, "from") ?? "").slice(0, 200);
  const nullPath = /^<\s?>$/.test(headerValue(message, "return-path") ?? "");
  return DAEMON_LOCAL.test(local) || DAEMON_NAME.test(name) || (nullPath && message.from === null);
}

function bounceFinding(
  message: InboundMessage,
  body: string,
  status: RecipientStatus | null,
  ownAddresses: readonly string[],
  proof: { name: string; value: string },
): Finding {
  const bounce = readBounce(message, body, status, ownAddresses);
  const evidence: Evidence = { kind: "header", ...proof, intent: "bounce" };
  return { ...finding("bounce", status ? 0.99 : 0.95, "header", [evidence]), bounce };
}

function readBounce(
  message: InboundMessage,
  body: string,
  status: RecipientStatus | null,
  ownAddresses: readonly string[],
): Bounce {
  const read = readFailureText(body, addressesOfSender(message, ownAddresses));
  const diagnostic = status?.diagnostic ?? read.diagnostic;
  const code = betterCode(status, diagnostic) ?? read.code;
  const smtpCode = smtpCodeIn(status?.diagnostic ?? "") ?? read.smtpCode;
  // The report's own words decide; the prose around them only where it has none ("policy" is in many a help text).
  const text = fold(status?.diagnostic ?? `${read.diagnostic ?? ""} ${noticeOf(body).slice(0, MOST_OF_NOTICE)}`);
  const row = bounceRow({ code, smtpCode, text });
  const delayed = isDelayed(message, body, status);
  return {
    kind: delayed ? "soft" : row.kind,
    delayed,
    code,
    smtpCode,
    recipient: status?.recipient ?? failedByHeader(message) ?? read.recipient ?? returnedRecipient(message),
    diagnostic,
    originalMessageId: originalMessageId(message, body),
    reason: delayed ? "delayed" : row.reason,
    suppress: delayed ? null : row.suppress,
    retry: !delayed && row.retry,
  };
}

/** A notice goes to who sent the mail: that address did not fail. */
function addressesOfSender(message: InboundMessage, ownAddresses: readonly string[]): string[] {
  return [...ownAddresses, ...message.to.map(({ address }) => address)];
}

/** A general status ("5.0.0") yields to the exact one in the diagnostic. */
function betterCode(status: RecipientStatus | null, diagnostic: string | null): string | null {
  const inDiagnostic =
    /(?:^|[^\d.])([45]\.\d{1,2}\.\d{1,3})(?![\d.]\d)/.exec(status ? (diagnostic ?? "") : "")?.[1] ?? null;
  if (!status?.status) return inDiagnostic;
  return /\.0\.0$/.test(status.status) ? (inDiagnostic ?? status.status) : status.status;
}

function smtpCodeIn(diagnostic: string): number | null {
  const code = /(?:^|[^\d.:/])([45][0-5]\d)(?:[\s:#-]|$)/.exec(diagnostic)?.[1];
  return code ? Number(code) : null;
}

function isDelayed(message: InboundMessage, body: string, status: RecipientStatus | null): boolean {
  if (status && status.action !== "") return status.action === "delayed";
  const subject = fold(message.subject);
  return DELAY_SUBJECT.test(subject) || (!/fail|undeliver/.test(subject) && DELAY_TEXT.test(fold(noticeOf(body))));
}

function failedByHeader(message: InboundMessage): string | null {
  return addressIn(headerValue(message, "x-failed-recipients") ?? "");
}

function returnedRecipient(message: InboundMessage): string | null {
  const to = /^to:[ \t]{0,5}(.{3,400})$/im.exec(unfolded(message.report.returnedHeaders ?? ""))?.[1];
  return to ? addressIn(to.includes("<") ? to.slice(to.indexOf("<")) : to) : null;
}

function unfolded(headers: string): string {
  return headers.slice(0, 50_000).replace(/\n[ \t]+/g, " ");
}

const MESSAGE_ID = /^[ \t>]{0,5}message-id:\s{0,5}(<[^<>\s]{3,900}>)/im;

function originalMessageId(message: InboundMessage, body: string): string | null {
  const returned = MESSAGE_ID.exec(message.report.returnedHeaders ?? "") ?? MESSAGE_ID.exec(body);
  return returned?.[1] ?? message.references.at(-1) ?? message.inReplyTo[0] ?? null;
}
