import type { Evidence, Flag, IntentScore } from "../classification";
import { INTENT_FACTS, type Intent, LOW_CONFIDENCE } from "../intents";
import type { Reading } from "../reading/reading";
import type { Finding } from "./finding";
import { inputsOf } from "./model/inputs";
import { HUMAN_INTENTS, type Inputs, type Model, probabilitiesOf, tokensFor } from "./model/model";
import type { PhraseScores } from "./phrases/score";

/** Pairs that contradict each other when the words say both. Source: spec 4 "Confidence, conflict, flags". */
const OPPOSED: readonly (readonly [Intent, Intent])[] = [
  ["interested", "objection"],
  ["interested", "not_now"],
  ["interested", "unsubscribe"],
  ["out_of_office", "interested"],
];
const SAID_FROM = 0.45;
const CLOSE_GAP = 0.15;
/** So sure, the model has read which of two opposed sayings holds. */
const RESOLVED_FROM = 0.95;
/** Below this nothing clear was said. */
const CLEAR_FROM = 0.2;

/** What stops mail to a person must be said in words that a reader can be shown, never only be likely. */
const STOPPING: ReadonlySet<Intent> = new Set<Intent>(["objection", "unsubscribe"]);
const STOP_SAID_FROM = 0.35;
const WISH_SAID_FROM = 0.6;
const WISHES: readonly Intent[] = ["interested", "offer", "meeting_booked"];

/** Weighs the phrases and the model into one calibrated chance for each intent, and says how sure the best one is. */
export function weigh(phrases: PhraseScores, reading: Reading, before: number, model: Model): Finding {
  const inputs = inputsOf(reading, before, phrases.scores);
  const ranked = ranking(probabilitiesOf(model, inputs));
  const [best, second] = ranked;
  if (!best || best.score < CLEAR_FROM) return unclear(ranked, phrases.evidence);
  const conflict = isConflict(phrases.scores, best, second);
  const confidence = Math.min(best.score, ceilingFor(best.intent, phrases.scores, conflict));
  return {
    intent: best.intent,
    confidence: rounded(confidence),
    layer: phrases.scores[0]?.intent === best.intent ? "phrase" : "model",
    evidence: evidenceFor(best.intent, phrases.evidence, { model, inputs, reading, before }),
    scores: ranked.filter(({ score }) => score >= 0.05),
    flags: flagsFor(confidence, conflict),
    bounce: null,
  };
}

function ranking(probabilities: Float32Array): IntentScore[] {
  return HUMAN_INTENTS.map((intent, at) => ({ intent, score: rounded(probabilities[at] ?? 0) })).toSorted(
    (one, other) => other.score - one.score,
  );
}

function unclear(ranked: readonly IntentScore[], evidence: Evidence[]): Finding {
  const confidence = rounded(0.55 - 0.4 * (ranked[0]?.score ?? 0));
  const others = ranked.filter(({ intent, score }) => intent !== "unclassified" && score >= 0.05);
  return {
    intent: "unclassified",
    confidence,
    layer: "model",
    evidence,
    scores: [{ intent: "unclassified", score: confidence }, ...others],
    flags: ["low_confidence"],
    bounce: null,
  };
}

function isConflict(said: readonly IntentScore[], best: IntentScore, second: IntentScore | undefined): boolean {
  const of = (intent: Intent) => said.find((entry) => entry.intent === intent)?.score ?? 0;
  const opposed = OPPOSED.some(([one, other]) => of(one) >= SAID_FROM && of(other) >= SAID_FROM);
  if (opposed) return best.score < RESOLVED_FROM;
  const rival = second && OPPOSED.some((pair) => pair.includes(best.intent) && pair.includes(second.intent));
  return Boolean(rival && second && best.score - second.score < CLOSE_GAP);
}

/** How sure the verdict may be at most, whatever the model says. */
function ceilingFor(intent: Intent, said: readonly IntentScore[], conflict: boolean): number {
  const below = INTENT_FACTS[intent].actFrom - 0.01;
  if (conflict) return Math.min(0.75, below);
  if (!STOPPING.has(intent)) return 0.99;
  const stop = Math.max(0, ...said.filter((entry) => STOPPING.has(entry.intent)).map(({ score }) => score));
  const wish = Math.max(0, ...said.filter((entry) => WISHES.includes(entry.intent)).map(({ score }) => score));
  return stop >= STOP_SAID_FROM && (wish < WISH_SAID_FROM || stop > wish) ? 0.99 : below;
}

function flagsFor(confidence: number, conflict: boolean): Flag[] {
  const flags: Flag[] = [];
  if (conflict) flags.push("conflicting_intents");
  if (confidence < LOW_CONFIDENCE) flags.push("low_confidence");
  return flags;
}

type Read = { model: Model; inputs: Inputs; reading: Reading; before: number };

const MOST_MODEL_WORDS = 4;

/** The phrases that say so; where none does, the words that spoke most for it in the model. */
function evidenceFor(intent: Intent, evidence: Evidence[], { model, inputs, reading, before }: Read): Evidence[] {
  const own = evidence.filter((entry) => entry.intent === intent);
  if (own.length > 0) return [...own, ...evidence.filter((entry) => entry.intent !== intent)];
  const tokens = reading.tokens.filter(({ start }) => start < before);
  const words = tokensFor(model, inputs, intent, MOST_MODEL_WORDS).flatMap((at): Evidence[] => {
    const token = tokens[at];
    return token
      ? [
          {
            kind: "words",
            start: token.start,
            end: token.end,
            intent,
            text: reading.text.slice(token.start, token.end),
          },
        ]
      : [];
  });
  return [...words, ...evidence];
}

function rounded(share: number): number {
  return Math.round(Math.min(0.99, share) * 1000) / 1000;
}
