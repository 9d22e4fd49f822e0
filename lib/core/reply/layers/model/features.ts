import type { Reading, Token } from "../../reading/reading";
import { isNegator } from "../phrases/scope";
import { conceptsOf } from "./concepts";
import { hashOf, mix, step } from "./hashing";

/** Width of the hashed feature space; a power of two. */
export const FEATURE_SPACE = 1 << 18;

/** To be raised when a text's features change: a model knows those that it was trained on. */
export const FEATURES = 2;

/** A text as the model sees it: places in the feature space, the value at each, and where in the text its word begins (-1: nowhere). */
export type Features = { places: Int32Array; values: Float32Array; starts: Int32Array };

/** A long mail says what it wants at its beginning and its end. */
const FIRST_TOKENS = 220;
const LAST_TOKENS = 60;

/** Shares of the whole that each kind of feature gets, however many of them a text has. */
const SHARES = { words: 0.6, letters: 0.4, shape: 0.4, concepts: 0.3 };

const NO_TOKEN = -1;
const NOWHERE = -1;
const NEGATION_REACH = 4;
const LETTERS = { least: 3, most: 5 };

/**
 * Words, pairs and triples of words, words under a negation, in a question or in the last sentence, letter groups within
 * words (so that typos and inflections share weight), the shape of the text, and what its words say in any language,
 * alone and two together. Each kind is scaled to length one before its share. `before` is where the
 * sign-off begins. Source: hashing trick, Weinberger et al. 2009.
 */
export function featuresOf(reading: Reading, before: number): Features {
  const tokens = ends(withoutAddresses(reading, nearEnds(reading, before)), FIRST_TOKENS, LAST_TOKENS);
  const hashes = tokens.map(({ word }) => hashOf(normal(word)));
  return join(tokens, [
    scaled(wordFeatures(reading, tokens, hashes), SHARES.words),
    scaled(letterFeatures(tokens), SHARES.letters),
    scaled(shapeFeatures(reading, tokens, before), SHARES.shape),
    scaled(conceptFeatures(reading, tokens), SHARES.concepts),
  ]);
}

const ADDRESS =
  /(?:https?:\/\/|www\.)\S{1,300}|[\w.+-]{1,64}@[\w.-]{1,80}|(?<![\w.-])(?:[a-z0-9-]{2,40}\.){1,3}(?:com|org|net|info|example|blog|shop|io|eu|[a-z]{2})(?![\w-])/g;

function ends(tokens: Token[], first: number, last: number): Token[] {
  return tokens.length > first + last ? [...tokens.slice(0, first), ...tokens.slice(-last)] : tokens;
}

/** So many more tokens than are read are looked at, for some of them are addresses. */
const SPARE_TOKENS = 200;

/** The middle of a very long mail is not even searched for addresses. */
function nearEnds({ tokens }: Reading, before: number): Token[] {
  const after = (tokens.at(-1)?.start ?? 0) < before ? -1 : tokens.findIndex(({ start }) => start >= before);
  const own = after === -1 ? tokens : tokens.slice(0, after);
  return ends(own, FIRST_TOKENS + SPARE_TOKENS, LAST_TOKENS + SPARE_TOKENS);
}

/** What no address lacks: cheaper to look for than an address. */
const SIGN_OF_ADDRESS = /@|:\/\/|[a-z0-9-]\.[a-z]/;

/** Whose address or page it is says nothing; that there is one does (see shape). */
function withoutAddresses({ folded }: Reading, tokens: Token[]): Token[] {
  if (!SIGN_OF_ADDRESS.test(folded)) return tokens;
  const spans = stretches(tokens).flatMap(({ from, to }) =>
    [...folded.slice(from, to).matchAll(ADDRESS)].map((match) => ({
      from: from + match.index,
      to: from + match.index + match[0].length,
    })),
  );
  if (spans.length === 0) return tokens;
  let at = 0;
  return tokens.filter(({ start }) => {
    while (at < spans.length && (spans[at]?.to ?? 0) <= start) at += 1;
    return start < (spans[at]?.from ?? Number.POSITIVE_INFINITY);
  });
}

