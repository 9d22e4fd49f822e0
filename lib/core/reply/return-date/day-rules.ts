import { comingDay, nextWeekday, plusDays, stamp, weekdayOf } from "./days";
import { dayOf, fixed, monthDay, monthDays, onDay } from "./period";
import {
  calendarDay,
  type Found,
  led,
  type Meaning,
  oneOf,
  type Rule,
  rule,
  type Scene,
  standingAlone,
  told,
} from "./rule";
import { UNITS } from "./units";

const DAYS_OF_MONTHS: readonly (readonly [string, Rule["means"]])[] = [
  ["day dot? of* month dot?", dayAndMonth],
  ["day dot? of* month dot? comma? of* year", dayAndMonth],
  ["nth of* monthName", dayAndMonth],
  ["nth of* monthName of* year", dayAndMonth],
  ["monthName dot? of? day", dayAndMonth],
  ["monthName dot? of? day comma? year", dayAndMonth],
  ["day dot? to|and|dash|comma of* day dot? of* month dot?", daysOfMonth],
  ["day dot? to|and|dash|comma of* day dot? of* month dot? comma? of* year", daysOfMonth],
  ["day dot? comma day dot? to|and of* day dot? of* month dot?", daysOfMonth],
  ["monthName dot? of? day to|and|dash of? day", daysOfMonth],
  ["monthName dot? of? day to|and|dash of? day comma? year", daysOfMonth],
  ["day dot? of* month dot? to|dash of* day dot? of* month dot?", daysAcrossMonths],
  ["day dot? of* month dot? to|dash of* day dot? of* month dot? of* year", daysAcrossMonths],
  ["monthName dot? of? day to|dash of? monthName dot? of? day", daysAcrossMonths],
  ["monthName dot? of? day to|dash of? monthName dot? of? day comma? year", daysAcrossMonths],
];

/** Days of the calendar: "12 March", "March 3-17", "the 14th", "el 3". */
export const CALENDAR_DAYS: readonly Rule[] = [
  ...DAYS_OF_MONTHS.flatMap(([pattern, means]) => [
    rule(pattern, means),
    rule(`weekday|shortWeekday dot? comma? of* ${pattern}`, means),
    rule(`${pattern} comma? weekday`, means),
    rule(`${pattern} past`, passed),
  ]),
  rule("numeric", inFigures),
  rule("day dot? to|and|dash of* numeric", inFigures),
  rule("weekday|shortWeekday dot? comma? of* dot? numeric", inFigures),
  rule("numeric to|dash of* numeric", inFigures),
  standingAlone("weekday dot? comma? of* day", dayAlone),
  standingAlone("weekday dot? comma? of* day dot", dayAlone),
  rule("shortWeekday dot? comma? of* ordinal", dayAlone),
  standingAlone("the of* ordinal", dayAlone),
  standingAlone("dotLead day dot", dayAlone),
  standingAlone("dayLead day", dayAlone),
  standingAlone("from of* ordinal to|dash|until of* ordinal", daysAlone),
  standingAlone("dotLead day dot? to|dash|and of* day dot", daysAlone),
  standingAlone("dayLead day dayLead|and dayLead? day", daysAlone),
  rule("the? of* ordinal|day dot? of* this|next|coming unit", dayOfMonthAhead),
  rule("the? of* ordinal|day dot? of* unit coming", dayOfMonthAhead),
];

