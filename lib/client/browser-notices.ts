"use client";
import { useCallback, useSyncExternalStore } from "react";

/** Whether this browser may notify. `unknown` until the page has come alive; `insecure`: browsers notify for https alone. */
export type BrowserLeave = "unknown" | "unsupported" | "insecure" | "default" | "granted" | "denied";

const watchers = new Set<() => void>();

/** What this browser allows, and how to ask it, which only a press of a button may do. */
export function useBrowserLeave(): [BrowserLeave, ask: () => Promise<BrowserLeave>] {
  const leave = useSyncExternalStore<BrowserLeave>(watchLeave, browserLeave, () => "unknown");
  const ask = useCallback(async () => {
    await Notification.requestPermission();
    for (const watcher of watchers) watcher();
    return browserLeave();
  }, []);
  return [leave, ask];
}

export function browserLeave(): BrowserLeave {
  if (!window.isSecureContext) return "insecure";
  return "Notification" in window ? Notification.permission : "unsupported";
}

/** A person may change it in the browser's own settings and come back. */
function watchLeave(watcher: () => void): () => void {
  watchers.add(watcher);
  window.addEventListener("focus", watcher);
  return () => {
    watchers.delete(watcher);
    window.removeEventListener("focus", watcher);
  };
}

/** One at a time: a later one takes the earlier one's place, from whichever tab it comes. */
const TAG = "new-replies";

type Said = { title: string; body: string; onOpen: () => void };

/** False where the browser notifies only for installed apps, as on Android. */
export function notifyBrowser({ title, body, onOpen }: Said): boolean {
  try {
    const notice = new Notification(title, { body, tag: TAG, icon: "/icon.svg" });
    notice.onclick = () => {
      window.focus();
      notice.close();
      onOpen();
    };
    return true;
  } catch {
    return false;
  }
}
