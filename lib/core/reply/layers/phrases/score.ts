import type { Evidence, IntentScore } from "../../classification";
import type { Intent } from "../../intents";
import type { Reading } from "../../reading/reading";
import type { Phrase } from "./phrase";
import { buildGraph, findPhrases, type Hit } from "./phrase-graph";
import { PHRASES } from "./phrases";
import { questions } from "./questions";
import { contrasts, isNegated, yieldsToContrast } from "./scope";

/** What the words mean, by intent, best first, with the words that say so. Each score is 0 to 1; they sum to nothing. */
export type PhraseScores = { scores: IntentScore[]; evidence: Evidence[] };

const GRAPH = buildGraph(PHRASES);

const MOST_HITS = 300;

/**
 * Scores the own words by the phrase tables: negation and contrast have scope, longer phrases shadow shorter ones,
 * repeats count little, a long mail dilutes. `before` is where the sign-off begins. Scores are 0 to 1.
 */
export function scorePhrases(reading: Reading, before: number, extra: readonly IntentScore[] = []): PhraseScores {
  const found = findPhrases(GRAPH, reading).filter((hit) => (reading.tokens[hit.from]?.start ?? 0) < before);
  const hits = unshadowed(found.slice(0, MOST_HITS));
  const marks = meanings(hits, reading);
  const asked = questionMarks(reading, before, marks);
  const dilution = dilutionOf(countTokens(reading, before));
  const all = [...marks, ...asked];
  const scores = sumUp(all, dilution, extra);
  return { scores, evidence: evidenceOf(all, reading, scores[0]?.intent ?? null) };
}

/** One sign of an intent at a place in the text. */
type Mark = { intent: Intent; weight: number; key: string; from: number; to: number };

/** Hits that no longer phrase covers; where two cover the same words, one that means nothing wins. */
function unshadowed(hits: Hit[]): Hit[] {
  return hits.filter((hit) => {
    const length = hit.to - hit.from;
    return !hits.some((other) => {
      if (other === hit || other.from > hit.from || other.to < hit.to) return false;
      const longer = other.to - other.from > length;
      if (longer) return other.phrase.intent !== hit.phrase.intent || other.phrase.weight >= hit.phrase.weight;
      return other.phrase.intent === null && hit.phrase.intent !== null;
    });
  });
}

/** One word says little, less among many, and may be another word in another language. */
const SINGLE_WORD = { few: 0.55, many: 0.22, fewWords: 14 };

function meanings(hits: Hit[], reading: Reading): Mark[] {
  const spent = spentTokens(hits);
  const turns = contrasts(reading);
  const single = reading.tokens.length <= SINGLE_WORD.fewWords ? SINGLE_WORD.few : SINGLE_WORD.many;
  const marks: Mark[] = [];
  const quoted = quotations(reading);
  for (const hit of hits) {
    if (hit.phrase.intent === "unsubscribe" && standsIn(quoted, hit, reading)) continue;
    const meaning = meaningOf(hit, isNegated(hit, reading, spent));
    if (!meaning) continue;
    const weight = hit.from === hit.to ? Math.min(meaning.weight, single) : meaning.weight;
    marks.push({ ...meaning, weight, key: hit.phrase.pattern, from: hit.from, to: hit.to });
  }
  return marks.map((mark) => ({
    ...mark,
    weight: mark.weight * contrastFactor(mark, marks, reading, turns) * askedFactor(mark, reading),
  }));
}

/** What others said, or what a button says: between quotation marks an opt-out is nobody's wish. */
const QUOTATION =
  /["\u201c\u201d\u201e\u00ab\u00bb][^"\u201c\u201d\u201e\u00ab\u00bb\n]{1,120}["\u201c\u201d\u201e\u00ab\u00bb]/g;

type Span = { start: number; end: number };

function quotations({ text }: Reading): Span[] {
  return [...text.matchAll(QUOTATION)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}

function standsIn(spans: readonly Span[], { from, to }: Hit, { tokens }: Reading): boolean {
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to]?.end ?? 0];
  return spans.some((span) => span.start <= start && end <= span.end);
}

/** Before every token: what stands in such a phrase turns nothing. */
const TURNS_NOTHING = -1;

/**
 * Where the phrase ends that uses a token up: what follows it is not turned by it. Within a phrase that means nothing, or
 * interest, it turns nothing at all ("no problem, send it over").
 */
function spentTokens(hits: readonly Hit[]): Map<number, number> {
  const spent = new Map<number, number>();
  for (const { phrase, from, to } of hits) {
    const end = phrase.intent === null || phrase.intent === "interested" ? TURNS_NOTHING : to;
    for (let at = from; at <= to; at += 1) spent.set(at, Math.min(end, spent.get(at) ?? to));
  }
  return spent;
}

