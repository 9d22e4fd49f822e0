import { IN, MONTH_OF, NEXT, NUMBERS, UNITS, type Unit, WEEKDAY_OF } from "./calendar-words";
import type { DateFrame, DateReading } from "./date-reading";
import { day, daysBetween, nextWeekday, plusDays, stamp, upcoming } from "./days";
import { easternDates } from "./eastern-dates";
import { feastDays } from "./feast-days";
import { looseDates } from "./loose-dates";
import { weekDates } from "./week-dates";

/** Every date in a folded text, in order. Numbers that are phones, prices or versions are none. */
export function dateReadings(text: string, frame: DateFrame): DateReading[] {
  const found = [
    ...isoDates(text),
    ...easternDates(text, frame),
    ...dayMonth(text, frame),
    ...monthDay(text, frame),
    ...numeric(text, frame),
    ...relative(text, frame),
    ...looseDates(text, frame),
    ...weekDates(text, frame),
    ...feastDays(text, frame),
  ];
  const ordered = found.filter((entry) => !isWeekdayOf(entry, found)).toSorted(byPlace);
  return ordered.filter((entry, at) => at === 0 || entry.start >= (ordered[at - 1]?.end ?? 0));
}

const byPlace = (one: DateReading, other: DateReading) => one.start - other.start || other.end - one.end;
const CLOSE = 10;

/** In "Monday, 5 January" the weekday is no date of its own. */
function isWeekdayOf(entry: DateReading, found: readonly DateReading[]): boolean {
  if (!entry.relative) return false;
  return found.some(
    (other) =>
      !other.relative &&
      ((other.start >= entry.end && other.start - entry.end <= CLOSE) ||
        (other.end <= entry.start && entry.start - other.end <= 2)),
  );
}

const ISO = /(?<![\d/.-])(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?![\d/-])/g;

function* isoDates(text: string): Generator<DateReading> {
  for (const match of text.matchAll(ISO)) {
    const date = day(Number(match[1]), Number(match[2]), Number(match[3]));
    if (date) yield reading(match, date);
  }
}

const DAY_MONTH =
  /(?<![\d.,:/-])(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?(?: ?(?:-|to|bis|au|al|a|til|till|tot|do|until|through|and|und|et|e|y|en|og|och|ja|&) ?(\d{1,2})(?:st|nd|rd|th|\.)?)?[ -]{1,2}(?:of |de |du |d')?(\p{L}{3,14})\.?(?:,? (?:de |del )?(20\d\d|'\d\d))?/gu;
const MONTH_DAY =
  /(?<!\p{L})(\p{L}{3,14})\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: ?(?:-|to|through|until|till) ?(?:(\p{L}{3,14})\.? )?(\d{1,2})(?:st|nd|rd|th)?)?(?![\d:.]\d|\d| ?(?:am|pm)\b)(?:,? (20\d\d))?/gu;

function* dayMonth(text: string, frame: DateFrame): Generator<DateReading> {
  for (const match of text.matchAll(DAY_MONTH)) {
    const month = MONTH_OF.get(match[3] ?? "");
    const date = month ? inYear(match[4]?.replace("'", "20"), month, Number(match[2] ?? match[1]), frame) : null;
    if (date) yield reading(match, date);
  }
}

function* monthDay(text: string, frame: DateFrame): Generator<DateReading> {
  for (const match of text.matchAll(MONTH_DAY)) {
    const first = MONTH_OF.get(match[1] ?? "");
    if (!first) continue;
    const month = MONTH_OF.get(match[3] ?? "") ?? first;
    const date = inYear(match[5], month, Number(match[4] ?? match[2]), frame);
    if (date) yield reading(match, date);
  }
}

const NUMERIC =
  /(?<![\d.,:/+-])(?<!\d )(\d{1,2})([./-])(\d{1,2})(?:\2(20\d\d|\d\d)|\.)?(?![\d/%€$£])(?!\.\d)(?! ?(?:€|eur|usd|\$|%|am|pm|uhr|h\b|x\b|gb|mb|km|kg))/g;

function* numeric(text: string, frame: DateFrame): Generator<DateReading> {
  for (const match of text.matchAll(NUMERIC)) {
    const [whole, first = "", mark = "", second = "", year] = match;
    // "3.5" is a number and "9-5" are hours: a dotted date ends in a dot or a year, a dashed one in a year.
    if (year === undefined && ((mark === "." && !whole.endsWith(".") && second.length < 2) || mark === "-")) continue;
    const both = slashReading(Number(first), Number(second), year, mark, frame);
    const read = both && byWeekday(both, text.slice(Math.max(0, match.index - 16), match.index));
    if (read) yield { ...reading(match, read.date), alternative: read.alternative };
  }
}

function slashReading(
  first: number,
  second: number,
  year: string | undefined,
  mark: string,
  frame: DateFrame,
): Slash | null {
  const dayFirst = inYear(year, second, first, frame);
  const monthFirst = inYear(year, first, second, frame);
  if (mark === "." || !monthFirst || !dayFirst || dayFirst === monthFirst) {
    const date = (mark === "." ? dayFirst : (dayFirst ?? monthFirst)) ?? null;
    return date ? { date, alternative: null } : null;
  }
  if (frame.monthFirst !== null) return { date: frame.monthFirst ? monthFirst : dayFirst, alternative: null };
  // Of two readings only one may lie ahead within a season; then it is the one.
  const ahead = [dayFirst, monthFirst].filter((date) => date >= frame.today && daysBetween(frame.today, date) <= 120);
  const [only, other] = ahead;
  if (only && !other) return { date: only, alternative: null };
  const [date, alternative] = [dayFirst, monthFirst].toSorted();
  return date ? { date, alternative: alternative ?? null } : null;
}

