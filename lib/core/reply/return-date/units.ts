import { nextWeekday, plusDays, stamp } from "./days";
import { fixed, mondayOf, months, onDay, type Period, weekOf } from "./period";

/** What time is counted in. */
export const UNITS = ["day", "week", "month", "quarter", "half", "year", "weekend", "fortnight"] as const;
/** One of them. */
export type Unit = (typeof UNITS)[number];

const DAYS: Partial<Record<Unit, number>> = { day: 1, week: 7, weekend: 7, fortnight: 14 };
const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** The day that lies `count` units ahead; the last day of a month where its own has none such. */
export function later(today: string, unit: Unit, count: number): string {
  const days = DAYS[unit];
  if (days) return plusDays(today, days * count);
  const [year = 0, month = 1, date = 1] = today.split("-").map(Number);
  const target = month + (MONTHS[unit] ?? 0) * count;
  const lastDay = Number(stamp(year, target + 1, 0).slice(8));
  return stamp(year, target, Math.min(date, lastDay));
}

/** The unit that today lies in, or the one `ahead` after it. */
export function unitPeriod(today: string, unit: Unit, ahead: number): Period | null {
  const [year = 0, month = 1] = today.split("-").map(Number);
  if (unit === "day") return onDay(plusDays(today, ahead));
  if (unit === "week") return weekOf(plusDays(today, 7 * ahead));
  if (unit === "weekend") return weekend(plusDays(mondayOf(today), 5 + 7 * ahead));
  const length = MONTHS[unit];
  if (!length) return null;
  const first = month - ((month - 1) % length) + length * ahead;
  const start = stamp(year, first, 1);
  return months(Number(start.slice(5, 7)), length, Number(start.slice(0, 4)));
}

function weekend(saturday: string): Period {
  return fixed({ first: saturday, last: plusDays(saturday, 1) }, "week");
}

/** Monday behind a day: "the week after the 14th". */
export function weekBehind(date: string): Period {
  return weekOf(nextWeekday(date, 1));
}