/** The parts of the text that the tokens stand in: one, or its beginning and its end. An address may go on after its first token. */
function stretches(tokens: readonly Token[]): { from: number; to: number }[] {
  const first = { from: 0, to: (tokens.at(-1)?.end ?? 0) + LONGEST_ADDRESS };
  const head = tokens[FIRST_TOKENS + SPARE_TOKENS - 1];
  const tail = tokens[FIRST_TOKENS + SPARE_TOKENS];
  if (!head || !tail || tail.start - head.end <= LONGEST_ADDRESS) return [first];
  return [
    { from: 0, to: head.end },
    { from: tail.start, to: first.to },
  ];
}

const LONGEST_ADDRESS = 300;

/** Places in the feature space, once each, and beside each the first token that put it there. */
type Found = { places: number[]; tokens: number[] };

function nothingFound(): Found {
  return { places: [], tokens: [] };
}

/** A bit for each place that the kind being read has; small enough for the fastest cache, and empty again once a kind is scaled. */
const taken = new Uint32Array(FEATURE_SPACE / 32);

function wordFeatures(reading: Reading, tokens: readonly Token[], hashes: readonly number[]): Found {
  const found = nothingFound();
  const last = tokens.at(-1)?.sentence;
  const closing = last === tokens[0]?.sentence ? undefined : last;
  for (const [at, token] of tokens.entries()) {
    const one = hashes[at] ?? 0;
    add(found, one, at);
    if (token.sentence === closing) add(found, mix(one, CLOSING), at);
    if (reading.sentences[token.sentence]?.asks) add(found, mix(one, ASKED), at);
    if (tokens[at - 1]?.sentence !== token.sentence) {
      add(found, mix(one, OPENING), at);
      continue;
    }
    const two = mix(hashes[at - 1] ?? 0, one);
    add(found, two, at - 1);
    if (tokens[at - 2]?.sentence === token.sentence) add(found, mix(hashes[at - 2] ?? 0, two), at - 2);
  }
  for (const at of negated(tokens)) add(found, mix(hashes[at] ?? 0, NEGATED), at);
  return found;
}

/** The tokens that a negator before them turns. */
function negated(tokens: readonly Token[]): number[] {
  let until = -1;
  let clause = -1;
  const turned: number[] = [];
  for (const [at, token] of tokens.entries()) {
    if (isNegator(token.word)) [until, clause] = [at + NEGATION_REACH, token.clause];
    else if (at <= until && token.clause === clause) turned.push(at);
  }
  return turned;
}

/** So far apart two words may stand that are read together. */
const CONCEPT_REACH = 6;

type Meant = { at: number; sentence: number; concepts: readonly number[] };

function conceptFeatures(reading: Reading, tokens: readonly Token[]): Found {
  const found = nothingFound();
  const meant = tokens.flatMap(({ word, sentence }, at): Meant[] => {
    const concepts = conceptsOf(word);
    return concepts.length > 0 ? [{ at, sentence, concepts }] : [];
  });
  for (const [index, one] of meant.entries()) {
    const asks = reading.sentences[one.sentence]?.asks;
    const opens = meant[index - 1]?.sentence !== one.sentence;
    for (const concept of one.concepts) {
      add(found, concept, one.at);
      if (asks) add(found, mix(concept, ASKED), one.at);
      if (opens) add(found, mix(concept, OPENING), one.at);
    }
    addTogether(found, one, meant[index + 1], NEXT);
    addTogether(found, one, meant[index + 2], NEXT_BUT_ONE);
  }
  for (const at of negated(tokens)) {
    for (const concept of conceptsOf(tokens[at]?.word ?? "")) add(found, mix(concept, NEGATED), at);
  }
  return found;
}

