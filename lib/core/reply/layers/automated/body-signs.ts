/**
 * Sentences of automatic mail in 18 languages, run on folded text. `absence`: two different ones in a mail make it an
 * absence note; `departed`: gone for good; `automatic`: a program says what it is; `received`: an acknowledgement.
 */
export type BodySigns = {
  absence: readonly RegExp[];
  departed: readonly RegExp[];
  automatic: readonly RegExp[];
  received: readonly RegExp[];
};
