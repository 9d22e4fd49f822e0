/** The local hour at which a day without a time begins to count. */
const MORNING_HOUR = 9;

const UNITS: Record<string, "minute" | "hour" | "day" | "week" | "month" | "year"> = {
  ...{ m: "minute", min: "minute", mins: "minute", minute: "minute", minutes: "minute" },
  ...{ h: "hour", hr: "hour", hrs: "hour", hour: "hour", hours: "hour" },
  ...{ d: "day", day: "day", days: "day", w: "week", wk: "week", week: "week", weeks: "week" },
  ...{ mo: "month", month: "month", months: "month", y: "year", year: "year", years: "year" },
};
const NUMBERS: Record<string, number> = {
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
};
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A moment as a person types it: "in 3 weeks", "3d", "tomorrow", "next monday 9am", "12 dec", "2026-12-01 14:00". A day
 * without a time means its morning at 9; a clock time without a day means today, or tomorrow when it has passed. Local
 * time of whoever calls. Null when it cannot be read or is not after `now`.
 */
export function spokenTime(text: string, now: Date): Date | null {
  const words = text.toLowerCase().replace(/,/g, " ").replace(/\s+/g, " ").trim();
  const span = spanAhead(words, now);
  if (span) return span;
  const { clock, rest } = clockOf(words);
  const day = rest === "" ? clock && dayOfClock(clock, now) : dayOf(rest, now);
  if (!day) return null;
  const moment = at(day, clock ?? clockOfWord(rest));
  return moment.getTime() > now.getTime() ? moment : null;
}

type Clock = { hour: number; minute: number };

function at(day: Date, { hour, minute }: Clock): Date {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), hour, minute);
}

function clockOfWord(words: string): Clock {
  if (words === "tonight") return { hour: 20, minute: 0 };
  if (/\bafternoon$/.test(words)) return { hour: 14, minute: 0 };
  if (/\bevening$/.test(words)) return { hour: 18, minute: 0 };
  return { hour: MORNING_HOUR, minute: 0 };
}

const SPAN = /^(?:in )?(\d{1,4}|[a-z]+) ?([a-z]+)(?: from now)?$/;

/** Hours and minutes count from now; days and more lead to a morning. */
function spanAhead(words: string, now: Date): Date | null {
  const [, amount = "", name = ""] = SPAN.exec(words) ?? [];
  const count = NUMBERS[amount] ?? Number.parseInt(amount, 10);
  const unit = UNITS[name];
  if (!unit || !(count > 0)) return null;
  if (unit === "minute") return new Date(now.getTime() + count * 60_000);
  if (unit === "hour") return new Date(now.getTime() + count * 3_600_000);
  return at(ahead(now, count, unit), { hour: MORNING_HOUR, minute: 0 });
}

function ahead(now: Date, count: number, unit: "day" | "week" | "month" | "year"): Date {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  if (unit === "day") return new Date(year, month, day + count);
  if (unit === "week") return new Date(year, month, day + 7 * count);
  const months = unit === "year" ? 12 * count : count;
  const lastDay = new Date(year, month + months + 1, 0).getDate();
  return new Date(year, month + months, Math.min(day, lastDay));
}

const CLOCK = /(?:^|\s)(?:at )?(?:(\d{1,2}):(\d{2}) ?(am|pm)?|(\d{1,2}) ?(am|pm)|(noon))$/;

function clockOf(words: string): { clock: Clock | null; rest: string } {
  const found = CLOCK.exec(words);
  if (!found) return { clock: null, rest: words };
  const [, hours, minutes, half, bareHours, bareHalf, noon] = found;
  const hour = noon ? 12 : hourOf(Number(hours ?? bareHours), half ?? bareHalf);
  const minute = Number(minutes ?? 0);
  if (hour === null || minute > 59) return { clock: null, rest: words };
  return { clock: { hour, minute }, rest: words.slice(0, found.index).trim() };
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour < 24 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === "pm" ? 12 : 0);
}

function dayOfClock(clock: Clock, now: Date): Date {
  return at(now, clock).getTime() > now.getTime() ? now : ahead(now, 1, "day");
}

function dayOf(words: string, now: Date): Date | null {
  if (/^(today|tonight|this (afternoon|evening))$/.test(words)) return now;
  if (/^(tomorrow|tmrw|tom)( (morning|afternoon|evening))?$/.test(words)) return ahead(now, 1, "day");
  if (words === "next week") return weekday(1, now);
  if (words === "weekend" || words === "this weekend") return weekday(6, now);
  if (words === "next month") return new Date(now.getFullYear(), now.getMonth() + 1, 1);
  if (words === "end of month") return new Date(now.getFullYear(), now.getMonth() + 1, 0);
  return namedWeekday(words, now) ?? isoDay(words) ?? namedDay(words, now);
}

/** The next one after today. */
function weekday(wanted: number, now: Date): Date {
  return ahead(now, (wanted - now.getDay() + 7) % 7 || 7, "day");
}

function namedWeekday(words: string, now: Date): Date | null {
  const name = words.replace(/^(on|next|this) /, "").replace(/ (morning|afternoon|evening)$/, "");
  const wanted = name.length < 3 ? -1 : WEEKDAYS.findIndex((day) => day.startsWith(name));
  return wanted < 0 ? null : weekday(wanted, now);
}

function isoDay(words: string): Date | null {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words) ?? [];
  return realDay(Number(year), Number(month) - 1, Number(day));
}

/** "12 dec", "dec 12", "12 december 2027"; a day that has passed means next year's. */
function namedDay(words: string, now: Date): Date | null {
  const [, day, name = "", otherName = "", otherDay, year] =
    /^(?:on )?(?:(\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?([a-z]{3,9})|([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?)(?: (\d{4}))?$/.exec(
      words,
    ) ?? [];
  const month = MONTHS.indexOf((name || otherName).slice(0, 3));
  if (month < 0) return null;
  const wanted = Number(day ?? otherDay);
  if (year) return realDay(Number(year), month, wanted);
  const thisYears = realDay(now.getFullYear(), month, wanted);
  const passed = thisYears !== null && at(thisYears, { hour: 23, minute: 59 }).getTime() < now.getTime();
  return passed || thisYears === null ? realDay(now.getFullYear() + 1, month, wanted) : thisYears;
}

function realDay(year: number, month: number, day: number): Date | null {
  const date = new Date(year, month, day);
  return year > 1000 && date.getMonth() === month && date.getDate() === day ? date : null;
}
