/**
 * Sentences of automatic mail in 18 languages, run on folded text. `away`: where or why somebody is not there; `absence`:
 * what is said with it, of access, return and deputies; `departed`: gone for good; `automatic`: a program says what it
 * is; `received`: an acknowledgement; `promised`: an answer is to follow.
 */
export type BodySigns = {
  away: readonly RegExp[];
  absence: readonly RegExp[];
  departed: readonly RegExp[];
  automatic: readonly RegExp[];
  received: readonly RegExp[];
  promised: readonly RegExp[];
};

/** `words`: folded, at least one of which hardly any mail of some length in the language lacks, while few of another language hold one. */
export type LanguageSigns = BodySigns & { words: string };
