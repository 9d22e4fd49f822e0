import { day, daysBetween, nextWeekday, plusDays, stamp } from "./days";

/** First and last day, `YYYY-MM-DD`, both within. */
export type Span = { first: string; last: string };

/** How fine a time is: a quarter is told in months. */
export type Grain = "day" | "week" | "month" | "year";

/** A time that was named: of one year or, with none named, of any. */
export type Period = { grain: Grain; in: (year: number) => Span | null; yearly: boolean };

/** Which of its days is meant: the one it begins or ends with, or the one behind it. */
export type Edge = "first" | "last" | "behind";

/** The day meant by a period, seen from today: without a year the next such day, or one at most `patience` days gone. */
export function dayOf(period: Period, edge: Edge, today: string, patience = 0): string | null {
  const year = yearOf(today);
  if (!period.yearly) return edgeOf(period.in(year), edge);
  const days = [-1, 0, 1, 2, 3, 4].map((later) => edgeOf(period.in(year + later), edge));
  return days.find((found) => found !== null && daysBetween(found, today) <= patience) ?? null;
}

function edgeOf(span: Span | null, edge: Edge): string | null {
  if (span === null) return null;
  return edge === "behind" ? plusDays(span.last, 1) : span[edge];
}

/** A time of one year. */
export function fixed(span: Span | null, grain: Grain = "day"): Period {
  return { grain, in: () => span, yearly: false };
}

/** One day. */
export function onDay(date: string | null): Period {
  return fixed(date === null ? null : { first: date, last: date });
}

/** The same days every year, or those of the year that is named. */
export function everyYear(grain: Grain, inYear: (year: number) => Span | null, named: number | undefined): Period {
  return named === undefined ? { grain, in: inYear, yearly: true } : fixed(inYear(named), grain);
}

/** A day of a month. */
export function monthDay(month: number, date: number, year: number | undefined): Period {
  return everyYear("day", (each) => daySpan(day(each, month, date)), year);
}

/** From a day to another, the second in the year after where it comes before the first. */
export function monthDays(
  from: { month: number; date: number },
  to: { month: number; date: number },
  year: number | undefined,
): Period {
  const wraps = to.month < from.month ? 1 : 0;
  const span = (each: number) => between(day(each - wraps, from.month, from.date), day(each, to.month, to.date));
  return everyYear("day", span, year);
}

/** So many months from the first one on. */
export function months(first: number, count: number, year: number | undefined): Period {
  const grain = count === 12 ? "year" : "month";
  return everyYear(grain, (each) => monthsSpan(each, first, count), year);
}

/** The week from Monday to Sunday that holds the day. */
export function weekOf(date: string): Period {
  return fixed(weekSpan(date), "week");
}

/** The Monday of the ISO week, this year's or, when that is long past, the next one's. */
export function isoWeek(week: number, year: number | undefined, today: string): Period {
  const thisYear = yearOf(today);
  const mondays =
    year === undefined ? [thisYear, thisYear + 1].map((each) => isoMonday(each, week)) : [isoMonday(year, week)];
  const monday = mondays.find((found) => daysBetween(today, found) > -14) ?? mondays[0] ?? today;
  return weekOf(monday);
}

function isoMonday(year: number, week: number): string {
  return plusDays(mondayOf(stamp(year, 1, 4)), 7 * (week - 1)); // 4 January is always in week 1
}

/** The Monday of the week that holds the day. */
export function mondayOf(date: string): string {
  return plusDays(nextWeekday(date, 1), -7);
}

/** The beginning, the middle or the end of a period, as one day. The working week ends on its Friday. */
export function partOf(period: Period, part: number): Period {
  const inYear = (year: number) => {
    const span = period.in(year);
    return span && daySpan(partDay(span, period.grain, part));
  };
  return { grain: "day", in: inYear, yearly: period.yearly };
}

function partDay({ first, last }: Span, grain: Grain, part: number): string {
  if (part === 0) return first;
  if (grain === "week") return plusDays(first, part === 1 ? 2 : 4);
  if (part === 2) return last;
  return grain === "month"
    ? plusDays(first, Math.floor(daysBetween(first, last) / 62) * 31 + 14)
    : plusDays(first, 181);
}

/** The first or the second half. */
export function halfOf(period: Period, half: number): Period {
  const inYear = (year: number) => {
    const span = period.in(year);
    return span && halfSpan(span, half);
  };
  return { grain: period.grain === "year" ? "month" : "week", in: inYear, yearly: period.yearly };
}

function halfSpan({ first, last }: Span, half: number): Span {
  const days = daysBetween(first, last) + 1;
  const middle = days > 300 ? stamp(yearOf(first), 7, 1) : plusDays(first, days > 7 ? 15 : 3);
  return half === 1 ? { first, last: plusDays(middle, -1) } : { first: middle, last };
}

/** The nth week of a period, the last for -1: the weeks count of which most days lie within. */
export function nthWeekOf(period: Period, nth: number): Period {
  return nthWithin(period, "week", ({ first, last }) => {
    const within = nth < 0 ? plusDays(last, -3) : plusDays(first, 3 + 7 * (nth - 1));
    return weekSpan(within);
  });
}

/** The nth such weekday of a period, the last for -1. */
export function nthWeekdayOf(period: Period, weekday: number, nth: number): Period {
  return nthWithin(period, "day", ({ first, last }) => {
    if (nth < 0) return daySpan(plusDays(nextWeekday(last, weekday), -7));
    return daySpan(plusDays(nextWeekday(plusDays(first, -1), weekday), 7 * (nth - 1)));
  });
}

/** The nth quarter or half of a year. */
export function nthMonthsOf(period: Period, count: number, nth: number): Period {
  return nthWithin(period, "month", ({ first }) => monthsSpan(yearOf(first), 1 + count * (nth - 1), count));
}

function nthWithin(period: Period, grain: Grain, within: (span: Span) => Span | null): Period {
  const inYear = (year: number) => {
    const span = period.in(year);
    return span && within(span);
  };
  return { grain, in: inYear, yearly: period.yearly };
}

function daySpan(date: string | null): Span | null {
  return date === null ? null : { first: date, last: date };
}

function between(first: string | null, last: string | null): Span | null {
  return first !== null && last !== null ? { first, last } : null;
}

function weekSpan(date: string): Span {
  const monday = mondayOf(date);
  return { first: monday, last: plusDays(monday, 6) };
}

function monthsSpan(year: number, first: number, count: number): Span {
  return { first: stamp(year, first, 1), last: stamp(year, first + count, 0) };
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
