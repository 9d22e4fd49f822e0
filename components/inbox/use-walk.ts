"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { goTo, moveTo } from "@/lib/client/inbox-place";
import type { InboxPlace } from "@/lib/client/inbox-url";
import type { Row } from "@/lib/client/reply-queries";
import { keepKeysFor, useShortcuts } from "@/lib/client/shortcuts/use-shortcuts";
import { focusRow } from "./focus-row";

/** Walking the list: with a reply open each step opens the next, without one it moves the focus. */
export function useWalk(place: Required<InboxPlace>, rows: Row[]) {
  const { reply } = place;
  const latest = useRef(place);
  useEffect(() => {
    latest.current = place;
  });
  const [cursor, setCursor] = useState<string | null>(null);
  const here = reply ?? cursor;
  const index = rows.findIndex((row) => row.id === here);

  // Always the same function, so that a step renders two rows and not all of them.
  const open = useCallback((id: string | undefined) => {
    const { view, q, reply: from } = latest.current;
    setCursor(id ?? from ?? null);
    if (id) keepKeysFor("reply");
    if (id && from) moveTo({ view, q, reply: id });
    else goTo({ view, q, reply: id });
  }, []);

  function step(by: 1 | -1) {
    const target = rows[index < 0 ? 0 : index + by];
    if (!target) return;
    setCursor(target.id);
    if (reply) open(target.id);
    else focusRow(target.id);
  }

  /** Called before the open reply leaves the list, so that its neighbour is still known. */
  function openNext() {
    open((rows[index + 1] ?? rows[index - 1])?.id);
  }

  useShortcuts(["list"], {
    next: (key) => (key === "ArrowDown" && !rowHasFocus() ? false : step(1)),
    previous: (key) => (key === "ArrowUp" && !rowHasFocus() ? false : step(-1)),
    open: () => (cursor ? open(cursor) : false),
  });

  return { index, current: here ?? rows[0]?.id, open, step, openNext };
}

function rowHasFocus(): boolean {
  return document.activeElement?.closest('[role="row"]') != null;
}
