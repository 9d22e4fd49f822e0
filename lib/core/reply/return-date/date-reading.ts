import type { Edge, Period } from "./period";
import type { Sort } from "./rule";

/** A time found in a text: its place, what it means, and the other day it may be. */
export type DateReading = {
  start: number;
  end: number;
  period: Period;
  alternative: string | null;
  sort: Sort;
  edge: Edge;
};

/** What a time is read against. */
export type DateFrame = {
  /** The text before it was folded: German writes nouns with a capital. */
  written: string;
  /** The day the mail was written, `YYYY-MM-DD`. */
  today: string;
  /** `12/01` is 1 December; null where neither language nor country decides. */
  monthFirst: boolean | null;
};
