import {
  COUNTS,
  DOUBTFUL_MONTHS,
  LAST,
  MONTHS,
  MORE_COUNTS,
  ORDINALS,
  SHORT_MONTHS,
  SHORT_WEEKDAYS,
  WEEKDAYS,
} from "./calendar-words";
import { FEASTS } from "./feast-days";
import type { Term } from "./term";
import { RELATIONS, TIME_WORDS, UNIT_WORDS } from "./time-words";
import { UNITS } from "./units";

/** What a word may mean, and the phrases that begin with it. */
export type Entry = { terms: Term[]; phrases: { rest: string[]; terms: Term[] }[] };

/** The words and marks of a phrase, cut as a text is. */
const PIECE = /\p{L}+(?:-feira)?|\d+|[^\s\p{L}\d']/gu;

/** What every word and phrase about time may mean, by its first word. */
export const LEXICON: ReadonlyMap<string, Entry> = lexicon();

function lexicon(): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const doubtful = new Set(DOUBTFUL_MONTHS.split(" "));
  for (const [word, value] of inLines(MONTHS, 1)) {
    add(entries, word, { kind: "month", value });
    if (!doubtful.has(word)) add(entries, word, { kind: "fullMonth", value });
    add(entries, word, { kind: "monthName", value });
  }
  for (const [word, value] of inLines(SHORT_MONTHS, 1)) {
    add(entries, word, { kind: "month", value });
    if (doubtful.has(word)) add(entries, word, { kind: "monthName", value });
  }
  for (const [word, value] of inLines(WEEKDAYS, 0)) add(entries, word, { kind: "weekday", value });
  for (const [word, value] of inLines(SHORT_WEEKDAYS, 0)) add(entries, word, { kind: "shortWeekday", value });
  for (const [word, value] of inLines(COUNTS, 1)) add(entries, word, { kind: "count", value });
  for (const [value, words] of MORE_COUNTS) addAll(entries, words, { kind: "count", value });
  for (const [word, value] of inLines(ORDINALS, 1)) add(entries, word, { kind: "nth", value });
  addAll(entries, LAST, { kind: "nth", value: -1 });
  for (const [value, { words }] of FEASTS.entries()) addAll(entries, words, { kind: "feast", value });
  for (const kind of RELATIONS) addAll(entries, TIME_WORDS[kind], { kind, value: 0 });
  for (const [value, unit] of UNITS.entries()) {
    addAll(entries, UNIT_WORDS[unit], { kind: "unit", value });
  }
  return entries;
}

function inLines(lines: readonly string[], first: number): [string, number][] {
  return lines.flatMap((line) => line.split(" ").map((word, at): [string, number] => [word, at + first]));
}

/** Single words up to the first comma, phrases between the others. */
function addAll(entries: Map<string, Entry>, words: string, term: Term): void {
  const [singles = "", ...phrases] = words.split(",");
  for (const word of [...singles.split(" "), ...phrases]) add(entries, word, term);
}

function add(entries: Map<string, Entry>, phrase: string, term: Term): void {
  const [first, ...rest] = phrase.match(PIECE) ?? [];
  if (first === undefined) return;
  const entry = entries.get(first) ?? { terms: [], phrases: [] };
  entries.set(first, entry);
  const terms = rest.length === 0 ? entry.terms : phraseOf(entry, rest).terms;
  if (!terms.some(({ kind, value }) => kind === term.kind && value === term.value)) terms.push(term);
}

function phraseOf(entry: Entry, rest: string[]): { rest: string[]; terms: Term[] } {
  const known = entry.phrases.find((phrase) => phrase.rest.join(" ") === rest.join(" "));
  if (known) return known;
  const made = { rest, terms: [] };
  entry.phrases.push(made);
  entry.phrases.sort((one, other) => other.rest.length - one.rest.length);
  return made;
}