/** A negated yes is a no; anything else negated says nothing. */
function meaningOf({ phrase }: Hit, negated: boolean): { intent: Intent; weight: number } | null {
  if (phrase.intent === null) return null;
  if (!negated) return { intent: phrase.intent, weight: phrase.weight };
  return phrase.intent === "interested" && phrase.weight >= 0.5
    ? { intent: "objection", weight: 0.6 * phrase.weight }
    : null;
}

const BEFORE_CONTRAST = 0.55;

function contrastFactor(mark: Mark, marks: readonly Mark[], reading: Reading, turns: readonly number[]): number {
  const hit: Hit = {
    phrase: { intent: mark.intent, weight: mark.weight, pattern: mark.key } satisfies Phrase,
    from: mark.from,
    to: mark.to,
  };
  const turn = yieldsToContrast(hit, reading, turns);
  if (turn === null) return 1;
  const sentence = reading.tokens[turn]?.sentence;
  const follows = marks.some(
    (other) => other.from > turn && reading.tokens[other.from]?.sentence === sentence && other.intent !== mark.intent,
  );
  return follows ? BEFORE_CONTRAST : 1;
}

const ASKED = 0.55;

/** Who asks about terms names none. */
function askedFactor(mark: Mark, reading: Reading): number {
  const sentence = reading.sentences[reading.tokens[mark.from]?.sentence ?? -1];
  return mark.intent === "offer" && sentence?.asks ? ASKED : 1;
}

const QUESTION = 0.62;

/** A question that another sign already explains ("could you send me the draft?") is that sign's, not a question. */
function questionMarks(reading: Reading, before: number, marks: readonly Mark[]): Mark[] {
  const asked: Mark[] = [];
  for (const sentence of questions(reading, before)) {
    const from = sentence.firstToken;
    const number = reading.tokens[from]?.sentence ?? -1;
    let to = from;
    while (reading.tokens[to + 1]?.sentence === number) to += 1;
    const explained = marks.some(
      (mark) => mark.intent !== "question" && mark.weight >= 0.6 && mark.from <= to && mark.to >= from,
    );
    asked.push({ intent: "question", weight: explained ? 0.3 : QUESTION, key: `?${asked.length}`, from, to });
  }
  return asked.slice(0, 6);
}

function countTokens(reading: Reading, before: number): number {
  return reading.tokens.filter((token) => token.start < before).length;
}

const UNDILUTED_WORDS = 50;

/** A hit in 10 words beats a hit in 500. */
function dilutionOf(words: number): number {
  if (words <= UNDILUTED_WORDS) return 1;
  return Math.max(0.35, 1 - 0.14 * Math.log2(words / UNDILUTED_WORDS));
}

const MOST_MARKS = 4;
const REPEAT = 0.2;

/** Independent signs add up as chances do: each removes a share of the remaining doubt. The same phrase again, or the same words in another, add little. */
function sumUp(marks: readonly Mark[], dilution: number, extra: readonly IntentScore[]): IntentScore[] {
  const byIntent = new Map<Intent, { weight: number; key: string; place: string }[]>();
  const add = (intent: Intent, weight: number, key: string, place: string) => {
    const list = byIntent.get(intent) ?? [];
    const repeated = list.some((known) => known.key === key || known.place === place);
    byIntent.set(intent, [...list, { weight: repeated ? weight * REPEAT : weight, key, place }]);
  };
  for (const { intent, weight, key, from, to } of marks.toSorted((one, other) => other.weight - one.weight))
    add(intent, weight * (intent === "question" ? Math.max(dilution, 0.7) : dilution), key, `${from}-${to}`);
  for (const { intent, score } of extra) add(intent, score, `extra ${intent}`, `extra ${intent}`);
  return [...byIntent]
    .map(([intent, list]) => ({ intent, score: noisyOr(list.map(({ weight }) => weight)) }))
    .toSorted((one, other) => other.score - one.score);
}

/** The best sign counts in full, the next ones for half of what they could add. */
function noisyOr(weights: number[]): number {
  const [best = 0, ...rest] = weights.toSorted((one, other) => other - one).slice(0, MOST_MARKS);
  const doubt = rest.reduce((left, weight) => left * (1 - 0.5 * weight), 1 - best);
  return Math.min(0.99, Math.round((1 - doubt) * 1000) / 1000);
}

const MOST_EVIDENCE = 8;

function evidenceOf(marks: readonly Mark[], reading: Reading, best: Intent | null): Evidence[] {
  return marks
    .toSorted((one, other) => Number(other.intent === best) - Number(one.intent === best) || other.weight - one.weight)
    .slice(0, MOST_EVIDENCE)
    .map(({ intent, from, to }) => {
      const start = reading.tokens[from]?.start ?? 0;
      const end = reading.tokens[to]?.end ?? start;
      return { kind: "words", start, end, intent, text: reading.text.slice(start, end) };
    });
}
