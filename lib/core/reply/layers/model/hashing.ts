const SEED = 0x811c9dc5;

/** FNV-1a over UTF-16 code units. */
export function hashOf(word: string): number {
  let hash = SEED;
  for (let index = 0; index < word.length; index += 1) hash = step(hash, word.charCodeAt(index));
  return hash;
}

/** The hash of a word that goes on by one more code unit. */
export function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** One hash of two, in their order. */
export function mix(one: number, other: number): number {
  const mixed = Math.imul(one ^ (one >>> 15), 0x85ebca6b) ^ Math.imul(other, 0xc2b2ae35);
  return mixed ^ (mixed >>> 13);
}
