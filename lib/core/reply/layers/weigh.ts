import type { Evidence, Flag, IntentScore } from "../classification";
import { INTENT_FACTS, type Intent, LOW_CONFIDENCE } from "../intents";
import { fold } from "../reading/fold";
import type { Reading } from "../reading/reading";
import type { Finding } from "./finding";
import { inputsOf } from "./model/inputs";
import { familiarity, type Inputs, MODEL_INTENTS, type Model, probabilitiesOf, wordsFor } from "./model/model";
import { noticeChance, noticeIn } from "./notice";
import { type OptOutSentence, optOutSentence } from "./opt-out-sentence";
import { isContrast } from "./phrases/scope";
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
/** Below this nothing clear was said. */
const CLEAR_FROM = 0.2;

/**
 * What stops mail to a person needs two witnesses: a phrase that a reader can be shown, and the model by the words alone.
 * A wish that is said as plainly speaks against both. A refusal is witnessed by the words of either; an opt-out, which
 * suppresses for good, only by its own ("not for us, and no attachments please" has those of a refusal).
 */
const WITNESSES: Partial<Record<Intent, readonly Intent[]>> = {
  objection: ["objection", "unsubscribe"],
  unsubscribe: ["unsubscribe"],
};
const STOPPING = new Set(Object.keys(WITNESSES));
/**
 * Above what one word says that one phrase knows ("uitschrijven" is to unsubscribe, and to call for tenders); a word that
 * several know may opt out ("disiscrivetemi"), not refuse ("no" begins many a yes).
 */
const STOP_SAID_FROM: Partial<Record<Intent, number>> = { objection: 0.6, unsubscribe: 0.56 };
/** Cross-validated, when either stop's phrases were a witness of both: one stop in 90 was false from here on, from 0.6 on one in 45. */
const STOP_READ_FROM = 0.8;
const WISH_SAID_FROM = 0.6;
const WISHES: readonly Intent[] = ["interested", "offer", "meeting_booked"];

/**
 * Mail in its own languages is more familiar than this, save one in 200; in nine of ten other languages it is less. There
 * the model guesses, and nobody acts on it.
 */
const FAMILIAR_FROM = 0.855;

/** Weighs the phrases and the model into one calibrated chance for each intent, and says how sure the best one is. */
export function weigh(phrases: PhraseScores, reading: Reading, before: number, model: Model): Finding {
  const inputs = inputsOf(reading, before, phrases.scores);
  const { chances, byWords } = probabilitiesOf(model, inputs);
  const notice = noticeIn(chances, phrases, reading, before);
  if (notice) return { ...notice, evidence: evidenceFor(notice.intent, [], { model, inputs, reading }) };
  const ranked = withoutFaintOptOut(ranking(chances));
  const [best, second] = ranked;
  if (!best || best.score < CLEAR_FROM) return unclear(ranked, phrases.evidence);
  const said = withoutMereAssent(phrases);
  const conflict = isConflict(said, best, second);
  const asked = isHintedRefusal(ranked) ? optOutSentence(reading, before, model) : null;
  if (asked) return besideRefusal(asked, { ranked, evidence: phrases.evidence, text: reading.text, conflict });
  const held =
    conflict ||
    familiarity(model, inputs) < FAMILIAR_FROM ||
    (STOPPING.has(best.intent) && !isStopProven(best.intent, said, byWords)) ||
    (best.intent === "objection" && turnsAfterNo(phrases.evidence, reading));
  const confidence = held ? Math.min(best.score, INTENT_FACTS[best.intent].actFrom - 0.01) : best.score;
  return {
    intent: best.intent,
    confidence: rounded(confidence),
    layer: phrases.scores[0]?.intent === best.intent ? "phrase" : "model",
    evidence: evidenceFor(best.intent, phrases.evidence, { model, inputs, reading }),
    scores: ranked.filter(({ score }) => score >= 0.05),
    flags: flagsFor(confidence, conflict),
    bounce: null,
  };
}

/** What a person means: programs are out of the question, and what they had of the chances goes to the others. */
function ranking(chances: Float32Array): IntentScore[] {
  const ofPeople = 1 - noticeChance(chances);
  return MODEL_INTENTS.flatMap((intent, at) =>
    INTENT_FACTS[intent].human ? [{ intent, score: rounded((chances[at] ?? 0) / ofPeople) }] : [],
  ).toSorted((one, other) => other.score - one.score);
}

/** A faint opt-out is more often none: judged by writer, precision gains in ordinary mail what recall loses in stories. */
const OPT_OUT_FROM = 0.4;

/** Where an opt-out comes first with hardly a chance, the next reading is taken; it stays as near behind as it can. */
function withoutFaintOptOut(ranked: IntentScore[]): IntentScore[] {
  const [best, second, ...others] = ranked;
  if (!best || !second || best.intent !== "unsubscribe" || best.score >= OPT_OUT_FROM) return ranked;
  return [second, { ...best, score: second.score }, ...others];
}

/** One refusal in nine has so much of an opt-out about it, and nearly all whose one clause asks for silence. */
const HINTED_FROM = 0.05;

