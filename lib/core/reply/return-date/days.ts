/** Arithmetic on days written `YYYY-MM-DD`. A day without a year that has just passed is this year's. */
export const JUST_PASSED_DAYS = 30;

/** The next such day of the year, or one that has just passed. */
export function upcoming(today: string, month: number, date: number): string {
  const year = Number(today.slice(0, 4));
  const candidates = [year - 1, year, year + 1]
    .map((candidate) => day(candidate, month, date))
    .filter((found) => found !== null);
  return (
    candidates.find((candidate) => daysBetween(candidate, today) <= JUST_PASSED_DAYS) ?? stamp(year + 1, month, date)
  );
}

/** The next such weekday (0 is Sunday) after a day. */
export function nextWeekday(today: string, weekday: number): string {
  return plusDays(today, (weekday - weekdayOf(today) + 7) % 7 || 7);
}

/** The day, or null where the calendar has none such. */
export function day(year: number, month: number, date: number): string | null {
  if (month < 1 || month > 12 || date < 1 || date > 31) return null;
  const made = new Date(Date.UTC(year, month - 1, date));
  return made.getUTCMonth() === month - 1 ? made.toISOString().slice(0, 10) : null;
}

/** The day; what goes beyond a month or a year runs over into the next. */
export function stamp(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
}

/** So many days later, or earlier. */
export function plusDays(today: string, days: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Days from the first date to the second; negative when the second comes before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** 0 (Sunday) to 6. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** The next such day of a month behind a day; of a weekday, where one is told and fits within the year. */
export function comingDay(behind: string, date: number, weekday?: number): string | null {
  const [year = 0, month = 1] = behind.split("-").map(Number);
  const days = Array.from({ length: 12 }, (_, ahead) => stamp(year, month + ahead, date));
  const coming = days.filter((found) => found > behind && Number(found.slice(8)) === date);
  return coming.slice(0, 4).find((found) => weekday !== undefined && weekdayOf(found) === weekday) ?? coming[0] ?? null;
}
