import { addDays, type Day, nextBusinessDay, startOfDay } from "../day";
import type { LeadStatus } from "../lead";
import type { Match, MatchMethod } from "../matching/matched";
import type { Flag, ReplyVerdict } from "../reply/classification";
import { INTENT_FACTS } from "../reply/intents";
import { mayPass } from "../reply/layers/bounce/bounce-table";
import type { SuppressionReason } from "../suppression";
import { ACTS_OF_INTENT, type Act } from "./acts";
import type { HoldReason } from "./holds";

/**
 * What should follow from a classified reply, before anything is looked up or written. The executor turns each into an
 * effect with its inverse. `rule` names the row of the table, for the ledger.
 */
export type Consequence =
  | { kind: "lead_status"; to: LeadStatus; rule: string }
  | { kind: "suppress"; addresses: string[]; reasonCode: SuppressionReason; days: number | null; rule: string }
  | { kind: "hold"; personEmail: string; reason: HoldReason; until: Date | null; rule: string }
  | { kind: "cancel_queued"; addresses: string[]; rule: string }
  | { kind: "archive"; rule: string }
  /** `retryAt`: when the same mail goes once more; null: it has failed. */
  | { kind: "bounce_attempt"; retryAt?: Date | null; rule: string }
  | { kind: "confirm_sent"; rule: string };

/** `not_interested`: declining and opting out both stop mail to the person. `opt_out`: only an opt-out does. */
export const AUTO_SUPPRESS = ["not_interested", "opt_out"] as const;
export type AutoSuppress = (typeof AUTO_SUPPRESS)[number];

/** What the table needs besides verdict and match. Addresses are normalised. */
export type ReplyFacts = {
  sender: string | null;
  /** The address that the matched attempt went to, with the aliases confirmed for it; null without a match. */
  mailed: { address: string; aliases: string[]; attemptUnknown: boolean } | null;
  /** It was found in a \Junk folder. */
  junk: boolean;
  /** Soft bounces of the mailed address in the 30 days before this one. */
  earlierSoftBounces: number;
  autoSuppress: AutoSuppress;
  now: Date;
};

/**
 * Everything that follows from a reply by itself. Automatic only at or above the intent's threshold, without a conflict
 * and with a clean safety verdict; a label that a person set is always certain. Source: spec 5 "Consequences".
 */
export function consequencesOf(verdict: ReplyVerdict, match: Tie | null, facts: ReplyFacts): Consequence[] {
  const reply = { verdict, match, facts };
  const doubt = doubtOf(verdict, match, facts.junk);
  return [...confirmation(reply), ...(doubt === null ? certain(reply) : restrained(reply, doubt))];
}

/** Why nothing may follow by itself; null when it may. */
export type Doubt = "unsafe" | "conflict" | "low_confidence" | "junk";

/** Flags that leave every decision to a person. Source: reference "Safety". */
const BLOCKING_FLAGS: readonly Flag[] = ["conflicting_intents", "adversarial_position", "injection_risk"];

/** As much of a verdict and of a match as certainty rests on. */
export type Certainty = Pick<ReplyVerdict, "layer" | "safety" | "flags" | "confidence" | "intent">;
export type Tie = Pick<Match, "method" | "score">;

export function doubtOf(verdict: Certainty, match: Tie | null, junk: boolean): Doubt | null {
  if (verdict.layer === "person") return null;
  if (verdict.safety.verdict !== "clean") return "unsafe";
  if (verdict.flags.some((flag) => BLOCKING_FLAGS.includes(flag))) return "conflict";
  if (verdict.layer === "llm" || verdict.confidence < INTENT_FACTS[verdict.intent].actFrom) return "low_confidence";
  return junk && !namesOurMail(match) ? "junk" : null;
}

const CERTAIN_METHODS: readonly MatchMethod[] = ["in_reply_to", "references", "reply_token", "bounce", "person"];

