import type { Reading, Token } from "../../reading/reading";
import { type Alphabet, FIGURES, newAlphabet, numberOfStem, numberOfWord, numbersOf, UNKNOWN } from "./alphabet";
import type { Phrase } from "./phrase";
import { type Element, parsePattern } from "./phrase-pattern";

/** A phrase found in a text: token range `from` to `to` (inclusive). */
export type Hit = { phrase: Phrase; from: number; to: number };

/** Where a walk stands inside the phrases: which words lead on, by their numbers in the alphabet, and which phrases end here. */
type State = {
  words: Map<number, State[]>;
  gaps: { longest: number; to: State }[];
  /** Where the walk goes on without a word when its sentence ends here. */
  atEnd: State[];
  ends: Phrase[];
};

/** All phrases as one graph over words; a text is walked once from each of its words. */
export type PhraseGraph = { alphabet: Alphabet; anywhere: State; sentenceStart: State };

const newState = (): State => ({ words: new Map(), gaps: [], atEnd: [], ends: [] });

export function buildGraph(phrases: Phrase[]): PhraseGraph {
  const graph = { alphabet: newAlphabet(), anywhere: newState(), sentenceStart: newState() };
  for (const phrase of phrases) {
    const { atStart, elements } = parsePattern(phrase.pattern);
    const last = newState();
    last.ends.push(phrase);
    merge(atStart ? graph.sentenceStart : graph.anywhere, sequence(elements, last, graph.alphabet));
  }
  join(graph.anywhere, JOINED_WORDS);
  join(graph.sentenceStart, JOINED_WORDS);
  return graph;
}

const JOINED_WORDS = 1;

/** Makes one state of all those a word leads to, for the first words of the phrases: "we" begins a hundred of them. */
function join(state: State, depth: number): void {
  if (depth === 0) return;
  for (const [word, states] of state.words) {
    if (states.length < 2) continue;
    const joined = newState();
    for (const each of states) merge(joined, each);
    join(joined, depth - 1);
    state.words.set(word, [joined]);
  }
}

/** The state before the elements, built from the last to the first. */
function sequence(elements: Element[], end: State, alphabet: Alphabet): State {
  return elements.reduceRight((next, element) => before(element, next, alphabet), end);
}

function before(element: Element, next: State, alphabet: Alphabet): State {
  const state = newState();
  if (element.kind === "word") state.words.set(numberOfWord(alphabet, element.text), [next]);
  else if (element.kind === "stem") state.words.set(numberOfStem(alphabet, element.text), [next]);
  else if (element.kind === "number") state.words.set(FIGURES, [next]);
  else if (element.kind === "gap") state.gaps.push({ longest: element.longest, to: next });
  else if (element.kind === "sentenceEnd") state.atEnd.push(next);
  else return beforeChoice(element, next, alphabet);
  return state;
}

function beforeChoice(element: Extract<Element, { kind: "choice" }>, next: State, alphabet: Alphabet): State {
  let following = next;
  for (let time = element.most; time >= 1; time -= 1) {
    const state = newState();
    for (const elements of element.sequences) merge(state, sequence(elements, following, alphabet));
    if (time > element.least) merge(state, next);
    following = state;
  }
  return following;
}

function merge(into: State, from: State): void {
  for (const [word, states] of from.words) into.words.set(word, union(into.words.get(word), states));
  into.gaps = union(into.gaps, from.gaps);
  into.atEnd = union(into.atEnd, from.atEnd);
  into.ends = union(into.ends, from.ends);
}

function union<T>(one: T[] | undefined, other: T[]): T[] {
  return one ? [...new Set([...one, ...other])] : [...other];
}

/** Every phrase in the text, each place once; none reaches over the end of a sentence. */
export function findPhrases(graph: PhraseGraph, reading: Reading): Hit[] {
  const { tokens } = reading;
  const words = tokens.map(({ word }) => numbersOf(graph.alphabet, word));
  const hits: Hit[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    if (words[from] === UNKNOWN) continue;
    const sentence = tokens[from]?.sentence ?? 0;
    const walk: Walk = { tokens, words, from, sentence, hits, found: hits.length, steps: 0 };
    step(walk, graph.anywhere, from);
    if (tokens[from - 1]?.sentence !== walk.sentence) step(walk, graph.sentenceStart, from);
  }
  return hits;
}

type Walk = {
  tokens: Token[];
  /** The numbers of each token. */
  words: (readonly number[])[];
  from: number;
  sentence: number;
  hits: Hit[];
  found: number;
  steps: number;
};

const MOST_STEPS = 3000; // per start word; a text written to make gaps multiply ends its walk here

function step(walk: Walk, state: State, at: number): void {
  const words = walk.words[at];
  walk.steps += 1;
  if (!words || words === UNKNOWN || walk.steps > MOST_STEPS || walk.tokens[at]?.sentence !== walk.sentence) return;
  for (const word of words) {
    const next = state.words.get(word);
    if (next) for (const to of next) arrive(walk, to, at);
  }
}

function arrive(walk: Walk, state: State, at: number): void {
  for (const phrase of state.ends) addHit(walk, phrase, at);
  if (state.words.size > 0) step(walk, state, at + 1);
  if (state.atEnd.length > 0 && walk.tokens[at + 1]?.sentence !== walk.sentence) {
    for (const to of state.atEnd) arrive(walk, to, at);
  }
  for (const { longest, to } of state.gaps) {
    for (let skip = 0; skip <= longest; skip += 1) step(walk, to, at + 1 + skip);
  }
}

function addHit(walk: Walk, phrase: Phrase, at: number): void {
  for (let index = walk.found; index < walk.hits.length; index += 1) {
    const hit = walk.hits[index];
    if (hit?.phrase === phrase && hit.to === at) return;
  }
  walk.hits.push({ phrase, from: walk.from, to: at });
}