/** A refusal worth reading sentence by sentence. */
function isHintedRefusal(ranked: readonly IntentScore[]): boolean {
  if (ranked[0]?.intent !== "objection") return false;
  return ranked.some(({ intent, score }) => intent === "unsubscribe" && score >= HINTED_FROM);
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

type Refusal = { ranked: readonly IntentScore[]; evidence: readonly Evidence[]; text: string; conflict: boolean };

/** An opt-out beside a refusal: a person decides, and no mail goes out meanwhile. The other readings share what chance it leaves. */
function besideRefusal({ sentence, chance }: OptOutSentence, { ranked, evidence, text, conflict }: Refusal): Finding {
  const intent = "unsubscribe";
  const said = text.slice(sentence.start, sentence.end).trim();
  const start = text.indexOf(said, sentence.start);
  const confidence = Math.min(rounded(chance), INTENT_FACTS[intent].actFrom - 0.01);
  const others = ranked
    .filter((entry) => entry.intent !== intent)
    .map((entry) => ({ ...entry, score: rounded(entry.score * (1 - chance)) }));
  return {
    intent,
    confidence,
    layer: "model",
    evidence: [{ kind: "words", start, end: start + said.length, intent, text: said }, ...evidence],
    scores: [{ intent, score: rounded(chance) }, ...others.filter(({ score }) => score >= 0.05)],
    flags: flagsFor(confidence, conflict),
    bounce: null,
  };
}

const ASSENT =
  /^(?:yes|yep|yeah|sure|ok|okay|of course|absolutely|please|ja|gerne?|klar|oui|volontiers|si|claro|certo|volentieri|sim|graag|bitte|por favor|svp|per favore|[\s,.!])+$/;

/** "Yes, please remove me" agrees with what we asked, and wishes nothing else. */
function withoutMereAssent({ scores, evidence }: PhraseScores): IntentScore[] {
  const wishes = evidence.filter(({ intent }) => intent === "interested");
  const isMere = wishes.every((entry) => entry.kind === "words" && ASSENT.test(fold(entry.text).slice(0, 60)));
  return wishes.length > 0 && isMere ? scores.filter(({ intent }) => intent !== "interested") : [...scores];
}

function isConflict(said: readonly IntentScore[], best: IntentScore, second: IntentScore | undefined): boolean {
  const of = (intent: Intent) => said.find((entry) => entry.intent === intent)?.score ?? 0;
  const opposed = OPPOSED.some(([one, other]) => of(one) >= SAID_FROM && of(other) >= SAID_FROM);
  if (opposed) return true;
  const rival = second && OPPOSED.some((pair) => pair.includes(best.intent) && pair.includes(second.intent));
  return Boolean(rival && second && best.score - second.score < CLOSE_GAP);
}

/** Whether a phrase says this stop and the model, by the words alone (`byWords`), reads one of the two. */
export function isStopProven(stop: Intent, said: readonly IntentScore[], byWords: Float32Array): boolean {
  const most = (among: readonly Intent[]) =>
    Math.max(0, ...said.filter(({ intent }) => among.includes(intent)).map(({ score }) => score));
  const witnessed = most(WITNESSES[stop] ?? []);
  const wish = most(WISHES);
  if (witnessed < (STOP_SAID_FROM[stop] ?? 1) || (wish >= WISH_SAID_FROM && wish >= witnessed)) return false;
  const chance = MODEL_INTENTS.reduce((sum, intent, at) => sum + (STOPPING.has(intent) ? (byWords[at] ?? 0) : 0), 0);
  return chance >= STOP_READ_FROM;
}

const LEAST_AFTER_TURN = 3;

/** "We don't do free posts, but …": a refusal that a contrast follows may be none; what follows is for a person to weigh. */
function turnsAfterNo(evidence: readonly Evidence[], { tokens }: Reading): boolean {
  const ends = evidence.flatMap((entry) => (entry.kind === "words" && entry.intent === "objection" ? [entry.end] : []));
  const last = Math.max(...ends);
  return tokens.some(
    ({ word, start, sentence }, at) =>
      start >= last && isContrast(word) && tokens[at + LEAST_AFTER_TURN]?.sentence === sentence,
  );
}

function flagsFor(confidence: number, conflict: boolean): Flag[] {
  const flags: Flag[] = [];
  if (conflict) flags.push("conflicting_intents");
  if (confidence < LOW_CONFIDENCE) flags.push("low_confidence");
  return flags;
}

type Read = { model: Model; inputs: Inputs; reading: Reading };

const MOST_MODEL_WORDS = 4;

/** The phrases that say so; where none does, the words that spoke most for it in the model. */
function evidenceFor(intent: Intent, evidence: Evidence[], { model, inputs, reading }: Read): Evidence[] {
  const own = evidence.filter((entry) => entry.intent === intent);
  if (own.length > 0) return [...own, ...evidence.filter((entry) => entry.intent !== intent)];
  const words = wordsFor(model, inputs, intent, MOST_MODEL_WORDS).flatMap((at): Evidence[] => {
    const token = reading.tokens.find(({ start }) => start === at);
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
