"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useMemo, useSyncExternalStore } from "react";
import { type InboxPlace, inboxHref, replyOf, viewOf } from "./inbox-url";

const watchers = new Set<() => void>();

/**
 * Where the person is: read from the URL, so that back, forward and reload work by themselves. The address bar is asked
 * itself: the router tells a change only once it finds time to draw, and the next key must not act on the reply before.
 */
export function useInboxPlace(): Required<InboxPlace> {
  const told = `${usePathname()}?${useSearchParams()}`;
  const here = useSyncExternalStore(
    watchAddress,
    () => `${window.location.pathname}${window.location.search}`,
    () => told,
  );
  return useMemo(() => placeOf(here), [here]);
}

function placeOf(address: string): Required<InboxPlace> {
  const { pathname, searchParams } = new URL(address, "http://inbox.invalid");
  return { view: viewOf(searchParams.get("view")), q: searchParams.get("q") ?? "", reply: replyOf(pathname) };
}

function watchAddress(watcher: () => void): () => void {
  watchers.add(watcher);
  window.addEventListener("popstate", watcher);
  return () => {
    watchers.delete(watcher);
    window.removeEventListener("popstate", watcher);
  };
}

/** A step that Back undoes. */
export function goTo(place: InboxPlace) {
  window.history.pushState(null, "", inboxHref(place));
  for (const watcher of watchers) watcher();
}

/** A step along the list: walking 40 replies must not need 40 times Back. */
export function moveTo(place: InboxPlace) {
  window.history.replaceState(null, "", inboxHref(place));
  for (const watcher of watchers) watcher();
}