function addTogether(found: Found, one: Meant, other: Meant | undefined, place: number): void {
  if (other?.sentence !== one.sentence || other.at - one.at > CONCEPT_REACH) return;
  for (const first of one.concepts) {
    for (const second of other.concepts) add(found, mix(mix(first, second), place), one.at);
  }
}

function letterFeatures(tokens: readonly Token[]): Found {
  const found = nothingFound();
  const seen = new Set<string>();
  tokens.forEach(({ word }, at) => {
    if (/^\d/.test(word) || seen.has(word) || word.length < LETTERS.least || word.length > 24) return;
    seen.add(word);
    const marked = `_${word}_`;
    for (let from = 0; from + LETTERS.least <= marked.length; from += 1) {
      let hash = LETTER_SEED;
      const to = Math.min(marked.length, from + LETTERS.most);
      for (let index = from; index < to; index += 1) {
        hash = step(hash, marked.charCodeAt(index));
        if (index - from + 1 >= LETTERS.least) add(found, hash, at);
      }
    }
  });
  return found;
}

const WORD_STEPS = [1, 2, 4, 7, 12, 20, 35, 60, 100, 180];

function shapeFeatures(reading: Reading, tokens: readonly Token[], before: number): Found {
  const found = nothingFound();
  const sign = (name: string) => add(found, hashOf(`shape ${name}`), NO_TOKEN);
  sign(`words ${WORD_STEPS.findIndex((step) => tokens.length <= step)}`);
  const sentences = reading.sentences.filter(({ start }) => start < before);
  const asking = sentences.filter(({ asks }) => asks).length;
  sign(`asks ${Math.min(3, asking)}`);
  if (sentences.at(-1)?.asks) sign("ends asking");
  const text = reading.folded.slice(0, Math.min(before, 4000));
  if (/https?:|www\./.test(text)) sign("link");
  if (text.includes("@") && /[^\s@]{1,60}@[^\s@]{1,60}\./.test(text)) sign("address");
  if (/[$\u20ac\u00a3]|\b(?:usd|eur|gbp|euro|euros|dollars)\b/.test(text)) sign("money");
  if (/!/.test(text)) sign("exclaims");
  return found;
}

/** Numbers differ from mail to mail; that there is one, and how long, is what counts. */
function normal(word: string): string {
  return /^\d/.test(word) ? `#${Math.min(word.length, 5)}` : word;
}

function add(found: Found, hash: number, token: number): void {
  const place = (hash ^ (hash >>> 15)) & (FEATURE_SPACE - 1);
  const [word, bit] = [place >>> 5, 1 << (place & 31)];
  if (((taken[word] ?? 0) & bit) !== 0) return;
  taken[word] = (taken[word] ?? 0) | bit;
  found.places.push(place);
  found.tokens.push(token);
}

function scaled(found: Found, share: number): { found: Found; value: number } {
  for (const place of found.places) taken[place >>> 5] = 0;
  return { found, value: share / Math.sqrt(Math.max(1, found.places.length)) };
}

function join(tokens: readonly Token[], groups: readonly { found: Found; value: number }[]): Features {
  const size = groups.reduce((sum, { found }) => sum + found.places.length, 0);
  const features = { places: new Int32Array(size), values: new Float32Array(size), starts: new Int32Array(size) };
  let at = 0;
  for (const { found, value } of groups) {
    features.places.set(found.places, at);
    features.values.fill(value, at, at + found.places.length);
    for (const token of found.tokens) {
      features.starts[at] = tokens[token]?.start ?? NOWHERE;
      at += 1;
    }
  }
  return features;
}

const LETTER_SEED = 0x2f0b4a27;
const NEGATED = 0x5bd1e995;
const OPENING = 0x1b873593;
const CLOSING = 0x6a09e667;
const ASKED = 0x3c6ef372;
const NEXT = 0x510e527f;
const NEXT_BUT_ONE = 0x1f83d9ab;
