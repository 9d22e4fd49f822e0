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
let rem: number | undefined;

/** Pixels of one rem: larger where a person asked the browser for larger text. */
export function useRem(): number {
  return useSyncExternalStore(
    (watcher) => {
      const changed = () => {
        rem = undefined;
        watcher();
      };
      window.addEventListener("resize", changed);
      return () => window.removeEventListener("resize", changed);
    },
    measuredRem,
    () => ROOT_PIXELS,
  );
}

/** Kept: React asks again after each drawing, and an answer out of the page would cost working out all its styles. */
function measuredRem(): number {
  rem ??= Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || ROOT_PIXELS;
  return rem;
}
