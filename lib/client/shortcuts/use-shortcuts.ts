"use client";
import { useEffect, useRef } from "react";
import { singleKeysOff } from "@/lib/client/preferences";
import { type Scope, type ShortcutId, shortcutFor, startsSequence } from "./registry";

/** Does what the key asks; `false` passes it on to whoever listened before. */
type Handler = (key: string) => unknown;
export type Handlers = Partial<Record<ShortcutId, Handler>>;

const SEQUENCE_MS = 900;
const listeners: { scopes: readonly Scope[]; handlers: () => Handlers }[] = [];
let first: { key: string; at: number } | null = null;

/** Listens while mounted. The newest listener is asked first, so that what lies on top hears Escape before what lies below. */
export function useShortcuts(scopes: readonly Scope[], handlers: Handlers) {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  const named = scopes.join(" ");
  useEffect(() => {
    const listener = { scopes: named.split(" ").filter(Boolean) as Scope[], handlers: () => latest.current }; // joined from scopes above
    if (listeners.length === 0) window.addEventListener("keydown", hear);
    listeners.push(listener);
    return () => {
      listeners.splice(listeners.indexOf(listener), 1);
      if (listeners.length === 0) window.removeEventListener("keydown", hear);
    };
  }, [named]);
}

function hear(event: KeyboardEvent) {
  if (event.defaultPrevented || event.altKey || event.isComposing || insideOverlay(event.target)) return;
  const typing = isTyping(event.target);
  if (!typing && event.key.length === 1 && singleKeysOff()) return;
  const id = shortcutFor({
    key: event.key,
    mod: event.metaKey || event.ctrlKey,
    typing,
    scopes: new Set(listeners.flatMap((listener) => listener.scopes)),
    first: first && Date.now() - first.at < SEQUENCE_MS ? first.key : null,
  });
  first = !typing && startsSequence(event.key) ? { key: event.key, at: Date.now() } : null;
  if (id && dispatch(id, event)) event.preventDefault();
}

function dispatch(id: ShortcutId, event: KeyboardEvent): boolean {
  if (event.key === "Enter" && !event.metaKey && !event.ctrlKey && actsOnEnter(event.target)) return false;
  return listeners.toReversed().some((listener) => {
    const handler = listener.handlers()[id];
    return handler !== undefined && handler(event.key) !== false;
  });
}

/** Menus and dialogs hear their own keys. */
function insideOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"],[role="menu"],[role="listbox"]') !== null;
}

const TEXT_FIELDS = 'input:not([type="radio"]):not([type="checkbox"]),textarea,select,[contenteditable="true"]';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TEXT_FIELDS) !== null;
}

function actsOnEnter(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("a,button,summary") !== null;
}
