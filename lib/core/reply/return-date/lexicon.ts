import {
  COMPOUND_ENDS,
  COMPOUND_STARTS,
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

/** What a word may mean, the phrases that begin with it, and the two words that it is made of. */
export type Entry = { terms: Term[]; phrases: Phrase[]; parts?: readonly [string, string] };
type Phrase = { rest: string[]; terms: Term[] };
type Entries = Map<string, Entry>;

/** The words and marks of a phrase, cut as a text is. */
const PIECE = /\p{L}+(?:-feira)?|\d+|[^\s\p{L}\d']/gu;

/** What every word and phrase about time may mean, by its first word. */
export const LEXICON: ReadonlyMap<string, Entry> = lexicon();

function lexicon(): Entries {
  const entries: Entries = new Map();
  addMonths(entries);
  addLines(entries, WEEKDAYS, "weekday", 0);
  addLines(entries, SHORT_WEEKDAYS, "shortWeekday", 0);
  addLines(entries, COUNTS, "count", 1);
  for (const [value, words] of MORE_COUNTS) addAll(entries, words, { kind: "count", value });
  addLines(entries, ORDINALS, "nth", 1);
  addAll(entries, LAST, { kind: "nth", value: -1 });
  for (const [value, { words }] of FEASTS.entries()) addAll(entries, words, { kind: "feast", value });
  for (const kind of RELATIONS) addAll(entries, TIME_WORDS[kind], { kind, value: 0 });
  for (const [value, unit] of UNITS.entries()) addAll(entries, UNIT_WORDS[unit], { kind: "unit", value });
  addCompounds(entries);
  return entries;
}

function addMonths(entries: Entries): void {
  const doubtful = new Set(DOUBTFUL_MONTHS.split(" "));
  addLines(entries, MONTHS, "month", 1);
  addLines(entries, SHORT_MONTHS, "month", 1);
  addLines(entries, MONTHS, "monthName", 1);
  addLines(entries, MONTHS, "fullMonth", 1, (word) => !doubtful.has(word));
  addLines(entries, SHORT_MONTHS, "monthName", 1, (word) => doubtful.has(word));
}

function addCompounds(entries: Entries): void {
  for (const [first, whole] of COMPOUND_STARTS) {
    for (const part of COMPOUND_ENDS) entries.set(first + part, { terms: [], phrases: [], parts: [whole, part] });
  }
}

type Valued = "month" | "monthName" | "fullMonth" | "weekday" | "shortWeekday" | "count" | "nth";

/** The place of a word in its line is its value. */
function addLines(
  entries: Entries,
  lines: readonly string[],
  kind: Valued,
  first: number,
  only: (word: string) => boolean = () => true,
): void {
  for (const line of lines) {
    for (const [at, word] of line.split(" ").entries()) {
      if (only(word)) add(entries, word, { kind, value: at + first });
    }
  }
}

/** Single words up to the first comma, phrases between the others. */
function addAll(entries: Entries, words: string, term: Term): void {
  const [singles = "", ...phrases] = words.split(",");
  for (const word of [...singles.split(" "), ...phrases]) add(entries, word, term);
}

function add(entries: Entries, phrase: string, term: Term): void {
  const [first, ...rest] = phrase.match(PIECE) ?? [];
  if (first === undefined) return;
  const entry = entries.get(first) ?? { terms: [], phrases: [] };
  entries.set(first, entry);
  const terms = rest.length === 0 ? entry.terms : phraseOf(entry, rest).terms;
  if (!terms.some(({ kind, value }) => kind === term.kind && value === term.value)) terms.push(term);
}

function phraseOf(entry: Entry, rest: string[]): Phrase {
  const known = entry.phrases.find((phrase) => phrase.rest.join(" ") === rest.join(" "));
  if (known) return known;
  const made = { rest, terms: [] };
  entry.phrases.push(made);
  entry.phrases.sort((one, other) => other.rest.length - one.rest.length);
  return made;
}
