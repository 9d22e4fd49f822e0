import { nextWorkingDay, type WorkingHours, withinHours } from "../acting/working-hours";
import { addDays } from "../day";

/** Where a workspace has set no hours: any time from Monday to Friday, UTC; what a day has no room for begins at eight. */
const ANY_TIME: WorkingHours = { timeZone: "UTC", days: [1, 2, 3, 4, 5], from: "00:00", to: "24:00" };
const FROM_MORNING: WorkingHours = { ...ANY_TIME, from: "08:00" };

/** When a step may leave that is due at a moment: within the workspace's hours, never on a weekend where it has none. */
export function stepTime(moment: Date, hours: WorkingHours | null): Date {
  return withinHours(moment, hours ?? ANY_TIME);
}

/** When the next step of a person is due: the same time of day, within the hours. */
export function nextStepDue(sentAt: Date, waitDays: number, hours: WorkingHours | null): Date {
  return stepTime(addDays(sentAt, waitDays), hours);
}

type Many = { count: number; from: Date; perDay: number; gapMs: number; hours: WorkingHours | null };

/**
 * Due times for many mails: from a moment on, `gapMs` apart, at most `perDay` (at least 1) a day, within the workspace's
 * hours. What a day has no room for begins with the next working day.
 */
export function spreadDueTimes({ count, from, perDay, gapMs, hours }: Many): Date[] {
  const most = Math.max(1, Math.floor(perDay));
  let start = stepTime(from, hours);
  const times: Date[] = [];
  let ofDay = 0;
  while (times.length < count) {
    const due = new Date(start.getTime() + ofDay * gapMs);
    if (ofDay < most && isOfSameDay(due, start, hours)) {
      times.push(due);
      ofDay += 1;
    } else {
      start = nextWorkingDay(start, hours ?? FROM_MORNING);
      ofDay = 0;
    }
  }
  return times;
}

/** Within the hours, and before the next working day has come. */
function isOfSameDay(due: Date, start: Date, hours: WorkingHours | null): boolean {
  return due < nextWorkingDay(start, hours ?? ANY_TIME) && stepTime(due, hours) <= due;
}
