import type { BodySigns } from "./body-signs";
import { EASTERN_SIGNS } from "./body-signs-eastern";
import { ENGLISH_SIGNS } from "./body-signs-english";
import { NORTHERN_SIGNS } from "./body-signs-northern";
import { ROMANCE_AND_GERMAN_SIGNS } from "./body-signs-romance";

/** One entry a language; those in other scripts are skipped where a mail holds only Latin letters. */
export const BODY_SIGNS: readonly { signs: BodySigns; nonLatin: boolean }[] = [
  ...[ENGLISH_SIGNS, ...ROMANCE_AND_GERMAN_SIGNS, ...NORTHERN_SIGNS].map((signs) => ({ signs, nonLatin: false })),
  ...EASTERN_SIGNS.map((signs) => ({ signs, nonLatin: true })),
];
