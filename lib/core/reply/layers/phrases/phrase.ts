import type { Intent } from "../../intents";

/**
 * One phrase of the tables. `intent` null: the words look like a signal and are none ("no problem", "to unsubscribe
 * click here"); they shadow shorter phrases inside them. `weight` is 0 to 1: how sure the phrase alone makes us.
 */
export type Phrase = { intent: Intent | null; weight: number; pattern: string };

/**
 * Phrases of one language: intent, then weight, then patterns parted by `;`. A pattern is words parted by spaces:
 * `(a|b c)` one of several, `a?` or `(…)?` perhaps, `(…)+` one to four times, `(…)+?` or `(…)*` up to four times, `abc~` a word
 * that starts so, `*` up to three words between, `**` up to six, `#` a number, `^` the sentence starts here, `$` it
 * ends here. Words are written as people write them; accents, case and contractions are folded by the same reader
 * that reads the mail.
 */
export type PhraseTable = Partial<Record<Intent | "none", Record<number, string>>>;

export function phrasesOf(table: PhraseTable): Phrase[] {
  return Object.entries(table).flatMap(([intent, byWeight]) =>
    Object.entries(byWeight).flatMap(([weight, patterns]) =>
      patterns
        .split(";")
        .map((pattern) => pattern.trim())
        .filter((pattern) => pattern !== "")
        .map((pattern) => ({ intent: intentOf(intent), weight: Number(weight), pattern })),
    ),
  );
}

function intentOf(name: string): Intent | null {
  return name === "none" ? null : (name as Intent); // the table's keys are intents by its type
}
