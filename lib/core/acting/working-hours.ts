/** When somebody of the workspace is at work: from `from` to `to` (`HH:MM`, same day) of the zone, on these weekdays. */
export type WorkingHours = {
  /** IANA name. */
  timeZone: string;
  /** 1 Monday to 7 Sunday; at least one. */
  days: number[];
  from: string;
  to: string;
};

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const DAYS_A_WEEK = 7;
/** More days than any clock here runs over; a calendar without working time ends the search. */
const MOST_DAYS = 60;

/** The moment when `minutes` of working time have passed. Without hours the clock runs always. */
export function addWorkingMinutes(from: Date, minutes: number, hours: WorkingHours | null): Date {
  if (hours === null) return new Date(from.getTime() + minutes * MINUTE_MS);
  let leftMs = minutes * MINUTE_MS;
  let day = localDay(from, hours.timeZone);
  for (let looked = 0; looked < MOST_DAYS; looked += 1, day += DAY_MS) {
    if (!hours.days.includes(weekdayOf(day))) continue;
    const start = Math.max(momentOf(day, hours.from, hours.timeZone), from.getTime());
    const end = momentOf(day, hours.to, hours.timeZone);
    if (end <= start) continue;
    if (leftMs <= end - start) return new Date(start + leftMs);
    leftMs -= end - start;
  }
  return new Date(from.getTime() + minutes * MINUTE_MS);
}

/** The moment itself in working time; else the next one, on a day that is none at the same time of the first that is one. */
export function withinHours(moment: Date, hours: WorkingHours): Date {
  let candidate = moment;
  for (let looked = 0; looked < DAYS_A_WEEK && !isWorkingDay(candidate, hours); looked += 1)
    candidate = new Date(candidate.getTime() + DAY_MS);
  return addWorkingMinutes(candidate, 0, hours);
}

/** When the first working day after that of a moment begins. */
export function nextWorkingDay(moment: Date, hours: WorkingHours): Date {
  const midnight = localDay(moment, hours.timeZone) + DAY_MS;
  return addWorkingMinutes(new Date(momentOf(midnight, "00:00", hours.timeZone)), 0, hours);
}

function isWorkingDay(moment: Date, { days, timeZone }: WorkingHours): boolean {
  return days.includes(weekdayOf(localDay(moment, timeZone)));
}

/** Why hours cannot be kept, for a person to read; null when they can. */
export function workingHoursProblem({ timeZone, days, from, to }: WorkingHours): string | null {
  if (!isTimeZone(timeZone)) return "That time zone is not known";
  if (days.length === 0) return "At least one day must be a working day";
  return minutesOf(from) < minutesOf(to) ? null : "The day must end after it begins";
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return true;
  } catch {
    return false;
  }
}

/** A calendar day of the zone, as the midnight that UTC gives it. */
function localDay(moment: Date, timeZone: string): number {
  const local = moment.getTime() + offsetMs(moment.getTime(), timeZone);
  return local - (((local % DAY_MS) + DAY_MS) % DAY_MS);
}

function weekdayOf(day: number): number {
  return new Date(day).getUTCDay() || 7;
}

/** The moment at which the clocks of the zone show a time. The offset is looked up twice: it may change in between. */
function momentOf(day: number, time: string, timeZone: string): number {
  const wall = day + minutesOf(time) * MINUTE_MS;
  const guess = wall - offsetMs(wall, timeZone);
  return wall - offsetMs(guess, timeZone);
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}

/** How far the clocks of a zone are ahead of UTC at a moment. */
function offsetMs(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    ...{ year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" },
  }).formatToParts(at);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(
    ...([value("year"), value("month") - 1, value("day")] as const),
    ...([value("hour"), value("minute"), value("second")] as const),
  );
  return wall - Math.floor(at / 1000) * 1000;
}
