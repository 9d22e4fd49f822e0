import { type Reading, read, type Token } from "../../reading/reading";
import type { Phrase } from "./phrase";

/** A phrase found in a text: token range `from` to `to` (inclusive). */
export type Hit = { phrase: Phrase; from: number; to: number };

/** Where a walk stands inside the phrases: which words lead on, and which phrases end here. */
type State = {
  words: Map<string, State[]>;
  /** By their first three letters, so that a word is compared with few of them. */
  stems: Map<string, { stem: string; to: State }[]>;
  number: State[];
  gaps: { longest: number; to: State }[];
  ends: { phrase: Phrase; atEnd: boolean }[];
};

/** All phrases as one graph over words; a text is walked once from each of its words. */
export type PhraseGraph = { anywhere: State; sentenceStart: State };

const STEM_KEY = 3; // no stem of the tables is shorter

const newState = (): State => ({ words: new Map(), stems: new Map(), number: [], gaps: [], ends: [] });

export function buildGraph(phrases: Phrase[]): PhraseGraph {
  const graph = { anywhere: newState(), sentenceStart: newState() };
  for (const phrase of phrases) {
    const elements = elementsOf(phrase.pattern);
    const atStart = elements[0] === "^";
    const atEnd = elements.at(-1) === "$";
    const last = newState();
    last.ends.push({ phrase, atEnd });
    const first = chain(elements.slice(atStart ? 1 : 0, atEnd ? -1 : undefined), last);
    merge(atStart ? graph.sentenceStart : graph.anywhere, first);
  }
  return graph;
}

/** Words and bracketed groups of a pattern, in order. */
function elementsOf(pattern: string): string[] {
  return pattern.match(/\([^()]*\)\??|\S+/g) ?? [];
}

/** The state before the elements, built from the last to the first. */
function chain(elements: string[], end: State): State {
  let next = end;
  for (const element of elements.toReversed()) {
    const state = newState();
    addElement(state, element, next);
    next = state;
  }
  return next;
}

function addElement(state: State, element: string, next: State): void {
  if (element === "*") state.gaps.push({ longest: 3, to: next });
  else if (element === "**") state.gaps.push({ longest: 6, to: next });
  else if (element === "#") state.number.push(next);
  else addAlternatives(state, element, next);
}

function addAlternatives(state: State, element: string, next: State): void {
  const optional = element.endsWith("?");
  const bare = (optional ? element.slice(0, -1) : element).replace(/^\(|\)$/g, "");
  for (const alternative of bare.split("|")) addWords(state, alternative.trim(), next);
  if (optional) merge(state, next);
}

/** One alternative; inside a group it may hold several words. */
function addWords(state: State, alternative: string, next: State): void {
  const steps = alternative.split(/\s+/).flatMap(stepsOf);
  let from = state;
  steps.forEach(({ text, isStem }, at) => {
    const to = at === steps.length - 1 ? next : newState();
    if (isStem) addStem(from, text, to);
    else if (text === "#") from.number.push(to);
    else from.words.set(text, [...(from.words.get(text) ?? []), to]);
    from = to;
  });
}

function stepsOf(word: string): { text: string; isStem: boolean }[] {
  if (word === "#") return [{ text: "#", isStem: false }];
  const isStem = word.endsWith("~");
  const tokens = read(isStem ? word.slice(0, -1) : word).tokens;
  return tokens.map((token, at) => ({ text: token.word, isStem: isStem && at === tokens.length - 1 }));
}

function addStem(state: State, stem: string, to: State): void {
  const key = stem.slice(0, STEM_KEY);
  state.stems.set(key, [...(state.stems.get(key) ?? []), { stem, to }]);
}

function merge(into: State, from: State): void {
  for (const [word, states] of from.words) into.words.set(word, [...(into.words.get(word) ?? []), ...states]);
  for (const [key, stems] of from.stems) into.stems.set(key, [...(into.stems.get(key) ?? []), ...stems]);
  into.number.push(...from.number);
  into.gaps.push(...from.gaps);
  into.ends.push(...from.ends);
}

/** Every phrase in the text, each place once; none reaches over the end of a sentence. */
export function findPhrases(graph: PhraseGraph, reading: Reading): Hit[] {
  const { tokens } = reading;
  const hits: Hit[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const walk: Walk = { tokens, from, sentence: tokens[from]?.sentence ?? 0, hits, found: hits.length, steps: 0 };
    step(walk, graph.anywhere, from);
    if (tokens[from - 1]?.sentence !== walk.sentence) step(walk, graph.sentenceStart, from);
  }
  return hits;
}

type Walk = { tokens: Token[]; from: number; sentence: number; hits: Hit[]; found: number; steps: number };

const NUMBER = /^\d+$/;
const MOST_STEPS = 2000; // per start word; a text written to make gaps multiply ends its walk here

function step(walk: Walk, state: State, at: number): void {
  const token = walk.tokens[at];
  walk.steps += 1;
  if (!token || token.sentence !== walk.sentence || walk.steps > MOST_STEPS) return;
  const next = state.words.get(token.word);
  if (next) for (const to of next) arrive(walk, to, at);
  if (state.stems.size > 0) {
    for (const { stem, to } of state.stems.get(token.word.slice(0, STEM_KEY)) ?? []) {
      if (token.word.startsWith(stem)) arrive(walk, to, at);
    }
  }
  if (state.number.length > 0 && NUMBER.test(token.word)) for (const to of state.number) arrive(walk, to, at);
}

function arrive(walk: Walk, state: State, at: number): void {
  if (state.ends.length > 0) addHits(walk, state, at);
  if (state.words.size > 0 || state.stems.size > 0 || state.number.length > 0) step(walk, state, at + 1);
  for (const { longest, to } of state.gaps) {
    for (let skip = 0; skip <= longest; skip += 1) step(walk, to, at + 1 + skip);
  }
}

function addHits(walk: Walk, state: State, at: number): void {
  const last = walk.tokens[at + 1]?.sentence !== walk.sentence;
  for (const { phrase, atEnd } of state.ends) {
    if (atEnd && !last) continue;
    const known = walk.hits.slice(walk.found).some((hit) => hit.phrase === phrase && hit.to === at);
    if (!known) walk.hits.push({ phrase, from: walk.from, to: at });
  }
}
