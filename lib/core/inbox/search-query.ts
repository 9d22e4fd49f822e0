import { CLASSIFICATIONS, type Classification, INTENTS, type Intent } from "../reply/intents";
import { squeeze } from "../text";
import { askedWordsOf } from "./search-words";

/** What somebody typed into the search box, understood. Every part narrows; `words` must all occur. */
export type SearchQuery = {
  words: string[];
  from: string[];
  campaign: string[];
  lead: string[];
  owner: string[];
  intents: Intent[];
  tags: Classification[];
  before: Date | null;
  after: Date | null;
  unread: boolean;
  unmatched: boolean;
  hasAttachment: boolean;
};

const TERM = /(?:([a-z]+):)?(?:"([^"]*)"|(\S+))/gi;

/**
 * Reads words, "quoted words" and the operators `from: intent: tag: campaign: lead: owner: before: after: is:unread
 * is:unmatched has:attachment`. An operator that is unknown or has a value it cannot take counts as a word.
 * Source: spec 6 "Search".
 */
export function parseSearch(text: string): SearchQuery {
  const query = emptySearch();
  for (const [term, operator, quoted, bare] of squeeze(text).matchAll(TERM)) {
    const value = quoted ?? bare ?? "";
    const word = operator === undefined ? value : term;
    if (!understood(query, operator, value) && word !== "") query.words.push(word);
  }
  return query;
}

/** A part of a search as it was typed; `operator` is null for a word, and for an operator that means nothing. */
export type SearchTerm = { text: string; operator: string | null; value: string };

/** The parts of a search in the order typed: each can be shown, and taken away, by itself. */
export function searchTerms(text: string): SearchTerm[] {
  return [...squeeze(text).matchAll(TERM)].flatMap(([term, operator, quoted, bare]) => {
    const value = quoted ?? bare ?? "";
    if (value === "") return [];
    const known = understood(emptySearch(), operator, value);
    return [{ text: term, operator: known && operator ? operator.toLowerCase() : null, value }];
  });
}

function understood(query: SearchQuery, operator: string | undefined, value: string): boolean {
  if (operator === undefined) return false;
  return OPERATORS[operator.toLowerCase()]?.(query, value.toLowerCase()) ?? false;
}

/**
 * A searched word in the notation of PostgreSQL's `tsquery`: its parts one after the other, the last one by its beginning.
 * Null for what holds neither letter nor figure.
 */
export function searchQuestion(word: string): string | null {
  const parts = askedWordsOf(word);
  if (parts.length === 0) return null;
  return `${parts.map((part) => `'${part}'`).join(" <-> ")}:*`;
}

function emptySearch(): SearchQuery {
  return {
    words: [],
    from: [],
    campaign: [],
    lead: [],
    owner: [],
    intents: [],
    tags: [],
    before: null,
    after: null,
    unread: false,
    unmatched: false,
    hasAttachment: false,
  };
}

/** Each notes its value in the query and says whether it could. */
const OPERATORS: Record<string, (query: SearchQuery, value: string) => boolean> = {
  from: (query, value) => noted(query.from, value),
  campaign: (query, value) => noted(query.campaign, value),
  lead: (query, value) => noted(query.lead, value),
  owner: (query, value) => noted(query.owner, value),
  intent: (query, value) =>
    noted(
      query.intents,
      INTENTS.find((intent) => intent === nameOf(value)),
    ),
  tag: (query, value) =>
    noted(
      query.tags,
      CLASSIFICATIONS.find((classification) => classification === nameOf(value)),
    ),
  before: (query, value) =>
    dated(value, (day) => {
      query.before = day;
    }),
  after: (query, value) =>
    dated(value, (day) => {
      query.after = day;
    }),
  is: (query, value) => {
    if (value === "unread") query.unread = true;
    if (value === "unmatched") query.unmatched = true;
    return value === "unread" || value === "unmatched";
  },
  has: (query, value) => {
    query.hasAttachment ||= value === "attachment";
    return value === "attachment";
  },
};

function noted<T>(list: T[], value: T | undefined): boolean {
  if (value === undefined || value === "") return false;
  list.push(value);
  return true;
}

function nameOf(value: string): string {
  return value.replace(/[\s-]+/g, "_");
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function dated(value: string, note: (day: Date) => void): boolean {
  const day = new Date(`${value}T00:00:00Z`);
  const valid = DAY.test(value) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
  if (valid) note(day);
  return valid;
}
