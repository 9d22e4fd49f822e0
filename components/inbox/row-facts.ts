import type { Row } from "@/lib/client/reply-queries";
import { INTENT_FACTS, type Intent } from "@/lib/core/reply/intents";

type Read = Pick<Row, "intent" | "confidence" | "flags" | "layer">;

/** Under its threshold, or two readings: the edge is dashed. What a person chose is sure. */
export function isUnsure({ intent, confidence, flags, layer }: Read): boolean {
  if (layer === "person") return false;
  return (
    confidence < INTENT_FACTS[intent].actFrom ||
    flags.includes("conflicting_intents") ||
    flags.includes("low_confidence")
  );
}

/** Both readings when they are too close to call, else the one. */
export function readingsOf(row: Read & Pick<Row, "runnerUpIntent">): Intent[] {
  const open = row.layer !== "person" && row.flags.includes("conflicting_intents") && row.runnerUpIntent !== null;
  return open && row.runnerUpIntent ? [row.intent, row.runnerUpIntent] : [row.intent];
}

/** Why a row waits for a person, in one or two words; null when it does not. */
export function reviewReason(row: Read & Pick<Row, "safetyVerdict" | "needsReview">): string | null {
  if (!row.needsReview) return null;
  if (row.safetyVerdict !== "clean")
    return `${row.safetyVerdict.charAt(0).toUpperCase()}${row.safetyVerdict.slice(1)}?`;
  if (row.flags.includes("conflicting_intents")) return "Conflict";
  if (row.intent === "unsubscribe") return "Opt-out?";
  return "Low confidence";
}

const REPLY_PREFIX = /^\s*((re|aw|sv|vs|antw|odp|ynt|rv|r|tr|fwd?|wg)(\[\d+\])?\s*:\s*)+/i;
const ONLY_REPLY_PREFIX = /^\s*((re|aw|sv|vs|antw|odp|ynt|rv|r)(\[\d+\])?\s*:\s*)+/i;

/** The subject without the prefixes that every answer to our mail carries; a forward keeps its own. */
export function shortSubject(subject: string): string {
  return subject.replace(ONLY_REPLY_PREFIX, "") || "No subject";
}

/** The subject of an answer: one "Re:", however many there were. */
export function answerSubject(subject: string): string {
  return `Re: ${subject.replace(REPLY_PREFIX, "")}`;
}

export function guessesText(count: number): string {
  if (count === 0) return "No guess";
  return count === 1 ? "1 guess" : `${count} guesses`;
}

/** The sender as a person says it: the name, else the address. */
export function senderName(row: Pick<Row, "fromName" | "fromEmail">): string {
  return row.fromName || row.fromEmail || "Unknown sender";
}

/** What a row says of where it belongs: why it waits for a decision, its campaign and mail, or how many guesses there are. */
export function belongsTo(row: Row): string {
  const reason = reviewReason(row);
  if (reason) return reason;
  if (!row.lead) return guessesText(row.suggestionCount);
  const number = row.attempt ? ` #${row.attempt.number}` : "";
  return `${shorten(row.campaign?.name ?? "")}${number}`;
}

const CAMPAIGN_CHARACTERS = 18;

function shorten(name: string): string {
  return name.length > CAMPAIGN_CHARACTERS ? `${name.slice(0, CAMPAIGN_CHARACTERS - 1).trimEnd()}…` : name;
}
