declare global {
  // Routes and instrumentation are bundled apart: only the global object is one for both.
  var outreachInFlight: Set<Promise<unknown>> | undefined;
}

/** Counts work that a stop waits for. */
export function inFlight<T>(work: Promise<T>): Promise<T> {
  globalThis.outreachInFlight ??= new Set();
  const running = globalThis.outreachInFlight;
  running.add(work);
  const done = () => running.delete(work);
  work.then(done, done);
  return work;
}

/** Resolves when nothing is under way any more, or the patience is over. */
export async function drained(patienceMs: number): Promise<void> {
  const until = Date.now() + patienceMs;
  while ((globalThis.outreachInFlight?.size ?? 0) > 0 && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
