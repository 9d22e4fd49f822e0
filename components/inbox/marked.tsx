import { markWords } from "@/lib/client/search-text";

/** A text with the searched words marked. */
export function Marked({ text, words }: { text: string; words: string[] }) {
  if (words.length === 0) return text;
  return markWords(text, words).map((part, at) =>
    part.hit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
      <mark key={at} className="search-hit">
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  );
}
