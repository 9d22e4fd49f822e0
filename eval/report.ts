import { doubtOf } from "../lib/core/acting/consequences";
import type { Match } from "../lib/core/matching/matched";
import type { ReplyVerdict } from "../lib/core/reply/classification";
import { INTENT_FACTS, INTENTS, type Intent } from "../lib/core/reply/intents";
import { type DatedOutcome, type DatedReport, datedReport, isDayRight } from "./dated";
import {
  accuracy,
  calibrationError,
  confusion,
  type Judged,
  type LabelMeasure,
  macroF1,
  perLabel,
  share,
} from "./measures";
import type { Sample } from "./samples";

export type Outcome = { sample: Sample; verdict: ReplyVerdict; ms: number };

/** Every measure of the classifier on labelled mail; the bars stand in docs/classifier.md. */
export type Report = {
  human: {
    samples: number;
    accuracy: number;
    macroF1: number;
    hardAccuracy: number;
    calibrationError: number;
    perIntent: LabelMeasure[];
    perLanguage: Record<string, number>;
    calledAutomated: number;
  };
  optOut: { recall: number; precision: number };
  falseActs: { suppressions: string[]; others: string[]; perThousandSuppressions: number };
  automated: { recognised: number; exactIntent: number };
  bounces: { recognised: number; kindRight: number; recipientRight: number };
  returnDates: { right: number; invented: number };
  dated: DatedReport;
  ownWords: { exact: number; noWordLost: number };
  p99Ms: number;
  confusion: Record<string, Record<string, number>>;
};

const HUMAN = INTENTS.filter((intent) => INTENT_FACTS[intent].human);
const isHuman = (intent: string) => HUMAN.includes(intent as Intent);

export function reportOf(outcomes: readonly Outcome[], dated: readonly DatedOutcome[]): Report {
  const human = outcomes.filter(({ sample }) => isHuman(sample.intent));
  const judged = human.map(judgedOf);
  const bounces = outcomes.filter(({ sample }) => sample.intent === "bounce");
  const automated = outcomes.filter(({ sample }) => !isHuman(sample.intent) && sample.intent !== "bounce");
  const optOut = perLabel(judged, ["unsubscribe"])[0];
  return {
    human: {
      samples: human.length,
      accuracy: accuracy(judged),
      macroF1: macroF1(perLabel(judged, HUMAN)),
      hardAccuracy: accuracy(human.filter(({ sample }) => sample.hard).map(judgedOf)),
      calibrationError: calibrationError(judged),
      perIntent: perLabel(judged, HUMAN),
      perLanguage: accuracyByLanguage(human),
      calledAutomated: share(human, ({ verdict }) => !isHuman(verdict.intent)),
    },
    optOut: { recall: optOut?.recall ?? 0, precision: optOut?.precision ?? 0 },
    falseActs: falseActsOf(outcomes),
    automated: {
      recognised: share(automated, ({ verdict }) => !isHuman(verdict.intent)),
      exactIntent: share(automated, isRight),
    },
    bounces: {
      recognised: share(bounces, ({ verdict }) => verdict.intent === "bounce"),
      kindRight: share(bounces, ({ sample, verdict }) => sample.bounce?.kind === (verdict.bounce?.kind ?? null)),
      recipientRight: share(
        bounces.filter(({ sample }) => sample.bounce?.recipient),
        ({ sample, verdict }) => sample.bounce?.recipient?.toLowerCase() === verdict.bounce?.recipient?.toLowerCase(),
      ),
    },
    returnDates: returnDatesOf(outcomes),
    dated: datedReport(dated),
    ownWords: ownWordsOf(outcomes),
    p99Ms: outcomes.map(({ ms }) => ms).toSorted((one, other) => one - other)[Math.floor(outcomes.length * 0.99)] ?? 0,
    confusion: Object.fromEntries(
      [...confusion(outcomes.map(judgedOf))].map(([right, row]) => [right, Object.fromEntries(row)]),
    ),
  };
}

export function isRight({ sample, verdict }: Outcome): boolean {
  return verdict.intent === sample.intent || sample.acceptable.includes(verdict.intent);
}

function judgedOf({ sample, verdict }: Outcome): Judged {
  return { right: sample.intent, acceptable: sample.acceptable, said: verdict.intent, confidence: verdict.confidence };
}

function accuracyByLanguage(outcomes: readonly Outcome[]): Record<string, number> {
  const languages = [...new Set(outcomes.map(({ sample }) => sample.lang))].toSorted();
  return Object.fromEntries(
    languages.map((lang) => [lang, accuracy(outcomes.filter(({ sample }) => sample.lang === lang).map(judgedOf))]),
  );
}

const SURE_MATCH = { method: "in_reply_to", score: 1 } as Match;
const SUPPRESSING: readonly Intent[] = ["objection", "unsubscribe", "bounce"];
/** What nothing is done for without a person. */
const IDLE: readonly Intent[] = ["support", "billing", "legal", "security", "unclassified"];

/** Labels that were acted on by themselves although they are wrong; refusal and opt-out both suppress, so they count as one. */
function falseActsOf(outcomes: readonly Outcome[]): Report["falseActs"] {
  const acted = outcomes.filter(({ verdict }) => doubtOf(verdict, SURE_MATCH, false) === null);
  const wrong = acted.filter((outcome) => !isRight(outcome));
  const suppressed = wrong.filter(
    ({ sample, verdict }) => suppresses(verdict) && !SUPPRESSING.slice(0, 2).includes(sample.intent as Intent),
  );
  const others = wrong.filter(({ verdict }) => !suppresses(verdict) && !IDLE.includes(verdict.intent));
  const name = ({ sample, verdict }: Outcome) => `${sample.id}: ${sample.intent} read as ${verdict.intent}`;
  return {
    suppressions: suppressed.map(name),
    others: others.map(name),
    perThousandSuppressions: (1000 * suppressed.length) / Math.max(1, outcomes.length),
  };
}

function suppresses({ intent, bounce }: ReplyVerdict): boolean {
  return intent === "bounce" ? bounce?.suppress != null : SUPPRESSING.includes(intent);
}

function returnDatesOf(outcomes: readonly Outcome[]): Report["returnDates"] {
  const dated = outcomes.filter(({ sample }) => sample.returnDates.length > 0);
  const undated = outcomes.filter(
    ({ sample }) => sample.returnDates.length === 0 && ["out_of_office", "not_now"].includes(sample.intent),
  );
  return {
    right: share(dated, ({ sample, verdict }) =>
      isDayRight(sample.returnDates, { date: verdict.returnDate, alternative: verdict.returnDateAlternative }),
    ),
    invented: undated.filter(({ verdict }) => verdict.returnDate !== null).length,
  };
}

function ownWordsOf(outcomes: readonly Outcome[]): Report["ownWords"] {
  const known = outcomes.filter(({ sample }) => sample.ownWords !== null);
  const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const exact = ({ ownWords, signOff }: Sample, found: string) =>
    [ownWords ?? "", `${ownWords}\n${signOff}`].some((right) => wordsOf(right).join(" ") === wordsOf(found).join(" "));
  return {
    exact: share(known, ({ sample, verdict }) => exact(sample, verdict.ownWords)),
    noWordLost: share(known, ({ sample, verdict }) => {
      const kept = new Set(wordsOf(verdict.ownWords));
      return wordsOf(sample.ownWords ?? "").every((word) => kept.has(word));
    }),
  };
}
