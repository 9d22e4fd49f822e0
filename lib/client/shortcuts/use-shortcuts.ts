"use client";
import { useEffect, useRef } from "react";
import { singleKeysOff } from "@/lib/client/preferences";
import { type Scope, SHORTCUTS, type ShortcutId, shortcutFor, startsSequence } from "./registry";

/** Does what the key asks; `false` passes it on to whoever listened before. */
type Handler = (key: string) => unknown;
export type Handlers = Partial<Record<ShortcutId, Handler>>;

const SEQUENCE_MS = 900;
const OPENING_MS = 3_000;
const listeners: { scopes: readonly Scope[]; handlers: () => Handlers }[] = [];
let first: { key: string; at: number } | null = null;
let opening: { scope: Scope; since: number; typed: Typed[] } | null = null;

type Typed = { key: string; mod: boolean; typing: boolean };

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
    if (opening && listener.scopes.includes(opening.scope)) queueMicrotask(hearTyped);
    return () => {
      listeners.splice(listeners.indexOf(listener), 1);
      if (listeners.length === 0) window.removeEventListener("keydown", hear);
    };
  }, [named]);
}

/** What was asked for listens in a moment: until then keys that nobody hears are kept for it, so that Enter and r in one breath both count. */
export function keepKeysFor(scope: Scope) {
  if (!scopesNow().has(scope)) opening = { scope, since: Date.now(), typed: [] };
}

function hearTyped() {
  const typed = opening?.typed ?? [];
  opening = null;
  for (const pressed of typed) {
    const id = meant(pressed);
    if (id) runShortcut(id, pressed.key);
  }
}

function hear(event: KeyboardEvent) {
  if (event.defaultPrevented || event.altKey || event.isComposing || insideOverlay(event.target)) return;
  const typing = isTyping(event.target);
  const mod = event.metaKey || event.ctrlKey;
  if (!typing && !mod && event.key.length === 1 && singleKeysOff()) return;
  const pressed = { key: event.key, mod, typing };
  const id = meant(pressed);
  first = !typing && startsSequence(event.key) ? { key: event.key, at: Date.now() } : null;
  if (!id && opening && Date.now() - opening.since < OPENING_MS) opening.typed.push(pressed);
  if (id && dispatch(id, event)) event.preventDefault();
}

function meant(pressed: Typed): ShortcutId | null {
  const before = first && Date.now() - first.at < SEQUENCE_MS ? first.key : null;
  return shortcutFor({ ...pressed, scopes: scopesNow(), first: before });
}

function dispatch(id: ShortcutId, event: KeyboardEvent): boolean {
  if (event.key === "Enter" && !event.metaKey && !event.ctrlKey && actsOnEnter(event.target)) return false;
  return runShortcut(id, event.key);
}

/** Does what a shortcut does, by whoever listens for it; false when nobody does. */
export function runShortcut(id: ShortcutId, key = ""): boolean {
  return listeners.toReversed().some((listener) => {
    const handler = listener.handlers()[id];
    return handler !== undefined && handler(key) !== false;
  });
}

/** What somebody listens for at this moment: what the palette can offer. */
export function heardNow(): ShortcutId[] {
  const handled = new Set(listeners.flatMap((listener) => Object.keys(listener.handlers())));
  const scopes = scopesNow();
  return SHORTCUTS.filter(({ id, scope }) => handled.has(id) && scopes.has(scope)).map(({ id }) => id);
}

function scopesNow(): ReadonlySet<Scope> {
  return new Set(listeners.flatMap((listener) => listener.scopes));
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
