"use client";
import { useSyncExternalStore } from "react";

/** Whether the window fits. On the server and while hydrating: `onServer`. */
export function useMediaQuery(query: string, onServer = true): boolean {
  return useSyncExternalStore(
    (watcher) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", watcher);
      return () => media.removeEventListener("change", watcher);
    },
    () => window.matchMedia(query).matches,
    () => onServer,
  );
}

const ROOT_PIXELS = 16;
const NEVER = () => () => {};

/** Pixels of one rem: larger where a person asked the browser for larger text. */
export function useRem(): number {
  return useSyncExternalStore(
    NEVER,
    () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || ROOT_PIXELS,
    () => ROOT_PIXELS,
  );
}
