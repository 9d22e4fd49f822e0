const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const LETTER_OR_FIGURE = /[\p{L}\p{N}]/u;

/** The index takes no longer words, in bytes; nobody searches for one. */
const LONGEST_WORD = 500;

/** Runs of letters and figures in lower case, in order. Signs part words, so that a part of an address is one. */
export function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(WORD) ?? []).filter((word) => LETTER_OR_FIGURE.test(word));
}

/**
 * Each word of a text with its places, in the notation of PostgreSQL's `tsvector`: `hut:1,4 map:2`. Made here because the
 * server takes ten times as long for it, under the lock of the row's transaction.
 */
export function searchWords(text: string): string {
  const places = new Map<string, number[]>();
  wordsOf(text).forEach((word, index) => {
    if (word.length > LONGEST_WORD) return;
    const known = places.get(word);
    if (known) known.push(index + 1);
    else places.set(word, [index + 1]);
  });
  return [...places].map(([word, at]) => `${word}:${at.join(",")}`).join(" ");
}
