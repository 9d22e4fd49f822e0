"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { type InboxPlace, inboxHref, replyOf, viewOf } from "./inbox-url";

/** Where the person is: read from the URL, so that back, forward and reload work by themselves. */
export function useInboxPlace(): Required<InboxPlace> {
  const pathname = usePathname();
  const search = useSearchParams();
  const view = viewOf(search.get("view"));
  const q = search.get("q") ?? "";
  const reply = replyOf(pathname);
  return useMemo(() => ({ view, q, reply }), [view, q, reply]);
}

/** A step that Back undoes. */
export function goTo(place: InboxPlace) {
  window.history.pushState(null, "", inboxHref(place));
}

/** A step along the list: walking 40 replies must not need 40 times Back. */
export function moveTo(place: InboxPlace) {
  window.history.replaceState(null, "", inboxHref(place));
}
