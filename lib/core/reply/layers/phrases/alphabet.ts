/** A number for each word and each stem of the phrases, so that a text's words are looked up once and not at every step. */
export type Alphabet = {
  words: Map<string, number>;
  /** By their first three letters, so that a word is compared with few of them. */
  stems: Map<string, { stem: string; number: number }[]>;
  /** The next number. */
  next: number;
};

/** The number of all that is written in figures. */
export const FIGURES = 0;

/** The numbers of a word that no phrase holds. */
export const UNKNOWN: readonly number[] = [];

const STEM_KEY = 3; // no stem of the tables is shorter

export function newAlphabet(): Alphabet {
  return { words: new Map(), stems: new Map(), next: FIGURES + 1 };
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
  const key = stem.slice(0, STEM_KEY);
  const beside = alphabet.stems.get(key) ?? [];
  const known = beside.find((one) => one.stem === stem);
  if (known) return known.number;
  alphabet.stems.set(key, [...beside, { stem, number: alphabet.next }]);
  return alphabet.next++;
}

/** What a word of a text is to the phrases: itself, each stem that it begins with, something in figures. */
export function numbersOf({ words, stems }: Alphabet, word: string): readonly number[] {
  const itself = words.get(word);
  const beside = stems.get(word.slice(0, STEM_KEY));
  const isFigures = /^\d+$/.test(word);
  if (itself === undefined && !beside && !isFigures) return UNKNOWN;
  const numbers = itself === undefined ? [] : [itself];
  for (const { stem, number } of beside ?? []) if (word.startsWith(stem)) numbers.push(number);
  if (isFigures) numbers.push(FIGURES);
  return numbers.length === 0 ? UNKNOWN : numbers;
}
