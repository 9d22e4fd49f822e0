import type { Evidence, Flag, IntentScore, Layer } from "../classification";
import { type Intent, LOW_CONFIDENCE } from "../intents";
import type { Finding } from "./finding";

/** Pairs that contradict each other however far apart their scores are. Source: spec 4 "Confidence, conflict, flags". */
const OPPOSED: readonly (readonly [Intent, Intent])[] = [
  ["interested", "objection"],
  ["interested", "not_now"],
  ["interested", "unsubscribe"],
  ["out_of_office", "interested"],
];
const OPPOSED_FROM = 0.45;
const CLOSE_FROM = 0.5;
const CLOSE_GAP = 0.15;
/** Below this nothing clear was said. */
const CLEAR_FROM = 0.38;

/** These go together: the second is the plainer form of the first, and never a conflict with it. */
const ALLIES = new Set([
  "unsubscribe objection",
  "objection unsubscribe",
  "interested offer",
  "offer interested",
  "interested meeting_booked",
  "meeting_booked interested",
  "interested question",
  "question interested",
  "offer question",
  "question offer",
  "referral objection",
  "objection referral",
  "not_now objection",
  "objection not_now",
  "support question",
  "question support",
  "billing question",
  "question billing",
  "legal unsubscribe",
  "unsubscribe legal",
  "referral question",
  "question referral",
  "legal question",
  "question legal",
  "offer objection",
  "objection offer",
  "security question",
  "question security",
  "interested referral",
  "referral interested",
  "meeting_booked question",
  "question meeting_booked",
  "not_now question",
  "question not_now",
  "offer billing",
  "billing offer",
]);

/** Chooses among the scores of a person's mail and says how sure that is. */
export function combine(scores: readonly IntentScore[], evidence: Evidence[], layer: Layer): Finding {
  const ranked = preferred(scores);
  const [best, second] = ranked;
  if (!best || best.score < CLEAR_FROM) return unclear(ranked, evidence);
  const flags: Flag[] = [];
  if (isConflict(ranked)) flags.push("conflicting_intents");
  const confidence = confidenceOf(best, second, flags.length > 0);
  if (confidence < LOW_CONFIDENCE) flags.push("low_confidence");
  return { intent: best.intent, confidence, layer, evidence, scores: ranked, flags, bounce: null };
}

function unclear(scores: IntentScore[], evidence: Evidence[]): Finding {
  const doubt = scores[0]?.score ?? 0;
  const confidence = Math.round((0.55 - 0.4 * doubt) * 1000) / 1000;
  const ranked = [
    { intent: "unclassified" as const, score: confidence },
    ...scores.filter(({ intent }) => intent !== "unclassified"),
  ];
  return {
    intent: "unclassified",
    confidence,
    layer: "phrase",
    evidence,
    scores: ranked,
    flags: ["low_confidence"],
    bounce: null,
  };
}

/** A plain opt-out goes before the refusal around it, terms before the mere yes, a clear wish before a question. */
function preferred(scores: readonly IntentScore[]): IntentScore[] {
  const of = (intent: Intent) => scores.find((entry) => entry.intent === intent)?.score ?? 0;
  const boost = new Map<Intent, number>();
  const lift = (intent: Intent, over: Intent, from: number) => {
    if (of(intent) >= from && of(over) >= of(intent) - 0.001) boost.set(intent, of(over) + 0.01);
  };
  lift("unsubscribe", "objection", 0.7);
  lift("offer", "interested", 0.6);
  lift("offer", "objection", 0.75);
  lift("offer", "question", 0.5);
  lift("meeting_booked", "interested", 0.7);
  lift("referral", "objection", 0.5);
  lift("referral", "interested", 0.7);
  lift("not_now", "objection", 0.6);
  lift("legal", "unsubscribe", 0.9);
  lift("interested", "question", 0.5);
  return scores
    .map(({ intent, score }) => ({ intent, score: Math.min(0.99, boost.get(intent) ?? score) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score);
}

function isConflict(ranked: readonly IntentScore[]): boolean {
  const of = (intent: Intent) => ranked.find((entry) => entry.intent === intent)?.score ?? 0;
  if (OPPOSED.some(([one, other]) => of(one) >= OPPOSED_FROM && of(other) >= OPPOSED_FROM)) return true;
  const [best, second] = ranked;
  if (!best || !second || second.score < CLOSE_FROM) return false;
  return best.score - second.score < CLOSE_GAP && !ALLIES.has(`${best.intent} ${second.intent}`);
}

function confidenceOf(best: IntentScore, second: IntentScore | undefined, conflict: boolean): number {
  const rival = second && !ALLIES.has(`${best.intent} ${second.intent}`) ? second.score : 0;
  const confidence = best.score * (1 - 0.25 * Math.max(0, rival - 0.2));
  return Math.round((conflict ? Math.min(confidence, 0.75) : confidence) * 1000) / 1000;
}
