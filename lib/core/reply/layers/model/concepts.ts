import { CONCEPT_WORDS } from "./concept-words";
import { hashOf } from "./hashing";

/** What a (folded) word may say in any of the languages: hashes of concepts, whole words before stems, the longest first. */
export function conceptsOf(word: string): readonly number[] {
  const known = cache.get(word);
  if (known) return known;
  const found = lookUp(word);
  if (cache.size >= MOST_CACHED) cache.clear();
  cache.set(word, found);
  return found;
}

const MOST_A_WORD = 2;
const STEMS = { shortest: 3, longest: 13 };
/** Words repeat from mail to mail; a hostile one that never repeats itself must not fill the memory. */
const MOST_CACHED = 20_000;

const cache = new Map<string, readonly number[]>();
const { words, stems } = index();

function lookUp(word: string): readonly number[] {
  const found = new Set(words.get(word));
  for (let length = Math.min(word.length, STEMS.longest); length >= STEMS.shortest; length -= 1) {
    for (const concept of stems.get(word.slice(0, length)) ?? []) found.add(concept);
  }
  return [...found].slice(0, MOST_A_WORD);
}

function index() {
  const words = new Map<string, number[]>();
  const stems = new Map<string, number[]>();
  for (const [name, list] of Object.entries(CONCEPT_WORDS)) {
    const concept = hashOf(`concept ${name}`);
    for (const entry of list.split(" ")) {
      const isStem = entry.endsWith("~");
      const [known, key] = isStem ? [stems, entry.slice(0, -1)] : [words, entry];
      known.set(key, [...(known.get(key) ?? []), concept]);
    }
  }
  return { words, stems };
}
