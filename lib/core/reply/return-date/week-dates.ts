import { WEEKDAY_OF } from "./calendar-words";
import type { DateFrame, DateReading } from "./date-reading";
import { daysBetween, nextWeekday, plusDays, stamp } from "./days";

const CALENDAR_WEEK =
  /(?<!\p{L})(?:kw|kalenderwoche|cw|week(?: (?:no|number|nr)\.?)?|wk|vecka|v\.|uge|uke|viikko(?:on|lla)?|semaine|settimana|semana|tydzien|tyden) ?(\d{1,2})(?![\d:.,]\d|\d|%)/gu;
/** "Monday week", "a week on Monday", "Montag in einer Woche", "lundi en huit". */
const WEEK_LATER =
  /(?<!\p{L})(?:a week (?:on|from) (\p{L}{5,12})|(\p{L}{4,12})(?:,)? (?:week|in einer woche|en huit|over een week|dentro de una semana|tra una settimana))(?!\p{L})/gu;
const AFTER_NEXT =
  /(?<!\p{L})(?:the week after next|ubernachster? woche|in zwei wochen montag|sobre-?volgende week|semaine apres la semaine prochaine|week after that)(?!\p{L})/gu;

/** Weeks by number and weekdays of a later week. A week is named for its Monday. */
export function* weekDates(text: string, { today }: DateFrame): Generator<DateReading> {
  for (const match of text.matchAll(CALENDAR_WEEK)) {
    const date = mondayOfWeek(today, Number(match[1]));
    if (date) yield reading(match, date);
  }
  for (const match of text.matchAll(WEEK_LATER)) {
    const weekday = WEEKDAY_OF.get(match[1] ?? match[2] ?? "");
    if (weekday !== undefined) yield reading(match, plusDays(nextWeekday(today, weekday), 7));
  }
  for (const match of text.matchAll(AFTER_NEXT)) yield reading(match, plusDays(nextWeekday(today, 1), 7));
}

/** The Monday of the ISO week, this year's or, when that is long past, the next one's. */
function mondayOfWeek(today: string, week: number): string | null {
  if (week < 1 || week > 53) return null;
  const year = Number(today.slice(0, 4));
  const candidates = [year, year + 1].map((candidate) => {
    const fourth = stamp(candidate, 1, 4); // always in week 1
    const weekday = (new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7;
    return plusDays(fourth, 7 * (week - 1) - weekday);
  });
  return candidates.find((monday) => daysBetween(today, monday) > -14) ?? null;
}

function reading(match: RegExpExecArray, date: string): DateReading {
  return { start: match.index, end: match.index + match[0].length, date, alternative: null, relative: true };
}