/** Days of the week: "on Monday", "next Thursday", "a week on Tuesday", "lunes de la semana que viene". */
export const WEEKDAYS: readonly Rule[] = [
  rule("every nth? of* weekday", passed),
  rule("every of* weekday and|to|comma|dash every? of* weekday", passed),
  rule("nth|ordinal? weekday of* every unit", passed),
  rule("nothing of* count? weekday", passed),
  rule("the count weekday", passed),
  rule("past of* weekday", passed),
  rule("weekday past", passed),
  rule("weekday|shortWeekday dot? to|dash of* weekday|shortWeekday", weekly),
  rule("weekday|shortWeekday dot? to|dash of* weekday|shortWeekday comma? of* time", passed),
  rule("weekday|shortWeekday dot? to|dash of* weekday|shortWeekday comma? of* count to|dash count", passed),
  rule("weekday|shortWeekday dot? comma? of* count|time to|dash count|time", passed),
  rule("weekday and of* weekday", weekly),
  rule("weekday comma of* weekday and of* weekday", weekly),
  rule("weekday", weekday),
  led("shortWeekday", weekday),
  rule("this weekday", weekday),
  rule("coming of* weekday|shortWeekday", weekday),
  rule("weekday coming", weekday),
  rule("next weekday|shortWeekday", nextWeekdayEitherWay),
  rule("weekday weekLater", (found, scene) => weekdayLater(found, scene, 7)),
  rule("weekday fortnightLater", (found, scene) => weekdayLater(found, scene, 14)),
  rule("afterNext weekday", (found, scene) => weekdayLater(found, scene, 7)),
  rule("weekday in count unit", weekdayInUnits),
  rule("count unit the|from|later|of weekday", weekdayInUnits),
  rule("count unit weekday", weekdayInUnits),
  rule("weekday of* this unit", (found, { today }) => weekdayOfWeek(found, today, 0)),
  rule("weekday of* next|coming unit", (found, { today }) => weekdayOfWeek(found, today, 1)),
  rule("weekday of* unit coming", (found, { today }) => weekdayOfWeek(found, today, 1)),
  rule("next|coming unit of* weekday", (found, { today }) => weekdayOfWeek(found, today, 1)),
  rule("unit coming of* weekday", (found, { today }) => weekdayOfWeek(found, today, 1)),
  rule("weekday of* afterNext unit", (found, { today }) => weekdayOfWeek(found, today, 2)),
  rule("weekday of* unit afterNext", (found, { today }) => weekdayOfWeek(found, today, 2)),
  rule("weekday after|following of* TIME", weekdayBehind),
  rule("weekday after|following", weekdayBehindPrevious),
];

function dayAndMonth(found: Found): Meaning | null {
  const date = oneOf(found, "day") ?? oneOf(found, "nth") ?? 0;
  const month = monthOf(found);
  return exists(month, date) ? calendarDay(monthDay(month, date, oneOf(found, "year"))) : null;
}

function monthOf(found: Found): number {
  return oneOf(found, "month") ?? oneOf(found, "monthName") ?? 0;
}

/** Any year may have a 29 February. */
function exists(month: number, date: number): boolean {
  return date > 0 && stamp(2024, month, date).slice(8) === String(date).padStart(2, "0");
}

function daysOfMonth(found: Found): Meaning | null {
  const month = monthOf(found);
  const dates = found.values.day ?? [];
  const [date = 0, last = 0] = [dates[0], dates.at(-1)];
  if (!exists(month, date) || !exists(month, last)) return null;
  return calendarDay(monthDays({ month, date }, { month, date: last }, oneOf(found, "year")));
}

function daysAcrossMonths(found: Found): Meaning | null {
  const [fromDate = 0, toDate = 0] = found.values.day ?? [];
  const [fromMonth = 0, toMonth = 0] = found.values.month ?? found.values.monthName ?? [];
  if (!exists(fromMonth, fromDate) || !exists(toMonth, toDate)) return null;
  const from = { month: fromMonth, date: fromDate };
  return calendarDay(monthDays(from, { month: toMonth, date: toDate }, oneOf(found, "year")));
}

/** "Tuesday, 9/8" leaves one reading where only one of the two is a Tuesday. */
function inFigures(found: Found): Meaning | null {
  const [from, to = from] = found.numerics;
  if (!from || !to) return null;
  if (from.date < to.date) return calendarDay(fixed({ first: from.date, last: to.date }), to.alternative);
  const { date, alternative } = to;
  const weekday = oneOf(found, "weekday") ?? oneOf(found, "shortWeekday");
  if (alternative === null || weekday === undefined) return calendarDay(onDay(date), alternative);
  const [only, other] = [date, alternative].filter((each) => weekdayOf(each) === weekday);
  return only && !other ? calendarDay(onDay(only)) : calendarDay(onDay(date), alternative);
}

function dayAlone(found: Found, scene: Scene): Meaning | null {
  const date = oneOf(found, "ordinal") ?? oneOf(found, "day") ?? 0;
  const weekday = namedWeekday(found) ?? undefined;
  if (weekday !== undefined && fitsLastMonthOnly(scene.today, date, weekday)) return "passed";
  const coming = comingDay(scene.today, date, weekday);
  const behind = scene.anchor && comingDay(scene.anchor, date, weekday);
  const hangs = behind && (scene.anchorHolds || behind.slice(0, 7) === scene.anchor?.slice(0, 7));
  const day = hangs ? behind : coming;
  return day === null ? null : calendarDay(onDay(day));
}

