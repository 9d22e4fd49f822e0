/** A UTC calendar day, `YYYY-MM-DD`. Daily caps count these. */
export type Day = string;

const DAY_MS = 86_400_000;

export function utcDay(moment: Date): Day {
  return moment.toISOString().slice(0, 10);
}

/** The same time of day, `days` (may be negative) days later. */
export function addDays(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * DAY_MS);
}

/** Midnight UTC at which a day begins. */
export function startOfDay(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The first Monday to Friday after a day. */
export function nextBusinessDay(day: Day): Day {
  const next = addDays(startOfDay(day), 1);
  const weekend: Record<number, number> = { 6: 2, 0: 1 };
  return utcDay(addDays(next, weekend[next.getUTCDay()] ?? 0));
}

const SHORT_DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

/** "11 Nov". */
export function shortDay(day: Day): string {
  return SHORT_DAY.format(startOfDay(day));
}
