import { markWords } from "@/lib/client/search-text";

/** A text with the searched words marked. */
export function Marked({ text, words }: { text: string; words: string[] }) {
  if (words.length === 0) return text;
  return markWords(text, words).map(({ start, text: part, hit }) =>
    hit ? (
      <mark key={start} className="search-hit">
        {part}
      </mark>
    ) : (
      part
    ),
  );
}
