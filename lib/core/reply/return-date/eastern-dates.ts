import type { DateFrame, DateReading } from "./date-reading";
import { comingDay, day, nextWeekday, plusDays, upcoming } from "./days";
import { onDay } from "./period";

const FULL = /(?:(20\d\d) ?[年년]\s?)?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日号號일]/g;
const DAY_ALONE = /(?<![\d月월년年/.:-])(?<![月월] )(\d{1,2}) ?[日号號일](?! ?(?:間|间|以内|以內|程度|동안|간|이내))/g;
const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...[..."日月火水木金土"].map((letter, at) => [letter, at] as const),
  ...[..."天一二三四五六"].map((letter, at) => [letter, at] as const),
  ...[..."일월화수목금토"].map((letter, at) => [letter, at] as const),
]);
/** 来週(の)月曜日, 次の火曜, 下周一, 下个星期二, 다음 주 월요일; alone too: 月曜日, 周一, 월요일. */
const WEEKDAY =
  /(?:(来週|次|翌週|下(?:个|個)?|다음 ?주)(?:の)? ?)?(?:([日月火水木金土])曜日?|(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])|([일월화수목금토])요일)/g;
const NEXT_WEEK =
  /来週(?!の?[日月火水木金土]曜)|翌週|下(?:周|週|星期)(?![一二三四五六日天])|다음 ?주(?! ?[일월화수목금토]요일)/g;
const TOMORROW = /明日|翌日|明天|내일/g;
const IN_TWO_DAYS = /明後日|后天|後天|모레/g;

/** Letters of Japanese, Chinese and Korean. */
export const EASTERN_LETTERS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Dates as Japanese, Chinese and Korean write them. */
export function easternDates(text: string, frame: DateFrame): DateReading[] {
  const found = [...everyDate(text, frame)].toSorted((one, other) => one.start - other.start || other.end - one.end);
  return found.filter((entry, at) => at === 0 || entry.start >= (found[at - 1]?.end ?? 0));
}

function* everyDate(text: string, frame: DateFrame): Generator<DateReading> {
  const { today } = frame;
  for (const match of text.matchAll(FULL)) {
    const date = fullDate(match, today);
    if (date) yield reading(match, date, false);
  }
  for (const match of text.matchAll(DAY_ALONE)) {
    const date = comingDay(today, Number(match[1]));
    if (date) yield reading(match, date, false);
  }
  for (const match of text.matchAll(WEEKDAY)) {
    const weekday = WEEKDAYS.get(match[2] ?? match[3] ?? match[4] ?? "");
    if (weekday !== undefined) yield reading(match, weekdayDate(today, weekday, match[1] !== undefined), true);
  }
  for (const match of text.matchAll(NEXT_WEEK)) yield reading(match, nextWeekday(today, 1), true);
  for (const match of text.matchAll(TOMORROW)) yield reading(match, plusDays(today, 1), true);
  for (const match of text.matchAll(IN_TWO_DAYS)) yield reading(match, plusDays(today, 2), true);
}

function fullDate([, year, month, date]: RegExpExecArray, today: string): string | null {
  if (year) return day(Number(year), Number(month), Number(date));
  return day(2024, Number(month), Number(date)) ? upcoming(today, Number(month), Number(date)) : null;
}

/** "Monday of next week" is meant as such: the week begins on Monday. */
function weekdayDate(today: string, weekday: number, ofNextWeek: boolean): string {
  return ofNextWeek ? plusDays(nextWeekday(today, 1), (weekday + 6) % 7) : nextWeekday(today, weekday);
}

function reading(match: RegExpExecArray, date: string, relative: boolean): DateReading {
  const place = { start: match.index, end: match.index + match[0].length };
  return { ...place, period: onDay(date), alternative: null, sort: relative ? "told" : "day", edge: "last" };
}
