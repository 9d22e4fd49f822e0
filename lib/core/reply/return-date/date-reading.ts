/** A date found in a text: its place, its reading, and the other reading where day and month could change places. */
export type DateReading = { start: number; end: number; date: string; alternative: string | null; relative: boolean };

export type DateFrame = {
  /** The day the mail was written, `YYYY-MM-DD`. */
  today: string;
  /** `12/01` is 1 December; null where neither language nor country decides. */
  monthFirst: boolean | null;
};
