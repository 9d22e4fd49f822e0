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
