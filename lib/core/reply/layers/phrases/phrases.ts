import { DUTCH } from "./data/dutch";
import { ENGLISH_ALARM } from "./data/english-alarm";
import { ENGLISH_NO } from "./data/english-no";
import { ENGLISH_OTHER } from "./data/english-other";
import { ENGLISH_STOP } from "./data/english-stop";
import { ENGLISH_TERMS } from "./data/english-terms";
import { ENGLISH_YES } from "./data/english-yes";
import { FRENCH } from "./data/french";
import { GERMAN } from "./data/german";
import { ITALIAN } from "./data/italian";
import { LEAVING } from "./data/leaving";
import { LEAVING_ENGLISH } from "./data/leaving-english";
import { LIMITS } from "./data/limits";
import { PLAIN_STOPS } from "./data/plain-stops";
import { PORTUGUESE } from "./data/portuguese";
import { SILENCE } from "./data/silence";
import { SPANISH } from "./data/spanish";
import { STAYING } from "./data/staying";
import { type Phrase, phrasesOf } from "./phrase";

/** Every phrase of every language. */
export const PHRASES: Phrase[] = [
  ENGLISH_YES,
  ENGLISH_TERMS,
  ENGLISH_NO,
  ENGLISH_STOP,
  ENGLISH_OTHER,
  ENGLISH_ALARM,
  GERMAN,
  FRENCH,
  SPANISH,
  ITALIAN,
  PORTUGUESE,
  DUTCH,
  LEAVING_ENGLISH,
  LEAVING,
  LIMITS,
  SILENCE,
  PLAIN_STOPS,
  STAYING,
].flatMap(phrasesOf);
