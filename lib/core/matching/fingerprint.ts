import { foldTypography, isAscii, removeInvisible } from "../text";

const WORDS_PER_SHINGLE = 5;
const MOST_WORDS = 12_000;
const WORD = /[\p{L}\p{N}]+/gu;
const ASCII_WORD = /[a-z0-9]+/g; // the same there, and four times as fast
const SENTENCE_END = /[.!?\n]+/;

/** How much of a sent body comes back in a text. `share` (0 to 1) is the share of its five-word shingles found there. */
export type Quotation = { share: number; shingles: number; sentences: number };

/**
 * Those runs of five words of our own `bodies` that a text holds too, quotation marks and line breaks ignored. Linear in
 * the text: it is walked once, whatever the bodies are.
 */
export function quotedShingles(text: string, bodies: readonly string[]): ReadonlySet<string> {
  const ours = new Set(bodies.flatMap(shinglesOf));
  const beginnings = new Set([...ours].map((shingle) => shingle.slice(0, shingle.indexOf(" "))));
  const words = wordsOf(text);
  const quoted = new Set<string>();
  for (const [start, word] of words.entries()) {
    if (!beginnings.has(word)) continue;
    const shingle = words.slice(start, start + WORDS_PER_SHINGLE).join(" ");
    if (ours.has(shingle)) quoted.add(shingle);
  }
  return quoted;
}

/** Measures how much of our own `body` a text quotes that holds these shingles. */
export function quotationOf(body: string, quoted: ReadonlySet<string>): Quotation {
  const ours = [...new Set(shinglesOf(body))];
  const shingles = ours.filter((shingle) => quoted.has(shingle)).length;
  const sentences = shingles === 0 ? 0 : body.split(SENTENCE_END).filter((line) => isQuoted(line, quoted)).length;
  return { share: ours.length === 0 ? 0 : shingles / ours.length, shingles, sentences };
}

function isQuoted(sentence: string, quoted: ReadonlySet<string>): boolean {
  const shingles = shinglesOf(sentence);
  return shingles.length > 0 && shingles.every((shingle) => quoted.has(shingle));
}

function shinglesOf(text: string): string[] {
  const words = wordsOf(text);
  const count = Math.max(0, words.length - WORDS_PER_SHINGLE + 1);
  return Array.from({ length: count }, (_, start) => words.slice(start, start + WORDS_PER_SHINGLE).join(" "));
}

function wordsOf(text: string): string[] {
  const folded = foldTypography(removeInvisible(text.slice(0, MOST_WORDS * 10))).toLowerCase();
  return (folded.match(isAscii(folded) ? ASCII_WORD : WORD) ?? []).slice(0, MOST_WORDS);
}
