/** Arithmetic on days written `YYYY-MM-DD`. */
const JUST_PASSED_DAYS = 30;

export function upcoming(today: string, month: number, date: number): string {
  const year = Number(today.slice(0, 4));
  const candidates = [year - 1, year, year + 1]
    .map((candidate) => day(candidate, month, date))
    .filter((found) => found !== null);
  return (
    candidates.find((candidate) => daysBetween(candidate, today) <= JUST_PASSED_DAYS) ?? stamp(year + 1, month, date)
  );
}

export function nextWeekday(today: string, weekday: number): string {
  const current = new Date(`${today}T00:00:00Z`).getUTCDay();
  return plusDays(today, (weekday - current + 7) % 7 || 7);
}

export function day(year: number, month: number, date: number): string | null {
  if (month < 1 || month > 12 || date < 1 || date > 31) return null;
  const made = new Date(Date.UTC(year, month - 1, date));
  return made.getUTCMonth() === month - 1 ? made.toISOString().slice(0, 10) : null;
}

export function stamp(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
}

export function plusDays(today: string, days: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Days from the first date to the second; negative when the second comes before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
