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