/** "On Saturday the 20th", said on the 24th of a month whose 20th was a Saturday. */
function fitsLastMonthOnly(today: string, date: number, weekday: number): boolean {
  const before = comingDay(plusDays(today, -31), date);
  const coming = comingDay(today, date, weekday);
  const fits = (day: string | null) => day !== null && weekdayOf(day) === weekday;
  return before !== null && before <= today && fits(before) && !fits(coming);
}

function daysAlone(found: Found, { today }: Scene): Meaning | null {
  const [first = 0, last = 0] = found.values.ordinal?.length === 2 ? found.values.ordinal : (found.values.day ?? []);
  const end = comingDay(today, last);
  if (end === null) return null;
  return calendarDay(fixed({ first: comingDay(plusDays(end, -31), first) ?? end, last: end }));
}

function dayOfMonthAhead(found: Found, { today }: Scene): Meaning | null {
  const date = oneOf(found, "day") ?? 0;
  if (UNITS[oneOf(found, "unit") ?? 0] !== "month") return null;
  const ahead = found.values.this ? 0 : 1;
  const [year = 0, month = 1] = today.split("-").map(Number);
  return calendarDay(onDay(stamp(year, month + ahead, date)));
}

function passed(): Meaning {
  return "passed";
}

function weekly(found: Found, { today }: Scene): Meaning | null {
  const days = [...(found.values.weekday ?? []), ...(found.values.shortWeekday ?? [])];
  const last = days.at(-1);
  return last === undefined ? null : { period: onDay(nextWeekday(today, last)), sort: "weekly" };
}

function namedWeekday(found: Found): number | null {
  return oneOf(found, "weekday") ?? oneOf(found, "shortWeekday") ?? null;
}

function weekday(found: Found, scene: Scene): Meaning | null {
  const named = namedWeekday(found);
  if (named === null) return null;
  const behind = scene.anchorHolds ? (scene.anchor ?? scene.today) : scene.today;
  return { period: onDay(nextWeekday(behind, named)), sort: "weekday" };
}

/** "Next Thursday", said on a Monday, is this week's to some and next week's to others. */
function nextWeekdayEitherWay(found: Found, { today }: Scene): Meaning | null {
  const named = namedWeekday(found);
  if (named === null) return null;
  const date = nextWeekday(today, named);
  return told(onDay(date), date < nextWeekday(today, 1) ? plusDays(date, 7) : null);
}

function weekdayLater(found: Found, { today }: Scene, days: number): Meaning | null {
  const named = namedWeekday(found);
  return named === null ? null : told(onDay(plusDays(nextWeekday(today, named), days)));
}

function weekdayInUnits(found: Found, scene: Scene): Meaning | null {
  const unit = UNITS[oneOf(found, "unit") ?? 0];
  const days = unit === "week" ? 7 : 14;
  const count = oneOf(found, "count") ?? 0;
  return unit === "week" || unit === "fortnight" ? weekdayLater(found, scene, days * count) : null;
}

function weekdayOfWeek(found: Found, today: string, ahead: number): Meaning | null {
  const named = namedWeekday(found);
  if (named === null || UNITS[oneOf(found, "unit") ?? 0] !== "week") return null;
  const monday = plusDays(nextWeekday(today, 1), 7 * (ahead - 1));
  return told(onDay(plusDays(monday, (named + 6) % 7)));
}

function weekdayBehind(found: Found, { today }: Scene): Meaning | null {
  const named = namedWeekday(found);
  const [inner] = found.inner;
  if (named === null || inner === undefined || inner === "passed") return null;
  const last = dayOf(inner.period, "last", today);
  return last === null ? null : told(onDay(nextWeekday(last, named)));
}

/** "Next week is spring break; the Monday after works." */
function weekdayBehindPrevious(found: Found, { previous, today }: Scene): Meaning | null {
  const named = namedWeekday(found);
  const last = previous && dayOf(previous, "last", today);
  return named === null || !last ? null : { period: onDay(nextWeekday(last, named)), sort: "hanging" };
}
