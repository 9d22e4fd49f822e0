import { ENGLISH_NO } from "./data/english-no";
import { ENGLISH_OTHER } from "./data/english-other";
import { ENGLISH_YES } from "./data/english-yes";
import { type Phrase, phrasesOf } from "./phrase";

/** Every phrase of every language. */
export const PHRASES: Phrase[] = [ENGLISH_YES, ENGLISH_NO, ENGLISH_OTHER].flatMap(phrasesOf);
