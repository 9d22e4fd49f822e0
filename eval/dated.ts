import type { ReplyVerdict } from "../lib/core/reply/classification";
import { returnDate } from "../lib/core/reply/return-date/return-date";
import { share } from "./measures";
import type { DatedSample } from "./samples";

export type DatedOutcome = { sample: DatedSample; verdict: ReplyVerdict };

/**
 * Of mail by writers who wrote about nothing but times: the share right where one is stated, and how many were read where none is.
 * `verdict`: as the whole classifier answers, which gives a day only to what it takes for an absence or a "not now"; `read`: the
 * reader of days alone.
 */
export type DatedReport = { samples: number; verdict: DateMeasure; read: DateMeasure };
type DateMeasure = { right: number; invented: number };
type Named = { date: string | null; alternative: string | null };

export function datedReport(outcomes: readonly DatedOutcome[]): DatedReport {
  const verdict = ({ verdict }: DatedOutcome) => ({
    date: verdict.returnDate,
    alternative: verdict.returnDateAlternative,
  });
  return { samples: outcomes.length, verdict: measure(outcomes, verdict), read: measure(outcomes, readAlone) };
}

export function isDayRight(days: readonly string[], { date, alternative }: Named): boolean {
  return days.length === 0 ? date === null : days.some((day) => day === date || day === alternative);
}

function measure(outcomes: readonly DatedOutcome[], named: (outcome: DatedOutcome) => Named): DateMeasure {
  const states = ({ sample }: DatedOutcome) => sample.returnDates.length > 0;
  const right = (outcome: DatedOutcome) => isDayRight(outcome.sample.returnDates, named(outcome));
  const silent = outcomes.filter((outcome) => !states(outcome));
  return { right: share(outcomes.filter(states), right), invented: silent.filter((outcome) => !right(outcome)).length };
}

function readAlone({ sample, verdict }: DatedOutcome): Named {
  const mail = { writtenAt: new Date(String(sample.fields.received_at)), sender: String(sample.fields.from) };
  return returnDate(verdict.ownWords, mail) ?? { date: null, alternative: null };
}
