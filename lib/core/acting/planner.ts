import type { Day } from "../day";
import { returnDate } from "../reply/return-date/return-date";

/** Why mailing a person rests until a time. */
export type ResumptionKind = "out_of_office" | "not_now" | "snoozed";

/**
 * What a person does about a wait: another end, which of two readings of its day is meant, the hold away (`lift`), its
 * mail at once (`resume`), or neither hold nor mail any more (`drop`).
 */
export type WaitChange =
  | { kind: "move"; until: Date }
  | { kind: "day"; day: Day }
  | { kind: "lift" }
  | { kind: "resume" }
  | { kind: "drop" };

/** A wait as it was until a person changed it at `at`: all that putting it back takes. */
export type WaitBefore = {
  at: Date;
  holds: { id: string; until: Date | null }[];
  mails: { id: string; dueAt: Date | null }[];
  snoozedUntil: Date | null;
  returnDate: Day | null;
  returnDateAlternative: Day | null;
  needsReview: boolean;
};

const LONGEST_SENTENCE = 240;

type Words = { ownWords: string; returnDate: Day | null; receivedAt: Date; fromEmail: string; evidence: string | null };

/** The sentence that names the day; else the words that decided the label, else the first sentence. */
export function reasonSentence({ ownWords, evidence, ...mail }: Words): string {
  const sentences = sentencesOf(ownWords);
  const reading = { writtenAt: mail.receivedAt, sender: mail.fromEmail };
  const named = mail.returnDate && sentences.find((sentence) => namesDay(sentence, mail.returnDate, reading));
  const found = named || (evidence && sentences.find((sentence) => sentence.includes(evidence)));
  return shortened(found || evidence || sentences[0] || "");
}

function namesDay(sentence: string, day: Day | null, mail: { writtenAt: Date; sender: string }): boolean {
  const read = returnDate(sentence, mail);
  return read !== null && (read.date === day || read.alternative === day);
}

function sentencesOf(text: string): string[] {
  return (
    text
      .slice(0, 4000)
      // "30. November" is no end of a sentence.
      .split(/(?<=[.!?。])(?<!(?:^|\D)\d{1,2}\.)\s+(?=\p{Lu}|\p{Lo})|\n{2,}/u)
      .map((sentence) => sentence.replace(/\s+/g, " ").trim())
      .filter((sentence) => sentence !== "")
  );
}

function shortened(sentence: string): string {
  return sentence.length <= LONGEST_SENTENCE ? sentence : `${sentence.slice(0, LONGEST_SENTENCE - 1).trimEnd()}…`;
}
