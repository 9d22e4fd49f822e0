/** One figure of `npm run bench`: a ratio against something bare that was measured in the same run, and its limit. */
export interface Figure {
  ratio: number;
  limit: number;
  within: boolean;
  /** The measurements behind the ratio, with their units in their names. */
  measured: Record<string, number>;
}

/** How often as long as `bare` our own `time` takes; `limit` is the most it may. */
export function figure(times: { ourMs: number; bareMs: number; limit: number; more?: Record<string, number> }): Figure {
  const { ourMs, bareMs, limit, more = {} } = times;
  const ratio = ourMs / bareMs;
  const measured = { ourMs, bareMs, ...more };
  return { ratio: rounded(ratio), limit, within: ratio <= limit, measured: mapValues(measured, rounded) };
}

type Runs = { our: () => Promise<void>; bare: () => Promise<void> };

/**
 * The median time of one run of each, in milliseconds. They take turns, so that a machine that slows down half-way slows both
 * down; the first round of each only warms up.
 */
export async function medianMsInTurns(runs: Runs, rounds: number): Promise<{ ourMs: number; bareMs: number }> {
  return msInTurns(runs, { rounds, percent: 50 });
}

/** The same at another percentile: a low one sees past a busy machine, which breaks into the longer run more often. */
export async function msInTurns(
  runs: Runs,
  { rounds, percent: place }: { rounds: number; percent: number },
): Promise<{ ourMs: number; bareMs: number }> {
  const times: { our: number[]; bare: number[] } = { our: [], bare: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const our = await timeMs(runs.our);
    const bare = await timeMs(runs.bare);
    if (round === 0) continue;
    times.our.push(our);
    times.bare.push(bare);
  }
  return { ourMs: percentile(times.our, place), bareMs: percentile(times.bare, place) };
}

/** The smallest of the values that at least `percent` of them do not exceed (nearest rank). */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

async function timeMs(run: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

function mapValues(values: Record<string, number>, change: (value: number) => number): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
