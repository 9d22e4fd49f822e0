import type { Intent } from "../intents";
import type { Reading } from "../reading/reading";

/** What gives a person away: a program's note is brief, asks nothing and wants nothing. */
export const LONGEST_NOTE_WORDS = 180;
export const WANTED_FROM = 0.6;
export const WISHES: ReadonlySet<Intent> = new Set<Intent>([
  "interested",
  "unsubscribe",
  "objection",
  "question",
  "offer",
]);

/** Whether a sentence asks something, the sign-off (from `before` on) left out. */
export function asksSomething({ sentences }: Reading, before: number): boolean {
  return sentences.some((sentence) => sentence.asks && sentence.start < before);
}
