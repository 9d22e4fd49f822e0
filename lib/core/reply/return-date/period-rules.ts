import { plusDays } from "./days";
import { FEASTS } from "./feast-days";
import {
  dayOf,
  everyYear,
  fixed,
  halfOf,
  isoWeek,
  months,
  nthMonthsOf,
  nthWeekdayOf,
  nthWeekOf,
  onDay,
  type Period,
  partOf,
  weekOf,
} from "./period";
import { type Found, led, type Meaning, oneOf, type Rule, rule, type Scene, type Sort, told } from "./rule";
import { UNITS, type Unit, unitPeriod, weekBehind } from "./units";

/** Times that last: "next week", "May", "the third quarter", "week 34", "Easter". They may stand within others. */
export const PERIODS: readonly Rule[] = [
  rule("fullMonth", month),
  rule("fullMonth comma? of* year", month),
  led("monthName", month),
  rule("monthName earliest", (found) => ({
    period: months(monthsNamed(found)[0] ?? 1, 1, undefined),
    sort: "hanging",
  })),
  rule("monthName of* year", month),
  rule("next|coming|this of* monthName", month),
  rule("monthName coming", month),
  rule("unit of* monthName", (found) => (unitOf(found) === "month" ? month(found) : null)),
  rule("monthName to|dash of* monthName", monthsFromTo),
  rule("monthName to|dash of* monthName of* year", monthsFromTo),
  rule("next|coming unit", (found, { today }) => unitAhead(found, today, 1)),
  rule("unit coming", (found, { today }) => unitAhead(found, today, 1)),
  rule("afterNext unit", (found, { today }) => unitAhead(found, today, 2)),
  rule("unit afterNext", (found, { today }) => unitAhead(found, today, 2)),
  rule("nextWeek", (_, { today }) => told(unitPeriod(today, "week", 1))),
  rule("this unit", (found, { today }) => unitAhead(found, today, 0)),
  rule("nth unit", nthMonths),
  rule("nth unit of* year", nthMonths),
  rule("nth unit of* next|coming unit", nthMonths),
  rule("nth unit of* unit coming", nthMonths),
  rule("day dot unit", nthMonths),
  rule("day dot unit of* year", nthMonths),
  rule("quarterNumber day", (found) => numberedMonths(found, 3)),
  rule("quarterNumber day of* year", (found) => numberedMonths(found, 3)),
  rule("halfYearNumber day", (found) => numberedMonths(found, 6)),
  rule("weekNumber dot? day|weekNo", week),
  rule("day|weekNo dot weekNumber", week),
  rule("weekNumber dot? day|weekNo dash|comma? of* year", week),
  rule("weekNumber dot? day|weekNo to|dash|and weekNumber? day|weekNo", weeks),
  led("year", (found, { today }) => year(found, today)),
  led("feast", feast),
  rule("feast year", feast),
];

/** Times that hang on another: "mid-May", "the second half of August", "the week after the 14th". */
export const PARTS: readonly Rule[] = [
  rule("start of* dash? PERIOD", (found) => partOfInner(found, 0)),
  rule("middle of* dash? PERIOD", (found) => partOfInner(found, 1)),
  rule("end of* dash? PERIOD", (found) => partOfInner(found, 2)),
  rule("start to|and|dash middle of* dash? PERIOD", (found) => partOfInner(found, 1)),
  rule("middle to|and|dash end of* dash? PERIOD", (found) => partOfInner(found, 2)),
  rule("start of* this? unit", (found, scene) => partOfUnit(found, scene, 0)),
  rule("middle of* this? unit", (found, scene) => partOfUnit(found, scene, 1)),
  rule("end of* this? unit", (found, scene) => partOfUnit(found, scene, 2)),
  rule("monthName start", (found) => partOfMonth(found, 0)),
  rule("monthName middle", (found) => partOfMonth(found, 1)),
  rule("monthName end", (found) => partOfMonth(found, 2)),
  rule("nth half of* PERIOD", halfOfInner),
  rule("day dot half of* PERIOD", halfOfInner),
  rule("ordinal half of* PERIOD", halfOfInner),
  rule("nth half of* this? unit", halfOfUnit),
  rule("nth unit of* PERIOD", nthOfInner),
  rule("ordinal|day dot? unit of* PERIOD", nthOfInner),
  rule("nth of* weekday of* PERIOD", nthOfInner),
  rule("whole of* this? unit", wholeUnit),
  rule("whole of* PERIOD", whole),
  rule("nothing of* this unit", (found, { today }) => behindUnit(found, today, 0)),
  rule("nothing of* next|coming unit", (found, { today }) => behindUnit(found, today, 1)),
  rule("unit after|following of* TIME", unitBehind),
  rule("unit of* TIME", weekOfDay),
  rule("following unit", unitBehindAnchor),
  rule("unit after|following", unitBehindAnchor),
  rule("between of* TIME and of* TIME", betweenFeasts),
  rule("afterThat", behindPrevious),
  rule("from of* TIME to|until|dash of* TIME", fromTo),
  rule("tomorrow", (_, { today }) => told(onDay(plusDays(today, 1)))),
  rule("overmorrow", (_, { today }) => told(onDay(plusDays(today, 2)))),
  led("unit", (found, { today }) => (unitOf(found) === "weekend" ? unitAhead(found, today, 0) : null)),
];

