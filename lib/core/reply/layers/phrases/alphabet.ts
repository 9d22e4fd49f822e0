/** A number for each word and each stem of the phrases, so that a text's words are looked up once and not at every step. */
export type Alphabet = {
  words: Map<string, number>;
  /** By their beginnings (see beginningOf), so that a word is compared with few of them. */
  stems: Map<number, { stem: string; number: number }[]>;
  /** The next number. */
  next: number;
  /** What was looked up already. */
  cache: Map<string, readonly number[]>;
};

/** The number of all that is written in figures. */
export const FIGURES = 0;

/** The numbers of a word that no phrase holds. */
export const UNKNOWN: readonly number[] = [];

export function newAlphabet(): Alphabet {
  return { words: new Map(), stems: new Map(), next: FIGURES + 1, cache: new Map() };
}

/** The word's number, a new one where it has none yet. */
export function numberOfWord(alphabet: Alphabet, word: string): number {
  const known = alphabet.words.get(word);
  if (known !== undefined) return known;
  alphabet.words.set(word, alphabet.next);
  return alphabet.next++;
}

/** The stem's number, a new one where it has none yet. */
export function numberOfStem(alphabet: Alphabet, stem: string): number {
  const key = beginningOf(stem);
  const beside = alphabet.stems.get(key) ?? [];
  const known = beside.find((one) => one.stem === stem);
  if (known) return known.number;
  alphabet.stems.set(key, [...beside, { stem, number: alphabet.next }]);
  return alphabet.next++;
}

/** Words repeat from mail to mail; a hostile one that never repeats itself must not fill the memory. */
const MOST_CACHED = 20_000;

/** What a word of a text is to the phrases: itself, each stem that it begins with, something in figures. */
export function numbersOf(alphabet: Alphabet, word: string): readonly number[] {
  const known = alphabet.cache.get(word);
  if (known) return known;
  const found = lookUp(alphabet, word);
  if (alphabet.cache.size >= MOST_CACHED) alphabet.cache.clear();
  alphabet.cache.set(word, found);
  return found;
}

function lookUp({ words, stems }: Alphabet, word: string): readonly number[] {
  const itself = words.get(word);
  const beside = stems.get(beginningOf(word));
  const isFigures = word < ":" && /^\d+$/.test(word); // digits stand before ":", letters behind it
  if (itself === undefined && !beside && !isFigures) return UNKNOWN;
  const numbers = itself === undefined ? [] : [itself];
  for (const { stem, number } of beside ?? []) if (word.startsWith(stem)) numbers.push(number);
  if (isFigures) numbers.push(FIGURES);
  return numbers.length === 0 ? UNKNOWN : numbers;
}

/** The first three letters as one number: no stem of the tables is shorter. */
function beginningOf(word: string): number {
  return word.charCodeAt(0) ^ (word.charCodeAt(1) << 10) ^ (word.charCodeAt(2) << 20);
}
