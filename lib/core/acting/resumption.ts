import { addDays, type Day, nextBusinessDay, startOfDay, utcDay } from "../day";
import type { ResumptionKind } from "./planner";

/** When the mails of a day begin, UTC. */
const MORNING_HOUR = 8;

/** When mail may go again after a wait: in the morning of the first Monday to Friday on or after its end. */
export function resumptionAt(until: Date): Date {
  const dayBefore = utcDay(addDays(startOfDay(utcDay(until)), -1));
  const morning = morningOf(nextBusinessDay(dayBefore));
  return morning >= until ? morning : morningOf(nextBusinessDay(utcDay(until)));
}

function morningOf(day: Day): Date {
  return new Date(startOfDay(day).getTime() + MORNING_HOUR * 3_600_000);
}

/** Until when a hold stands that waits for a day: an absence until the business day after the return. */
export function holdEndOf(kind: Exclude<ResumptionKind, "snoozed">, day: Day): Date {
  return startOfDay(kind === "out_of_office" ? nextBusinessDay(day) : day);
}