function unitOf(found: Found): Unit {
  return UNITS[oneOf(found, "unit") ?? 0] ?? "day";
}

function monthsNamed(found: Found): number[] {
  return found.values.monthName ?? found.values.fullMonth ?? [];
}

function month(found: Found): Meaning | null {
  return told(months(monthsNamed(found)[0] ?? 1, 1, oneOf(found, "year")));
}

function monthsFromTo(found: Found): Meaning | null {
  const [first = 1, last = 1] = monthsNamed(found);
  const span = months(first, ((last - first + 12) % 12) + 1, oneOf(found, "year"));
  return { period: span, sort: "whole" };
}

function unitAhead(found: Found, today: string, ahead: number): Meaning | null {
  return unitOf(found) === "day" ? null : told(unitPeriod(today, unitOf(found), ahead));
}

const MONTHS_OF: Partial<Record<Unit, number>> = { quarter: 3, half: 6 };

function nthMonths(found: Found, { today }: Scene): Meaning | null {
  const [first = 0, container] = found.values.unit ?? [];
  const count = MONTHS_OF[UNITS[first] ?? "day"];
  const nth = oneOf(found, "nth") ?? oneOf(found, "day") ?? 0;
  if (!count || nth === 0 || nth > 12 / count) return null;
  const of = container === undefined ? null : unitPeriod(today, "year", 1);
  const position = nth < 0 ? 12 / count : nth;
  return told(of ? nthMonthsOf(of, count, position) : months(1 + count * (position - 1), count, oneOf(found, "year")));
}

function numberedMonths(found: Found, count: number): Meaning | null {
  const nth = oneOf(found, "day") ?? 0;
  return nth > 12 / count ? null : told(months(1 + count * (nth - 1), count, oneOf(found, "year")));
}

function week(found: Found, { today }: Scene): Meaning | null {
  const number = oneOf(found, "day") ?? oneOf(found, "weekNo") ?? 0;
  return number > 53 ? null : told(isoWeek(number, oneOf(found, "year"), today));
}

function weeks(found: Found, { today }: Scene): Meaning | null {
  const numbers = [...(found.values.day ?? []), ...(found.values.weekNo ?? [])];
  const [first = 0, last = 0] = numbers;
  if (first >= last || last > 53) return null;
  const end = dayOf(isoWeek(last, undefined, today), "last", today);
  return end === null ? null : { period: fixed({ first: today, last: end }, "week"), sort: "whole" };
}

function year(found: Found, today: string): Meaning | null {
  const named = oneOf(found, "year") ?? 0;
  return named > Number(today.slice(0, 4)) ? told(months(1, 12, named)) : null;
}

function feast(found: Found): Meaning | null {
  const known = FEASTS[oneOf(found, "feast") ?? -1];
  return known ? told(everyYear("day", known.in, oneOf(found, "year"))) : null;
}

function innerPeriod(found: Found): Period | null {
  const [inner] = found.inner;
  return inner === undefined || inner === "passed" ? null : inner.period;
}

function partOfInner(found: Found, part: number): Meaning | null {
  const period = innerPeriod(found);
  return period && told(partOf(period, part));
}

