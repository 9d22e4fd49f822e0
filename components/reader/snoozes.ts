const MORNING_HOUR = 9;

/** How long a reply may sleep. It comes back in the morning, in the person's own time zone. */
export const SNOOZES: { label: string; until: (now: Date) => Date }[] = [
  { label: "Tomorrow", until: (now) => morningIn(now, 1) },
  { label: "In 3 days", until: (now) => morningIn(now, 3) },
  { label: "In a week", until: (now) => morningIn(now, 7) },
  { label: "In 3 weeks", until: (now) => morningIn(now, 21) },
];

function morningIn(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, MORNING_HOUR);
}