/** Whether the tie rests on an id or a token of ours, which nobody can guess. */
export function namesOurMail(match: Tie | null): boolean {
  return match !== null && match.score === 1 && CERTAIN_METHODS.includes(match.method);
}

type Reply = { verdict: ReplyVerdict; match: Tie | null; facts: ReplyFacts };

/** An answer that names the Message-ID of a mail of unknown outcome proves that the mail arrived. Source: spec 2 "Crash safety". */
function confirmation({ match, facts }: Reply): Consequence[] {
  const proven = facts.mailed?.attemptUnknown && namesOurMail(match);
  return proven ? [{ kind: "confirm_sent", rule: "named_by_answer" }] : [];
}

/** Without a match nobody but the sender is known: only that person's own wish to be left alone is heeded. */
const WITHOUT_MATCH: readonly Act[] = ["suppress_declined", "suppress_opt_out"];

function certain(reply: Reply): Consequence[] {
  return ACTS_OF_INTENT[reply.verdict.intent]
    .filter((act) => reply.match !== null || WITHOUT_MATCH.includes(act))
    .flatMap((act) => ACTS[act](reply));
}

const DAYS_WITHOUT_RETURN_DATE = 7;
const DAYS_WITHOUT_NAMED_TIME = 90;

const ACTS: Record<Act, (reply: Reply) => Consequence[]> = {
  lead_replied: (reply) => [{ kind: "lead_status", to: "replied", rule: reply.verdict.intent }],
  lead_lost: (reply) => [{ kind: "lead_status", to: "lost", rule: reply.verdict.intent }],
  lead_unsubscribed: (reply) => [{ kind: "lead_status", to: "unsubscribed", rule: reply.verdict.intent }],
  cancel_steps: (reply) => [{ kind: "cancel_queued", addresses: personOf(reply), rule: reply.verdict.intent }],
  hold_in_conversation: (reply) => holds(reply, { reason: "in_conversation", until: null, rule: reply.verdict.intent }),
  hold_not_now: (reply) => holds(reply, { reason: "not_now", until: laterOf(reply), rule: reply.verdict.intent }),
  hold_absence: (reply) => holds(reply, { reason: "out_of_office", until: backOn(reply), rule: reply.verdict.intent }),
  suppress_declined: (reply) =>
    reply.facts.autoSuppress === "opt_out" ? [] : suppression(reply, { reasonCode: "not_interested", days: null }),
  suppress_opt_out: (reply) => suppression(reply, { reasonCode: "unsubscribe", days: null }),
  archive: (reply) => [{ kind: "archive", rule: reply.verdict.intent }],
  bounce: bounced,
};

/** In doubt only what a person can take back without harm: mail to the sender waits. */
function restrained(reply: Reply, doubt: Doubt): Consequence[] {
  if (asksForOptOut(reply.verdict, doubt)) {
    return holds(reply, { reason: "opt_out_review", until: null, rule: `opt_out_in_doubt: ${doubt}` });
  }
  if (reply.match === null || doubt === "unsafe" || doubt === "junk") return [];
  if (doubt === "conflict") return holds(reply, { reason: "in_conversation", until: null, rule: "conflict" });
  if (!INTENT_FACTS[reply.verdict.intent].human) return [];
  return [
    { kind: "cancel_queued", addresses: personOf(reply), rule: "human_reply_in_doubt" },
    ...holds(reply, { reason: "in_conversation", until: null, rule: "human_reply_in_doubt" }),
  ];
}

/** So likely a second reading counts where the first is in doubt. */
const MAYBE_FROM = 0.3;

export function asksForOptOut(verdict: ReplyVerdict, doubt: Doubt): boolean {
  if (verdict.intent === "unsubscribe") return true;
  if (verdict.runnerUpIntent !== "unsubscribe") return false;
  return doubt === "conflict" || (doubt === "low_confidence" && (verdict.runnerUpConfidence ?? 0) >= MAYBE_FROM);
}