/** "The beginning of the month", said on its tenth, is the next month's. */
function partOfUnit(found: Found, { today }: Scene, part: number): Meaning | null {
  const unit = unitOf(found);
  if (unit === "day" || unit === "weekend") return null;
  const day = [0, 1]
    .map((ahead) => unitPeriod(today, unit, ahead))
    .map((period) => period && dayOf(partOf(period, part), "first", today))
    .find((found) => found !== null && found >= today);
  return day ? told(onDay(day)) : null;
}

function partOfMonth(found: Found, part: number): Meaning | null {
  return told(partOf(months(monthsNamed(found)[0] ?? 1, 1, undefined), part));
}

function halfOfInner(found: Found): Meaning | null {
  const period = innerPeriod(found);
  const half = oneOf(found, "nth") ?? oneOf(found, "day") ?? 0;
  return period && told(halfOf(period, half === 1 ? 1 : 2));
}

function halfOfUnit(found: Found, { today }: Scene): Meaning | null {
  const period = unitPeriod(today, unitOf(found), 0);
  return period && told(halfOf(period, oneOf(found, "nth") === 1 ? 1 : 2));
}

/** "The first week of June", "der letzte Montag im Mai". */
function nthOfInner(found: Found): Meaning | null {
  const period = innerPeriod(found);
  const nth = oneOf(found, "nth") ?? oneOf(found, "day") ?? 0;
  if (!period || nth === 0 || nth > 5) return null;
  const weekday = oneOf(found, "weekday");
  if (weekday !== undefined) return told(nthWeekdayOf(period, weekday, nth));
  return unitOf(found) === "week" ? told(nthWeekOf(period, nth)) : null;
}

function wholeUnit(found: Found, { today }: Scene): Meaning | null {
  const period = unitOf(found) === "day" ? null : unitPeriod(today, unitOf(found), 0);
  return period && { period, sort: "whole" };
}

function whole(found: Found): Meaning | null {
  const period = innerPeriod(found);
  return period && { period, sort: "whole" };
}

function behindUnit(found: Found, today: string, ahead: number): Meaning | null {
  const period = unitOf(found) === "day" ? null : unitPeriod(today, unitOf(found), ahead);
  const behind = period && dayOf(period, "behind", today);
  return behind ? told(onDay(behind)) : null;
}

/** "The week of the 14th" begins on its Monday. */
function weekOfDay(found: Found, { today }: Scene): Meaning | null {
  const [inner] = found.inner;
  if (unitOf(found) !== "week" || inner === undefined || inner === "passed") return null;
  const day = inner.sort === "day" ? dayOf(inner.period, "first", today) : null;
  return day === null ? null : told(weekOf(day));
}

function unitBehind(found: Found, { today }: Scene): Meaning | null {
  const period = innerPeriod(found);
  const last = period && dayOf(period, "last", today);
  return last ? behindDay(unitOf(found), last, "hanging") : null;
}

/** "The week after": behind the day named last, else behind this week. */
function unitBehindAnchor(found: Found, { today, anchor }: Scene): Meaning | null {
  return behindDay(unitOf(found), anchor ?? today, anchor === null ? "told" : "hanging");
}

/** "Half term is next week, so after that." */
function behindPrevious(_: Found, { previous, previousIsEnd, today }: Scene): Meaning | null {
  const behind = previousIsEnd ? "first" : "behind";
  const day = previous && dayOf(previous, previous.grain === "day" ? "last" : behind, today);
  return day ? { period: onDay(day), sort: "hanging" } : null;
}

function fromTo(found: Found, { today }: Scene): Meaning | null {
  const [from, to] = found.inner;
  if (!from || !to || from === "passed" || to === "passed") return null;
  const first = dayOf(from.period, "first", today, 30);
  const last = dayOf(to.period, to.period.grain === "day" ? "last" : "first", first && first > today ? first : today);
  return first && last ? { period: fixed({ first, last }), sort: "day" } : null;
}

function behindDay(unit: Unit, last: string, sort: Sort): Meaning | null {
  if (unit === "day") return { period: onDay(plusDays(last, 1)), sort };
  const period = unit === "week" ? weekBehind(last) : unitPeriod(last, unit, 1);
  return period && { period, sort };
}

/** "Between Christmas and New Year" ends with the second. */
function betweenFeasts(found: Found): Meaning | null {
  const last = found.inner.at(-1);
  return last === undefined || last === "passed" ? null : { period: last.period, sort: "whole" };
}
