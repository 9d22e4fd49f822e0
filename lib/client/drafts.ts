/** What is being written, kept in this browser as typed, so that a closed tab or a refused send loses nothing. */
export type WrittenDraft = { subject: string; body: string; savedAt: number };

const PREFIX = "draft:";
const KEEP_MS = 30 * 24 * 60 * 60_000;

export function readDraft(key: string): WrittenDraft | null {
  if (typeof window === "undefined") return null;
  try {
    const value: unknown = JSON.parse(localStorage.getItem(PREFIX + key) ?? "null");
    return isDraft(value) && Date.now() - value.savedAt < KEEP_MS ? value : null;
  } catch {
    return null; // a draft that cannot be read is no draft; the server's own still stands
  }
}

/** False when the browser's store is full or switched off: then the screen says so. */
export function keepDraft(key: string, draft: { subject: string; body: string }): boolean {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify({ ...draft, savedAt: Date.now() }));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(key: string) {
  localStorage.removeItem(PREFIX + key);
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
