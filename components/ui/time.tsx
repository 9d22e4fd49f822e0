"use client";
import clsx from "clsx";
import { CircleAlert, Clock } from "lucide-react";
import { useClockText } from "@/lib/client/clock";
import {
  agoText,
  clockText,
  dateAndClockText,
  durationText,
  exactText,
  shortDateText,
  urgencyOf,
} from "@/lib/client/time-text";

type Shape = "ago" | "short" | "full" | "clock";

const FORMATS = {
  ago: agoText,
  short: shortDateText,
  full: dateAndClockText,
  clock: (at: number, { timeZone }: { timeZone: string }) => clockText(at, timeZone),
} satisfies Record<Shape, (at: number, zoned: { now: number; timeZone: string }) => string>;

/** A moment (ISO 8601) in words; the exact time is its title. `short`: 09:41 or 3 Nov. `full`: Today 09:41. */
export function Time({ at, shape = "ago", className }: { at: string; shape?: Shape; className?: string }) {
  const moment = Date.parse(at);
  const text = useClockText((clock) => FORMATS[shape](moment, clock));
  const title = useClockText((clock) => exactText(moment, clock.timeZone));
  return (
    <time dateTime={at} title={title} className={clsx("tabular-nums", className)}>
      {text}
    </time>
  );
}

/** Plain until one hour is left; then a clock and amber; past it an alert sign and red. */
export function TimeLeft({ answerBy, className }: { answerBy: string; className?: string }) {
  const end = Date.parse(answerBy);
  const urgency = useClockText(({ now }) => urgencyOf(end, now));
  const text = useClockText(({ now }) => `${durationText(end - now)} ${now > end ? "over" : "left"}`);
  const exact = useClockText(({ timeZone }) => exactText(end, timeZone));
  return (
    <span
      title={`Answer by ${exact}`}
      className={clsx(
        "inline-flex items-center gap-1 whitespace-nowrap tabular-nums",
        URGENCY_LOOKS[urgency],
        className,
      )}
    >
      {urgency === "soon" && <Clock aria-hidden="true" size={13} />}
      {urgency === "over" && <CircleAlert aria-hidden="true" size={13} />}
      {text}
    </span>
  );
}

const URGENCY_LOOKS: Record<string, string> = {
  calm: "text-text-muted",
  soon: "font-medium text-warning",
  over: "font-medium text-danger",
};
