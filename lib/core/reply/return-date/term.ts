import type { Relation } from "./time-words";

/** The kinds of word, number and mark that rules are made of. */
export type Kind =
  | Relation
  | ("month" | "fullMonth" | "monthName" | "weekday" | "shortWeekday" | "count" | "nth" | "feast" | "unit")
  | ("day" | "weekNo" | "ordinal" | "year" | "numeric" | "time" | "dot" | "comma" | "dash" | "break");

/** What a word may mean; the value is the month, the weekday, the number or the place in a table. */
export type Term = { kind: Kind; value: number };
