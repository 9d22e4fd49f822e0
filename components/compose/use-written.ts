"use client";
import { useRef, useState } from "react";
import { type DraftWords, forgetDraft, keepDraft, readDraft } from "@/lib/client/drafts";

export type Written = DraftWords;

/** Where to begin; `writtenAt` where a person wrote it, perhaps on another device. */
type Start = Written & { writtenAt?: string | null };

type Elsewhere = (written: Written) => Promise<{ ok: boolean }>;

const PAUSE_MS = 1000;

/**
 * The text being written: what this browser or the server kept, whichever is newer, else the given start. Kept in this browser
 * on every key, and `elsewhere` at each pause.
 */
export function useWritten(key: string, start: Start | undefined, elsewhere?: Elsewhere) {
  const [kept] = useState(() => readDraft(key));
  const [typed, setTyped] = useState<Written | null>(null);
  const [saved, setSaved] = useState<"saved" | "unsaved" | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const restored = kept && kept.savedAt > Date.parse(start?.writtenAt ?? "1970-01-01") ? kept : null;
  const written: Written = typed ?? restored ?? start ?? EMPTY;
  const latest = useRef(written);
  latest.current = written;

  function change(part: Partial<Written>) {
    const next = { ...latest.current, ...part };
    latest.current = next;
    setTyped(next);
    const here = keepDraft(key, next);
    setSaved(here ? "saved" : "unsaved");
    clearTimeout(pause.current);
    if (elsewhere) pause.current = setTimeout(() => void keepElsewhere(elsewhere, next, here), PAUSE_MS);
  }

  async function keepElsewhere(keep: Elsewhere, written: Written, here: boolean) {
    const there = await keep(written).catch(() => ({ ok: false }));
    setSaved(here || there.ok ? "saved" : "unsaved");
  }

  function forget() {
    clearTimeout(pause.current);
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
