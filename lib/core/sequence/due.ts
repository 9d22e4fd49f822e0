import { addDays, nextBusinessDay, startOfDay, utcDay } from "../day";

const HOUR_MS = 3_600_000;
/** When the mails of a day begin, UTC. */
const MORNING_HOUR = 8;

/** When the next step of a person is due: the same time of day, never on a weekend. */
export function nextStepDue(sentAt: Date, waitDays: number): Date {
  return offWeekend(addDays(sentAt, waitDays));
}

/**
 * Due times for many mails: from a moment on, `gapMs` apart, at most `perDay` (at least 1) a day, Monday to Friday. What
 * a day has no room for begins the next one in the morning.
 */
export function spreadDueTimes(many: { count: number; from: Date; perDay: number; gapMs: number }): Date[] {
  const perDay = Math.max(1, Math.floor(many.perDay));
  let start = offWeekend(many.from);
  const times: Date[] = [];
  let ofDay = 0;
  while (times.length < many.count) {
    const due = new Date(start.getTime() + ofDay * many.gapMs);
    if (ofDay < perDay && utcDay(due) === utcDay(start)) {
      times.push(due);
      ofDay += 1;
    } else {
      start = morningOf(nextBusinessDay(utcDay(start)));
      ofDay = 0;
    }
  }
  return times;
}

function offWeekend(moment: Date): Date {
  const isWeekend = moment.getUTCDay() === 0 || moment.getUTCDay() === 6;
  if (!isWeekend) return moment;
  const timeOfDay = moment.getTime() - startOfDay(utcDay(moment)).getTime();
  return new Date(startOfDay(nextBusinessDay(utcDay(moment))).getTime() + timeOfDay);
}

function morningOf(day: string): Date {
  return new Date(startOfDay(day).getTime() + MORNING_HOUR * HOUR_MS);
}