type Slash = { date: string; alternative: string | null };

/** "Tuesday, 9/8" leaves one reading where only one of the two is a Tuesday. */
function byWeekday(read: Slash, before: string): Slash {
  const weekday = WEEKDAY_OF.get(/(\p{L}{3,12})\.?,? ?$/u.exec(before)?.[1] ?? "");
  if (weekday === undefined || read.alternative === null) return read;
  const fitting = [read.date, read.alternative].filter((date) => weekdayOf(date) === weekday);
  const [only, other] = fitting;
  return only && !other ? { date: only, alternative: null } : read;
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

const WORDS = /[\p{L}\p{N}]+(?:-feira)?/gu;

/** "tomorrow", "next Monday", "on Monday", "in two weeks", "next month". */
function* relative(text: string, frame: DateFrame): Generator<DateReading> {
  const words = [...text.matchAll(WORDS)].slice(0, 3000);
  for (let at = 0; at < words.length; at += 1) {
    const match = words[at];
    if (!match) continue;
    const date = relativeDate(words, at, frame);
    if (!date) continue;
    const last = words[at + date.words - 1] ?? match;
    const { date: found, alternative = null } = date;
    yield { start: match.index, end: last.index + last[0].length, date: found, alternative, relative: true };
  }
}

const TOMORROW = new Set(
  "tomorrow morgen demain manana domani amanha jutro imorgon imorgen huomenna zitra завтра yarin".split(" "),
);

function relativeDate(words: RegExpExecArray[], at: number, { today }: DateFrame): Counted | null {
  const word = words[at]?.[0] ?? "";
  const next = words[at + 1]?.[0] ?? "";
  if (TOMORROW.has(word)) return { date: plusDays(today, 1), words: 1 };
  const weekday = WEEKDAY_OF.get(word);
  if (weekday !== undefined && word.length > 3) return { date: nextWeekday(today, weekday), words: 1 };
  if (NEXT.has(word)) return nextPeriod(today, next, 2);
  if (UNITS.has(word) && NEXT.has(next)) return nextPeriod(today, word, 2);
  if (IN.has(word)) return counted(words, at + 1, today);
  const span = counted(words, at, today);
  const then = span && (words[at + span.words - 1]?.[0] ?? "");
  return span && (then === "from" || then === "time") ? span : null;
}

/** A date told by words, and how many of them. */
type Counted = { date: string; alternative?: string; words: number };

const FILLER = new Set(["a", "about", "ca", "circa", "approximately", "of", "de"]);

/** "in two weeks", "in about a couple of days": the words after "in". */
function counted(words: RegExpExecArray[], from: number, today: string): { date: string; words: number } | null {
  const at = (offset: number) => words[from + offset]?.[0] ?? "";
  const lead = FILLER.has(at(0)) && !UNITS.has(at(1)) ? 1 : 0;
  const count = NUMBERS.get(at(lead)) ?? (/^\d{1,2}$/.test(at(lead)) ? Number(at(lead)) : null);
  const gap = FILLER.has(at(lead + 1)) ? 1 : 0;
  const unit = UNITS.get(at(lead + 1 + gap));
  if (count === null || !unit) return null;
  const orSo = at(lead + 2 + gap) === "of" ? NUMBERS.get(at(lead + 3 + gap)) : undefined; // "een maand of drie"
  return { date: later(today, unit, orSo ?? count), words: 3 + lead + gap + (orSo ? 2 : 0) };
}

function nextPeriod(today: string, word: string, words: number): Counted | null {
  const weekday = WEEKDAY_OF.get(word);
  if (weekday !== undefined) return { ...nextOf(today, weekday), words };
  const month = MONTH_OF.get(word);
  if (month !== undefined && word.length > 3) return { date: upcoming(today, month, 1), words };
  const unit = UNITS.get(word);
  if (!unit || unit === "day") return null;
  return { date: startOfNext(today, unit), words };
}

/** "Next Thursday", said on a Monday, is this week's to some and next week's to others. */
function nextOf(today: string, weekday: number): { date: string; alternative?: string } {
  const date = nextWeekday(today, weekday);
  return date < nextWeekday(today, 1) ? { date, alternative: plusDays(date, 7) } : { date };
}

function startOfNext(today: string, unit: Exclude<Unit, "day">): string {
  const [year = 0, month = 1] = today.split("-").map(Number);
  if (unit === "week") return nextWeekday(today, 1);
  if (unit === "year") return stamp(year + 1, 1, 1);
  const length = { month: 1, quarter: 3, half: 6 }[unit];
  const step = length - ((month - 1) % length);
  return stamp(year, month + step, 1);
}

function later(today: string, unit: Unit, count: number): string {
  if (unit === "day") return plusDays(today, count);
  if (unit === "week") return plusDays(today, 7 * count);
  const [year = 0, month = 1, date = 1] = today.split("-").map(Number);
  const months = { month: 1, quarter: 3, half: 6, year: 12 }[unit] * count;
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  return stamp(target.getUTCFullYear(), target.getUTCMonth() + 1, Math.min(date, lastDay));
}

function reading(match: RegExpExecArray, date: string): DateReading {
  return { start: match.index, end: match.index + match[0].length, date, alternative: null, relative: false };
}

/** The named year, or the next such day: one that has just passed counts as this year's. */
function inYear(year: string | undefined, month: number, date: number, { today }: DateFrame): string | null {
  if (year) return day(year.length === 2 ? 2000 + Number(year) : Number(year), month, date);
  if (!day(2024, month, date)) return null;
  return upcoming(today, month, date);
}
