"use client";
import { useRef, useState } from "react";
import { type DraftWords, forgetDraft, keepDraft, readDraft } from "@/lib/client/drafts";

export type Written = DraftWords;

/** The text being written: restored from this browser, else the given start; kept on every key. */
export function useWritten(key: string, start: Written | undefined) {
  const [kept] = useState(() => readDraft(key));
  const [typed, setTyped] = useState<Written | null>(kept);
  const [saved, setSaved] = useState<"restored" | "saved" | "unsaved" | null>(kept ? "restored" : null);
  const latest = useRef(typed ?? start);
  const written: Written = typed ?? start ?? { subject: "", body: "" };
  latest.current = written;

  function change(part: Partial<Written>) {
    const next = { ...(latest.current ?? written), ...part };
    latest.current = next;
    setTyped(next);
    setSaved(keepDraft(key, next) ? "saved" : "unsaved");
  }

  function forget() {
    forgetDraft(key);
    setTyped(null);
    setSaved(null);
  }

  return { written, change, forget, saved };
}

export const SAVED_TEXTS = {
  restored: "Your draft, as you left it",
  saved: "Draft saved",
  unsaved: "This browser keeps no draft",
};
