"use client";
import { useEffect, useRef, useState } from "react";
import { type DraftWords, forgetDraft, keepDraft, useKeptDraft } from "@/lib/client/drafts";

export type Written = DraftWords;

/** Where to begin; `writtenAt` where a person wrote it, perhaps on another device. */
type Start = Written & { writtenAt?: string | null };

type Elsewhere = (written: Written) => Promise<{ ok: boolean }>;

const PAUSE_MS = 1000;

/**
 * The text being written: what this browser or the server kept, whichever is newer, else the given start. Kept in this browser
 * on every key, and `elsewhere` at each pause, or once the line is back. Another tab that shows the same text follows.
 */
export function useWritten(key: string, start: Start | undefined, elsewhere?: Elsewhere) {
  const kept = useKeptDraft(key);
  const [typed, setTyped] = useState<(Written & { at: number }) | null>(null);
  const [saved, setSaved] = useState<"saved" | "unsaved" | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unsent = useRef<(() => void) | null>(null);
  const restored = kept && kept.savedAt > Date.parse(start?.writtenAt ?? "1970-01-01") ? kept : null;
  const newest = typed && typed.at >= (kept?.savedAt ?? 0) ? typed : restored;
  const written: Written = newest ?? typed ?? start ?? EMPTY;
  const latest = useRef(written);
  latest.current = written;

  useEffect(() => {
    const again = () => unsent.current?.();
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, []);

  function change(part: Partial<Written>) {
    const next = { ...latest.current, ...part };
    latest.current = next;
    const here = keepDraft(key, next);
    setTyped({ ...next, at: Date.now() });
    setSaved(here ? "saved" : "unsaved");
    clearTimeout(pause.current);
    if (elsewhere) pause.current = setTimeout(() => void keepElsewhere(elsewhere, next, here), PAUSE_MS);
  }

  async function keepElsewhere(keep: Elsewhere, written: Written, here: boolean) {
    unsent.current = () => void keepElsewhere(keep, written, here);
    const there = await keep(written).catch(() => ({ ok: false }));
    if (there.ok) unsent.current = null;
    setSaved(here || there.ok ? "saved" : "unsaved");
  }

  function forget() {
    clearTimeout(pause.current);
    unsent.current = null;
    forgetDraft(key);
    setTyped(null);
    setSaved(null);
  }

  const asLeft = restored !== null || Boolean(start?.writtenAt);
  return { written, change, forget, saved: saved ?? (asLeft ? ("restored" as const) : null) };
}

const EMPTY: Written = { subject: "", body: "" };

export const SAVED_TEXTS = {
  restored: "Your draft, as you left it",
  saved: "Draft saved",
  unsaved: "The draft could not be saved",
};
