import { foldTypography, removeInvisible } from "../text";

const WORDS_PER_SHINGLE = 5;
const MOST_WORDS = 12_000;
const SENTENCE_END = /[.!?\n]+/;
const SHORTEST_SENTENCE = WORDS_PER_SHINGLE;

/** How much of a sent body comes back in a text. `share` (0 to 1) is the share of its five-word shingles found there. */
export type Quotation = { share: number; shingles: number; sentences: number };

/** Every run of five words of a text, quotation marks and line breaks ignored. One pass: linear in the text. */
export function shinglesOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  const shingles = new Set<string>();
  for (let start = 0; start + WORDS_PER_SHINGLE <= words.length; start += 1) {
    shingles.add(words.slice(start, start + WORDS_PER_SHINGLE).join(" "));
  }
  return shingles;
}

/** Measures how much of our own `body` a text with these shingles quotes. */
export function quotationOf(body: string, quoting: ReadonlySet<string>): Quotation {
  const ours = [...shinglesOf(body)];
  const shingles = ours.filter((shingle) => quoting.has(shingle)).length;
  const sentences = shingles === 0 ? 0 : body.split(SENTENCE_END).filter((line) => isQuoted(line, quoting)).length;
  return { share: ours.length === 0 ? 0 : shingles / ours.length, shingles, sentences };
}

function isQuoted(sentence: string, quoting: ReadonlySet<string>): boolean {
  if (wordsOf(sentence).length < SHORTEST_SENTENCE) return false;
  return [...shinglesOf(sentence)].every((shingle) => quoting.has(shingle));
}

function wordsOf(text: string): string[] {
  const folded = foldTypography(removeInvisible(text.slice(0, MOST_WORDS * 10))).toLowerCase();
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
}
