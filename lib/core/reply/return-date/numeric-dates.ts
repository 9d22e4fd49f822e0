import { day, daysBetween, upcoming } from "./days";

/** A date in figures, and its other reading where day and month could change places. */
export type NumericDate = { date: string; alternative: string | null };

type Frame = { today: string; monthFirst: boolean | null };

/** "2026-03-16", "16.3.", "16. 3. 2026", "16/03/26"; null where the figures are a number, a price or hours. */
export function numericDate(figures: string, frame: Frame): NumericDate | null {
  const mark = /[./-]/.exec(figures)?.[0] ?? "";
  const [first = "", second = "", third] = figures.split(mark).map((part) => part.trim());
  if (first.length === 4) return single(day(Number(first), Number(second), Number(third)));
  const year = third === "" ? undefined : third;
  // "3.5" is a number and "9-5" are hours: a dotted date ends in a dot or a year, a dashed one in a year.
  if (year === undefined && ((mark === "." && third === undefined && second.length < 2) || mark === "-")) return null;
  const dayFirst = inYear(year, Number(second), Number(first), frame);
  const monthFirst = inYear(year, Number(first), Number(second), frame);
  if (mark === ".") return single(dayFirst);
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return single(dayFirst ?? monthFirst);
  if (frame.monthFirst !== null) return single(frame.monthFirst ? monthFirst : dayFirst);
  return bothWays(dayFirst, monthFirst, frame.today);
}

/** Of two readings only one may lie ahead within a season; then it is the one. */
function bothWays(dayFirst: string, monthFirst: string, today: string): NumericDate {
  const [date = dayFirst, alternative = monthFirst] = [dayFirst, monthFirst].toSorted();
  const ahead = [date, alternative].filter((each) => each >= today && daysBetween(today, each) <= 120);
  const [only, other] = ahead;
  return only && !other ? { date: only, alternative: null } : { date, alternative };
}

function single(date: string | null): NumericDate | null {
  return date === null ? null : { date, alternative: null };
}

/** The named year, or the next such day: one that has just passed counts as this year's. */
function inYear(year: string | undefined, month: number, date: number, { today }: Frame): string | null {
  if (year) return day(year.length === 2 ? 2000 + Number(year) : Number(year), month, date);
  return day(2024, month, date) && upcoming(today, month, date);
}
