import type { IntentScore } from "../classification";
import { INTENT_FACTS, type Intent } from "../intents";
import type { Reading } from "../reading/reading";
import { type Finding, finding } from "./finding";
import { MODEL_INTENTS } from "./model/model";
import { asksSomething, LONGEST_NOTE_WORDS, WANTED_FROM, WISHES } from "./person-signs";
import type { PhraseScores } from "./phrases/score";

/** From this chance on the model calls a mail a program's by its wording alone. */
const NOTICE_FROM = 0.6;
/**
 * A program's note that no header, subject or known sentence gives away, read by the model. Null where a person may have
 * written it: a person's mail called a program's is seen by nobody.
 */
export function noticeIn(
  chances: Float32Array,
  phrases: PhraseScores,
  reading: Reading,
  before: number,
): Finding | null {
  const chance = noticeChance(chances);
  if (chance < NOTICE_FROM || reading.tokens.length >= LONGEST_NOTE_WORDS) return null;
  if (asksSomething(reading, before)) return null;
  if (phrases.scores.some(({ intent, score }) => WISHES.has(intent) && score >= WANTED_FROM)) return null;
  const scores = rankedChances(chances);
  return { ...finding(likeliest(scores), rounded(chance), "model", []), scores };
}

/** How likely it is that no person wrote it. */
export function noticeChance(chances: Float32Array): number {
  return MODEL_INTENTS.reduce((sum, intent, at) => sum + (isProgram(intent) ? (chances[at] ?? 0) : 0), 0);
}

const LEAST_CHANCE = 0.05;

function rankedChances(chances: Float32Array): IntentScore[] {
  return MODEL_INTENTS.map((intent, at) => ({ intent, score: rounded(chances[at] ?? 0) }))
    .filter(({ score }) => score >= LEAST_CHANCE)
    .toSorted((one, other) => other.score - one.score);
}

function likeliest(scores: readonly IntentScore[]): Intent {
  return scores.find(({ intent }) => isProgram(intent))?.intent ?? "auto_reply";
}

function isProgram(intent: Intent): boolean {
  return !INTENT_FACTS[intent].human;
}

function rounded(chance: number): number {
  return Math.round(Math.min(0.99, chance) * 1000) / 1000;
}
