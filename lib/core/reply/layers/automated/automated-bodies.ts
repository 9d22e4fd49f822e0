import type { BodySigns } from "./body-signs";
import { EASTERN_SIGNS } from "./body-signs-eastern";
import { ENGLISH_SIGNS } from "./body-signs-english";
import { NORTHERN_SIGNS } from "./body-signs-northern";
import { ROMANCE_AND_GERMAN_SIGNS } from "./body-signs-romance";

/** The signs of one language or of close neighbours; without `words`, of one that is not written in Latin letters. */
type Language = { signs: BodySigns; words: readonly string[] | null };

export const BODY_SIGNS: readonly Language[] = [
  ...[ENGLISH_SIGNS, ...ROMANCE_AND_GERMAN_SIGNS, ...NORTHERN_SIGNS].map(({ words, ...signs }) => ({
    signs,
    words: words.split(" "),
  })),
  ...EASTERN_SIGNS.map((signs) => ({ signs, words: null })),
];
