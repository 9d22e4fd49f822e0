const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const LETTER_OR_FIGURE = /[\p{L}\p{N}]/u;

/** A letter of the scripts that part words by no space. The database knows the same in `find_search_words`. */
export const UNSPACED_LETTER =
  "[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]";
const UNSPACED = new RegExp(UNSPACED_LETTER, "u");
const UNSPACED_RUN = new RegExp(`(${UNSPACED_LETTER}+)`, "u");

/** The index takes no longer words, in bytes; nobody searches for one. */
const LONGEST_WORD = 500;

/**
 * Runs of letters and figures in lower case, in order. Signs part words, so that a part of an address is one. A run of a
 * script without spaces is its pairs of neighbours and its last letter (東京都: 東京, 京都, 都), so that any part of it can
 * be asked for.
 */
export function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(WORD) ?? []).filter((word) => LETTER_OR_FIGURE.test(word)).flatMap(piecesOf);
}

/** The same to ask by: what was typed may go on where it ends, but for the pair that its last letter is in already. */
export function askedWordsOf(text: string): string[] {
  const words = wordsOf(text);
  const [last = "", before = ""] = words.toReversed();
  return isUnspaced(last) && isUnspaced(before) && before !== last && before.endsWith(last)
    ? words.slice(0, -1)
    : words;
}

export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word);
}

function piecesOf(word: string): string[] {
  if (!isUnspaced(word)) return [word];
  return word.split(UNSPACED_RUN).flatMap((run) => {
    if (run === "") return [];
    return isUnspaced(run) ? pairsOf([...run]) : [run];
  });
}

function pairsOf(letters: string[]): string[] {
  return letters.map((letter, index) => letter + (letters[index + 1] ?? ""));
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
