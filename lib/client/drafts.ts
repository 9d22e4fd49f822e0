"use client";
import { useMemo, useSyncExternalStore } from "react";

/** What is being written, kept in this browser as typed, so that a closed tab or a refused send loses nothing. */
export type WrittenDraft = DraftWords & { savedAt: number };
/** `senderEmail`: whom it comes from, where somebody has chosen. */
export type DraftWords = { subject: string; body: string; senderEmail?: string };

const PREFIX = "draft:";
const KEEP_MS = 30 * 24 * 60 * 60_000;

/** The kept draft, for a component that is rendered on the server too: there is none until the page has come alive. */
export function useKeptDraft(key: string): WrittenDraft | null {
  const text = useSyncExternalStore(
    watchDrafts,
    () => textOf(key),
    () => null,
  );
  return useMemo(() => parseDraft(text), [text]);
}

export function readDraft(key: string): WrittenDraft | null {
  return parseDraft(textOf(key));
}

function parseDraft(text: string | null): WrittenDraft | null {
  try {
    const value: unknown = JSON.parse(text ?? "null");
    return isDraft(value) && Date.now() - value.savedAt < KEEP_MS ? value : null;
  } catch {
    return null; // a draft that cannot be read is no draft; the server's own still stands
  }
}

function textOf(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null; // a browser that keeps nothing for this site
  }
}

function watchDrafts(watcher: () => void): () => void {
  window.addEventListener("storage", watcher);
  return () => window.removeEventListener("storage", watcher);
}

/** False when the browser's store is full or switched off: then the screen says so. */
export function keepDraft(key: string, draft: DraftWords): boolean {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify({ ...draft, savedAt: Date.now() }));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(key: string) {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // nothing was kept, so nothing is left to forget
  }
}

function isDraft(value: unknown): value is WrittenDraft {
  if (typeof value !== "object" || value === null) return false;
  return (
    "subject" in value &&
    "body" in value &&
    "savedAt" in value &&
    typeof value.body === "string" &&
    typeof value.savedAt === "number"
  );
}
