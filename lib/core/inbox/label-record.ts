import { addDays, utcDay } from "../day";
import { INTENTS, type Intent } from "../reply/intents";
import type { LabelCount } from "../views/classifier-views";

export type Share = { left: number; all: number };

/** So far back the record of labels goes. */
export const WEEKS_SHOWN = 8;

/** Of what the machine called so, what people left so: by week and altogether. */
export type IntentRecord = { intent: Intent; weeks: Share[]; total: Share };

/** One row for each intent that was given, in the order of the taxonomy; `weeks` in the order asked for. */
export function recordByIntent(labels: readonly LabelCount[], weeks: readonly string[]): IntentRecord[] {
  return INTENTS.flatMap((intent) => {
    const given = labels.filter(({ said }) => said === intent);
    if (given.length === 0) return [];
    return [
      {
        intent,
        weeks: weeks.map((week) => shareOf(given.filter((label) => label.week === week))),
        total: shareOf(given),
      },
    ];
  });
}

export function shareOf(labels: readonly LabelCount[]): Share {
  return {
    left: sum(labels.filter(({ said, meant }) => said === meant)),
    all: sum(labels),
  };
}

export type Mistake = { said: Intent; meant: Intent; count: number };

/** What people corrected, most often first. */
export function mistakesOf(labels: readonly LabelCount[]): Mistake[] {
  const pairs = new Map<string, Mistake>();
  for (const { said, meant, count } of labels) {
    if (said === meant) continue;
    const known = pairs.get(`${said} ${meant}`);
    pairs.set(`${said} ${meant}`, { said, meant, count: (known?.count ?? 0) + count });
  }
  return [...pairs.values()].toSorted((one, other) => other.count - one.count);
}

/** The Mondays of the last `count` weeks, oldest first, `YYYY-MM-DD` in UTC. */
export function lastWeeks(now: Date, count: number): string[] {
  const sinceMonday = (now.getUTCDay() + 6) % 7;
  return Array.from({ length: count }, (_, at) => utcDay(addDays(now, -sinceMonday - 7 * (count - 1 - at))));
}

function sum(labels: readonly LabelCount[]): number {
  return labels.reduce((total, { count }) => total + count, 0);
}
