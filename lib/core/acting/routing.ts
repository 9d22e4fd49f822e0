import type { Flag, ReplyVerdict } from "../reply/classification";
import { INTENT_FACTS, type Intent } from "../reply/intents";
import { asksForOptOut, type Certainty, type Doubt, doubtOf, type Tie } from "./consequences";
import { addWorkingMinutes, type WorkingHours } from "./working-hours";

/** Where a reply goes and by when a person should have answered it. A reply under review needs its answer afterwards. */
export type Routing = { needsAnswer: boolean; needsReview: boolean; answerBy: Date | null };

type ClockFacts = { junk: boolean; receivedAt: Date; workingHours?: WorkingHours | null };

/** A conflict goes to a person within this time. Source: reference "Handling conflicting intents". */
const CONFLICT_MINUTES = 15;
const LONG_ABSENCE_DAYS = 180;
const DAY_MS = 86_400_000;

/**
 * Clocks run from the moment the server took the message, in the working hours where there are any. An unmatched reply
 * has no clock until somebody links it.
 */
export function routeReply(verdict: ReplyVerdict, match: Tie | null, facts: ClockFacts): Routing {
  const doubt = doubtOf(verdict, match, facts.junk);
  const needsReview = needsDecision(verdict, match, doubt) || isLongAbsence(verdict, facts.receivedAt);
  const answerBy = answerByOf(verdict, match, facts);
  return { needsAnswer: answerBy !== null && !needsReview, needsReview, answerBy };
}

/** By when a person should have answered; null where no clock runs. */
export function answerByOf(verdict: Certainty, match: Tie | null, facts: ClockFacts): Date | null {
  const minutes = minutesFor(verdict, doubtOf(verdict, match, facts.junk));
  if (match === null || minutes === null) return null;
  return addWorkingMinutes(facts.receivedAt, minutes, facts.workingHours ?? null);
}

function needsDecision(verdict: ReplyVerdict, match: Tie | null, doubt: Doubt | null): boolean {
  if (doubt === null) return false;
  if (doubt === "unsafe" || asksForOptOut(verdict, doubt)) return true;
  return match !== null && doubt !== "junk";
}

function minutesFor(verdict: Certainty, doubt: Doubt | null): number | null {
  if (doubt === "unsafe") return null;
  return doubt === "conflict" ? CONFLICT_MINUTES : INTENT_FACTS[verdict.intent].slaMinutes;
}

function isLongAbsence(verdict: ReplyVerdict, receivedAt: Date): boolean {
  if (verdict.returnDate === null || verdict.layer === "person") return false;
  return Date.parse(verdict.returnDate) - receivedAt.getTime() > LONG_ABSENCE_DAYS * DAY_MS;
}

/** What is to be done with a reply. Source: reference "Routing". */
export const ROUTING_ACTIONS = ["notify_owner", "auto_archive", "require_approval", "escalate", "spam"] as const;
export type RoutingAction = (typeof ROUTING_ACTIONS)[number];

/** Where a reply goes when its label is certain and it has an owner. Source: reference "Routing actions". */
export const ROUTING_BY_INTENT: Record<Intent, RoutingAction> = {
  interested: "notify_owner",
  meeting_booked: "notify_owner",
  offer: "notify_owner",
  question: "notify_owner",
  referral: "notify_owner",
  not_now: "auto_archive",
  support: "notify_owner",
  billing: "require_approval",
  legal: "require_approval",
  security: "require_approval",
  unclassified: "notify_owner",
  objection: "auto_archive",
  unsubscribe: "auto_archive",
  out_of_office: "auto_archive",
  auto_reply: "auto_archive",
  bounce: "auto_archive",
  left_company: "notify_owner",
};

/** Each is read and approved by itself. Source: reference "Bulk-approving high-risk intents". */
export const NEVER_IN_BULK: readonly Intent[] = ["legal", "security"];

/** `reason` is a sentence for a person. */
export type RoutingDecision = { action: RoutingAction; reason: string };

const ADVERSARIAL: readonly Flag[] = ["adversarial_position", "injection_risk"];

/**
 * The default of the intent, overridden by safety, adversarial words, conflict and low confidence, in this order; what
 * nobody owns waits until somebody claims it. A person's label is an approval.
 */
export function routingActionOf(
  verdict: Certainty,
  match: Tie | null,
  facts: { junk: boolean; owned: boolean },
): RoutingDecision {
  const doubt = doubtOf(verdict, match, facts.junk);
  if (doubt) return OVERRIDES[doubt](verdict);
  const action = ROUTING_BY_INTENT[verdict.intent];
  const { label } = INTENT_FACTS[verdict.intent];
  if (action === "notify_owner" && !facts.owned) {
    return { action: "require_approval", reason: "Nobody owns it. Somebody claims it first." };
  }
  if (action !== "require_approval") return { action, reason: `${label}: ${DEFAULT_REASONS[action]}` };
  if (verdict.layer === "person") return { action: "notify_owner", reason: `${label}: a person has approved it.` };
  return { action, reason: `${label}: a person approves it before anything follows.` };
}

const DEFAULT_REASONS: Record<Exclude<RoutingAction, "require_approval">, string> = {
  notify_owner: "its owner answers.",
  auto_archive: "nobody needs to act.",
  escalate: "somebody senior looks at it.",
  spam: "it goes to spam.",
};

const OVERRIDES: Record<Doubt, (verdict: Certainty) => RoutingDecision> = {
  unsafe: ({ safety: { verdict } }) =>
    verdict === "spam"
      ? { action: "spam", reason: "It looks like spam." }
      : { action: "escalate", reason: `It looks like ${verdict}. A person looks first.` },
  conflict: ({ flags }) =>
    flags.some((flag) => ADVERSARIAL.includes(flag))
      ? { action: "escalate", reason: "Its words try to steer the machine. A person looks first." }
      : { action: "require_approval", reason: "Two readings are too close to call." },
  low_confidence: () => ({ action: "require_approval", reason: "No reading was sure enough to act on." }),
  junk: () => ({ action: "spam", reason: "It lay in the junk folder and names no mail of ours." }),
};
