import { INTENTS } from "@/lib/core/reply/intents";
import type { ReplyFilter } from "@/lib/core/views/reply-views";

/** What a search narrows by, as it goes to the server: moments as ISO strings. */
export type SearchFilter = Pick<ReplyFilter, "intent" | "from" | "q"> & {
  matched?: boolean;
  before?: string;
  after?: string;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

type Reader = (value: string) => SearchFilter | null;

/** The words with a colon. What a reader cannot read stays a plain word, so that nothing typed is lost. */
const OPERATORS: Record<string, Reader> = {
  from: (value) => ({ from: value }),
  intent: (value) => {
    const intent = INTENTS.find((name) => name === value.toLowerCase().replaceAll("-", "_"));
    return intent ? { intent } : null;
  },
  before: (value) => (DAY.test(value) ? { before: `${value}T00:00:00.000Z` } : null),
  after: (value) => (DAY.test(value) ? { after: `${value}T00:00:00.000Z` } : null),
  is: (value) => (value === "unmatched" ? { matched: false } : null),
};

export type SearchTerm = { text: string; filter: SearchFilter };

/** The operators of a search, in the order typed: each can be taken away as a chip. */
export function searchTerms(text: string): SearchTerm[] {
  return words(text).flatMap((word) => {
    const filter = readOperator(word);
    return filter ? [{ text: word, filter }] : [];
  });
}

export function searchFilter(text: string): SearchFilter {
  const plain = words(text).filter((word) => readOperator(word) === null);
  const narrowed: SearchFilter = Object.assign({}, ...searchTerms(text).map((term) => term.filter));
  return plain.length > 0 ? { ...narrowed, q: plain.join(" ") } : narrowed;
}

export function withoutTerm(text: string, term: string): string {
  return words(text)
    .filter((word) => word !== term)
    .join(" ");
}

/** Sets an operator, in place of the same operator's earlier value. */
export function withTerm(text: string, name: string, value: string): string {
  const kept = words(text).filter((word) => !word.startsWith(`${name}:`));
  return [...kept, `${name}:${value}`].join(" ");
}

function readOperator(word: string): SearchFilter | null {
  const colon = word.indexOf(":");
  if (colon < 1 || colon === word.length - 1) return null;
  return OPERATORS[word.slice(0, colon).toLowerCase()]?.(word.slice(colon + 1)) ?? null;
}

function words(text: string): string[] {
  return text.trim().split(/\s+/).filter(Boolean);
}
