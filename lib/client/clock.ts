"use client";
import { createContext, useContext, useSyncExternalStore } from "react";

/** What the server rendered with; hydration repeats it, so that no time on the page differs from the HTML. */
export type RenderedAt = { now: number; timeZone: string };
export const RenderedAtContext = createContext<RenderedAt>({ now: 0, timeZone: "UTC" });

const TICK_MS = 5000;
const watchers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = Date.now();

/**
 * A text that depends on the time, such as "40 s ago". The component renders again only when the text changes,
 * so a thousand rows cost one comparison each and no render per tick.
 */
export function useClockText(format: (clock: RenderedAt) => string): string {
  const rendered = useContext(RenderedAtContext);
  return useSyncExternalStore(
    watch,
    () => format({ now, timeZone: browserZone() }),
    () => format(rendered),
  );
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  timer ??= setInterval(tick, TICK_MS);
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick() {
  now = Date.now();
  for (const watcher of watchers) watcher();
}

let zone: string | undefined;
export function browserZone(): string {
  zone ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone;
}
