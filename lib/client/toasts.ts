"use client";
import type { LucideIcon } from "lucide-react";
import { useSyncExternalStore } from "react";

export type ToastAction = {
  label: string;
  run: () => void;
  /** True when `z` takes it. */
  undoes: boolean;
};
export type Toast = {
  id: number;
  text: string;
  icon?: LucideIcon;
  failed: boolean;
  action: ToastAction | null;
  /** When what it can undo takes effect, in epoch milliseconds: its seconds are counted. */
  takesEffectAt?: number;
};

const SHOWN_MS = 10_000;
const MOST = 3;
const NONE: Toast[] = [];

let toasts: Toast[] = NONE;
let nextId = 1;
let pausedAt: number | null = null;
const endsAt = new Map<number, number>();
const watchers = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

type Said = {
  icon?: LucideIcon;
  undo?: () => void;
  /** The way forward again after an undo. `z` leaves it: it goes back, and back again. */
  redo?: () => void;
  retry?: () => void;
  /** When what the undo takes back takes effect, in epoch milliseconds: it stays and counts the seconds until then. */
  takesEffectAt?: number;
};

/** One line: what was done. With `undo` it carries the Undo button that `z` also takes. */
export function say(text: string, { icon, takesEffectAt, ...ways }: Said = {}) {
  add({ text, failed: false, action: actionOf(ways), ...(icon && { icon }), ...(takesEffectAt && { takesEffectAt }) });
}

/** What went wrong, in a sentence that says what was kept. */
export function sayFailure(text: string, { retry }: { retry?: () => void } = {}) {
  add({ text, failed: true, action: actionOf(retry ? { retry } : {}) });
}

/** Runs the newest undo in sight. False when there is none. */
export function undoNewest(): boolean {
  const newest = toasts.findLast((toast) => toast.action?.undoes);
  if (!newest) return false;
  runToastAction(newest.id);
  return true;
}

export function runToastAction(id: number) {
  const action = toasts.find((toast) => toast.id === id)?.action;
  dismissToast(id);
  action?.run();
}

export function dismissToast(id: number) {
  endsAt.delete(id);
  show(toasts.filter((toast) => toast.id !== id));
}

export function pauseToasts() {
  pausedAt ??= Date.now();
  clearTimeout(timer);
}

export function resumeToasts() {
  if (pausedAt === null) return;
  const waited = Date.now() - pausedAt;
  pausedAt = null;
  for (const [id, end] of endsAt) endsAt.set(id, end + waited);
  schedule();
}

export function useToasts(): Toast[] {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => toasts,
    () => NONE,
  );
}

function actionOf({ undo, redo, retry }: Pick<Said, "undo" | "redo" | "retry">): ToastAction | null {
  if (undo) return { label: "Undo", run: undo, undoes: true };
  if (redo) return { label: "Redo", run: redo, undoes: false };
  if (retry) return { label: "Retry", run: retry, undoes: false };
  return null;
}

function add(toast: Omit<Toast, "id">) {
  const id = nextId++;
  endsAt.set(id, toast.takesEffectAt ?? Date.now() + SHOWN_MS);
  show([...toasts, { ...toast, id }].slice(-MOST));
  schedule();
}

function show(next: Toast[]) {
  toasts = next;
  for (const watcher of watchers) watcher();
}

function schedule() {
  clearTimeout(timer);
  if (pausedAt !== null || endsAt.size === 0) return;
  const first = Math.min(...endsAt.values());
  timer = setTimeout(dropEnded, Math.max(0, first - Date.now()));
}

function dropEnded() {
  const now = Date.now();
  for (const [id, end] of endsAt) if (end <= now) dismissToast(id);
  schedule();
}
