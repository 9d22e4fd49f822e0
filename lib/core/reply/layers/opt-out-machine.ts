import { domainOf } from "../../email-address";
import type { ThreadContext } from "../classification";
import { headerValue, type InboundMessage } from "../message";
import type { OwnWords } from "../own-words/own-words";
import { fold } from "../reading/fold";
import type { Reading } from "../reading/reading";
import { type Finding, finding } from "./finding";
import { OPT_OUT_WORDS, POLITE } from "./opt-out-words";

/**
 * Opt-outs and complaints that mail programs send for their users, and mails that are nothing but the word. They come first, because
 * they are marked as automatic and would be taken for auto-replies. Source: spec 4 "Order" 1, RFC 2369.
 */
export function findOptOutMachine(
  message: InboundMessage,
  own: OwnWords,
  reading: Reading,
  context: ThreadContext,
): Finding | null {
  const apple = headerValue(message, "x-apple-unsubscribe");
  if (apple !== null) return byHeader("x-apple-unsubscribe", apple);
  if (isComplaint(message, own.body)) return byHeader("content-type", message.contentType);
  const to = unsubscribeRecipient(message, context);
  if (to) return byHeader("to", to);
  if (isNothingButOptOut(reading) || STOP_KEYWORD.test(own.text.slice(0, own.signOffAt))) {
    return finding("unsubscribe", 0.99, "phrase", [
      { kind: "words", start: 0, end: own.text.length, intent: "unsubscribe", text: own.text },
    ]);
  }
  if (isOptOutSubject(message.subject) && isEmptyOrMachine(reading)) {
    return finding("unsubscribe", 0.97, "phrase", [{ kind: "subject", text: message.subject, intent: "unsubscribe" }]);
  }
  return null;
}

/** A mailbox provider's report that its user called our mail spam (RFC 5965); reports on authentication are none. */
function isComplaint(message: InboundMessage, body: string): boolean {
  if (!/report-type="?feedback-report/i.test(message.contentType)) return false;
  return /abuse report|complain|spam|junk|unsolicited/i.test(body.slice(0, 2000));
}

function byHeader(name: string, value: string): Finding {
  return finding("unsubscribe", 0.99, "header", [{ kind: "header", name, value, intent: "unsubscribe" }]);
}

const UNSUBSCRIBE_LOCAL = /^(?:unsubscribe|unsub)(?:[-_.+].*)?$|[-_.+](?:unsubscribe|unsub)$/;

function unsubscribeRecipient(message: InboundMessage, context: ThreadContext): string | null {
  const ours = new Set(context.ownAddresses.map(domainOf));
  const recipients = [...message.to.map(({ address }) => address), ...message.deliveredTo];
  return (
    recipients.find((address) => {
      const local = address.slice(0, address.lastIndexOf("@"));
      return UNSUBSCRIBE_LOCAL.test(local) && (ours.size === 0 || ours.has(domainOf(address)));
    }) ?? null
  );
}

/** The keywords of text messages (CTIA Messaging Principles, Chinese "TD"): in capitals. As a word, "stop" is a decline like any other. */
const STOP_KEYWORD = /^[^\p{L}\p{N}]*(?:STOP|TD)[^\p{L}\p{N}]*$/u;

const MOST_WORDS = 7;

function isNothingButOptOut(reading: Reading): boolean {
  if (reading.tokens.length === 0 || reading.tokens.length > MOST_WORDS) return false;
  const words = reading.tokens.map(({ word }) => word);
  const core = words.filter((word) => !POLITE.has(word)).join(" ");
  return OPT_OUT_WORDS.has(core) || OPT_OUT_WORDS.has(words.join(" "));
}

function isOptOutSubject(subject: string): boolean {
  const bare = fold(subject)
    .replace(/[^\p{L}\p{N} ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return OPT_OUT_WORDS.has(bare) || /^(?:please )?unsubscribe(?: me| request| from .{1,60})?$/.test(bare);
}

const MACHINE_WORDS =
  /automatically generated|this (?:message|e-?mail) was (?:sent|generated)|unsubscribe|list-unsubscribe|automatisch erstellt/;

function isEmptyOrMachine(reading: Reading): boolean {
  return reading.tokens.length <= 2 || (reading.tokens.length < 60 && MACHINE_WORDS.test(reading.folded));
}