/** Every address of the person: the mailed one, its aliases, and the sender. A match by sender alone says nothing of others. */
function personOf({ match, facts }: Reply): string[] {
  const mailed = facts.mailed && match ? [facts.mailed.address, ...facts.mailed.aliases] : [];
  return unique([...mailed, facts.sender]);
}

function stoppedOf(reply: Reply): string[] {
  return reply.match?.method === "from_email" ? unique([reply.facts.sender]) : personOf(reply);
}

function holds(reply: Reply, hold: { reason: HoldReason; until: Date | null; rule: string }): Consequence[] {
  return personOf(reply).map((personEmail) => ({ kind: "hold", personEmail, ...hold }));
}

function suppression(reply: Reply, stop: { reasonCode: SuppressionReason; days: number | null }): Consequence[] {
  const addresses = stoppedOf(reply);
  return addresses.length === 0 ? [] : [{ kind: "suppress", addresses, ...stop, rule: reply.verdict.intent }];
}

function laterOf({ verdict, facts }: Reply): Date {
  const named = latest(verdict);
  const until = named && startOfDay(named);
  return until && until > facts.now ? until : addDays(facts.now, DAYS_WITHOUT_NAMED_TIME);
}

function backOn({ verdict, facts }: Reply): Date {
  const named = latest(verdict);
  return named ? startOfDay(nextBusinessDay(named)) : addDays(facts.now, DAYS_WITHOUT_RETURN_DATE);
}

/** Of two readings of a date the later one, until a person says which. */
function latest({ returnDate, returnDateAlternative }: ReplyVerdict): Day | null {
  if (returnDate === null || returnDateAlternative === null) return returnDate;
  return returnDate > returnDateAlternative ? returnDate : returnDateAlternative;
}

/** Waits after the first, second and third soft bounce. Source: spec 4 "Bounce table". */
const SOFT_BOUNCE_WAIT_HOURS = [1, 4, 24] as const;
const SOFT_BOUNCES_ALLOWED = 2;
const SOFT_BOUNCES_STOP_DAYS = 90;

/** A report acts only on a mail that it names by an id of ours; a forged one suppresses nobody. Source: spec 3 "Match", RFC 3464. */
function bounced({ verdict: { bounce }, match, facts }: Reply): Consequence[] {
  if (!bounce || bounce.delayed || !facts.mailed || !namesOurMail(match)) return [];
  const addresses = [facts.mailed.address];
  const rule = [`${bounce.kind}_bounce`, bounce.code ?? bounce.smtpCode, bounce.reason].filter(Boolean).join(" ");
  const mark: Consequence = { kind: "bounce_attempt", retryAt: null, rule };
  if (bounce.kind === "hard") {
    if (!bounce.suppress) return [mark];
    const { days } = bounce.suppress;
    const reasonCode = days === null ? "hard_bounce" : "policy_rejection";
    const stop: Consequence = { kind: "suppress", addresses, reasonCode, days, rule };
    // A refusal by policy speaks of us, not of the address: it ends, and the lead stays where it was.
    return days === null ? [mark, { kind: "lead_status", to: "bounced", rule }, stop] : [mark, stop];
  }
  if (facts.earlierSoftBounces >= SOFT_BOUNCES_ALLOWED) {
    return [
      mark,
      { kind: "suppress", addresses, reasonCode: "soft_bounces", days: SOFT_BOUNCES_STOP_DAYS, rule: "soft_bounces" },
    ];
  }
  const hours = SOFT_BOUNCE_WAIT_HOURS[facts.earlierSoftBounces] ?? 24;
  const until = addDays(facts.now, hours / 24);
  const hold: Consequence = { kind: "hold", personEmail: facts.mailed.address, reason: "soft_bounce", until, rule };
  return [{ ...mark, retryAt: mayPass(bounce.reason) ? until : null }, hold];
}

function unique(addresses: (string | null)[]): string[] {
  return [...new Set(addresses.flatMap((address) => address || []))];
}
