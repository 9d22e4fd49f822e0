import { parseSearch, type SearchTerm, searchQuestion, searchTerms } from "@/lib/core/inbox/search-query";
import { isUnspaced, UNSPACED_LETTER } from "@/lib/core/inbox/search-words";
import type { Intent } from "@/lib/core/reply/intents";

/** The words of a search, without its operators: what is marked where it is found. */
export function searchedWords(text: string): string[] {
  return parseSearch(text).words;
}

/** The intent that a search narrows by, when it names one. */
export function searchedIntent(text: string): Intent | null {
  return parseSearch(text).intents[0] ?? null;
}

export function withoutTerm(text: string, term: string): string {
  return joined(searchTerms(text).filter((part) => part.text !== term));
}

/** Sets an operator, in place of the same operator's earlier value. */
export function withTerm(text: string, name: string, value: string): string {
  const kept = searchTerms(text).filter(({ operator }) => operator !== name);
  return [joined(kept), `${name}:${value}`].filter(Boolean).join(" ");
}

function joined(terms: SearchTerm[]): string {
  return terms.map(({ text }) => text).join(" ");
}

/** A stretch of text and where it begins; `hit` where a searched word stands. */
export type MarkedPart = { start: number; text: string; hit: boolean };

/** A text cut where searched words stand, as the search finds them: from the beginning of a word, in any case. */
export function markWords(text: string, words: string[]): MarkedPart[] {
  const sought = words.filter((word) => word !== "").map(patternOf);
  if (sought.length === 0) return [{ start: 0, text, hit: false }];
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const match of text.matchAll(new RegExp(sought.join("|"), "giu"))) {
    const { index: start } = match;
    parts.push({ start: at, text: text.slice(at, start), hit: false }, { start, text: match[0], hit: true });
    at = start + match[0].length;
  }
  parts.push({ start: at, text: text.slice(at), hit: false });
  return parts.filter((part) => part.text !== "");
}

function patternOf(word: string): string {
  const literal = word.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
  const anywhere = searchQuestion(word) === null || isUnspaced(word.slice(0, 2));
  return anywhere ? literal : `(?<!(?!${UNSPACED_LETTER})[\\p{L}\\p{N}])${literal}`;
}
