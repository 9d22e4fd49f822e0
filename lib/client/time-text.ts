const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Zoned = { now: number; timeZone: string };

/** "40 s ago", "3 min ago", "2 h ago", then the date. */
export function agoText(at: number, { now, timeZone }: Zoned): string {
  const past = Math.max(0, now - at);
  if (past < 5000) return "just now";
  if (past < MINUTE) return `${Math.floor(past / 1000)} s ago`;
  if (past < HOUR) return `${Math.floor(past / MINUTE)} min ago`;
  if (past < DAY) return `${Math.floor(past / HOUR)} h ago`;
  return shortDateText(at, { now, timeZone });
}

/** The clock for today, "3 Nov" for this year, "3 Nov 2025" before. */
export function shortDateText(at: number, { now, timeZone }: Zoned): string {
  if (dayOf(at, timeZone) === dayOf(now, timeZone)) return clockText(at, timeZone);
  const sameYear = dayOf(at, timeZone).slice(0, 4) === dayOf(now, timeZone).slice(0, 4);
  return formatter(timeZone, sameYear ? "date" : "dateWithYear").format(at);
}

/** "Today 09:41", else "12 Nov 09:12". */
export function dateAndClockText(at: number, zoned: Zoned): string {
  const clock = clockText(at, zoned.timeZone);
  const date = shortDateText(at, zoned);
  return date === clock ? `Today ${clock}` : `${date} ${clock}`;
}

/** "Today, Friday 20 November", and without "Today" before. */
export function dayHeading(at: number, { now, timeZone }: Zoned): string {
  const day = formatter(timeZone, "longDay").format(at).replace(",", "");
  return dayOf(at, timeZone) === dayOf(now, timeZone) ? `Today, ${day}` : day;
}

/** "Fri 20 Nov 2026, 09:41:07". */
export function exactText(at: number, timeZone: string): string {
  return formatter(timeZone, "exact").format(at);
}

export function clockText(at: number, timeZone: string): string {
  return formatter(timeZone, "clock").format(at);
}

/** "2 h 08 m", "22 m", "3 d". */
export function durationText(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / MINUTE);
  if (minutes < 1) return "under 1 m";
  if (minutes < 60) return `${minutes} m`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h ${String(minutes % 60).padStart(2, "0")} m`;
  return `${Math.floor(hours / 24)} d`;
}

export type Urgency = "calm" | "soon" | "over";

export function urgencyOf(answerBy: number, now: number): Urgency {
  if (now > answerBy) return "over";
  return answerBy - now < HOUR ? "soon" : "calm";
}

function dayOf(at: number, timeZone: string): string {
  return formatter(timeZone, "day").format(at);
}

const SHAPES: Record<string, { locale: string; options: Intl.DateTimeFormatOptions }> = {
  day: { locale: "sv-SE", options: { year: "numeric", month: "2-digit", day: "2-digit" } },
  clock: { locale: "en-GB", options: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } },
  date: { locale: "en-GB", options: { day: "numeric", month: "short" } },
  dateWithYear: { locale: "en-GB", options: { day: "numeric", month: "short", year: "numeric" } },
  longDay: { locale: "en-GB", options: { weekday: "long", day: "numeric", month: "long" } },
  exact: {
    locale: "en-GB",
    options: {
      weekday: "short",
      day: "numeric",
      month: "short",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    },
  },
};

const formatters = new Map<string, Intl.DateTimeFormat>();
/** Building a formatter costs a hundred times a format; there is one per zone and shape. */
function formatter(timeZone: string, shape: keyof typeof SHAPES): Intl.DateTimeFormat {
  const key = `${timeZone} ${shape}`;
  const known = formatters.get(key);
  if (known) return known;
  const { locale, options } = SHAPES[shape] ?? { locale: "en-GB", options: {} };
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone });
  formatters.set(key, made);
  return made;
}
