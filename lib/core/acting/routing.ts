import type { Match } from "../matching/matched";
import type { ReplyVerdict } from "../reply/classification";
import { INTENT_FACTS } from "../reply/intents";
import { asksForOptOut, type Doubt, doubtOf } from "./consequences";

/** Where a reply goes and by when a person should have answered it. A reply under review needs its answer afterwards. */
export type Routing = { needsAnswer: boolean; needsReview: boolean; answerBy: Date | null };

/** A conflict goes to a person within this time. Source: reference "Handling conflicting intents". */
const CONFLICT_MINUTES = 15;
const LONG_ABSENCE_DAYS = 180;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Clocks run from the moment the server took the message. An unmatched reply has no clock until somebody links it. */
export function routeReply(
  verdict: ReplyVerdict,
  match: Match | null,
  facts: { junk: boolean; receivedAt: Date },
): Routing {
  const doubt = doubtOf(verdict, match, facts.junk);
  const needsReview = needsDecision(verdict, match, doubt) || isLongAbsence(verdict, facts.receivedAt);
  const minutes = minutesFor(verdict, doubt);
  const hasClock = match !== null && minutes !== null;
  return {
    needsAnswer: hasClock && !needsReview,
    needsReview,
    answerBy: hasClock ? new Date(facts.receivedAt.getTime() + minutes * MINUTE_MS) : null,
  };
}

function needsDecision(verdict: ReplyVerdict, match: Match | null, doubt: Doubt | null): boolean {
  if (doubt === null) return false;
  if (doubt === "unsafe" || asksForOptOut(verdict, doubt)) return true;
  return match !== null && doubt !== "junk";
}

function minutesFor(verdict: ReplyVerdict, doubt: Doubt | null): number | null {
  if (doubt === "unsafe") return null;
  return doubt === "conflict" ? CONFLICT_MINUTES : INTENT_FACTS[verdict.intent].slaMinutes;
}

function isLongAbsence(verdict: ReplyVerdict, receivedAt: Date): boolean {
  if (verdict.returnDate === null || verdict.layer === "person") return false;
  return Date.parse(verdict.returnDate) - receivedAt.getTime() > LONG_ABSENCE_DAYS * DAY_MS;
}
