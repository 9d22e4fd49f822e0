import { foldTypography } from "../../text";

// One character in, one character out: evidence ranges found in the folded text hold in the original.
const SPECIAL: Record<string, string> = { ı: "i", İ: "i", ß: "s", ø: "o", đ: "d", ł: "l", æ: "a", œ: "o", ё: "е" };
const PLAIN = /^[\0-\x7f]*$/;
const FOLDABLE = /[\u00c0-\u024f\u1e00-\u1eff\u0401\u0451]/g;
const cache = new Map<string, string>();

/** Lower-cased, without Latin accents, typography as ASCII; same length as the input, character for character. */
export function fold(text: string): string {
  const typographic = foldTypography(text);
  const lower = typographic.toLowerCase();
  const folded = lower.length === typographic.length ? lower : lowerEach(typographic);
  return PLAIN.test(folded) ? folded : folded.replace(FOLDABLE, foldLetter);
}

function lowerEach(text: string): string {
  let out = "";
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const lower = SPECIAL[unit] ?? unit.toLowerCase();
    out += lower.length === 1 ? lower : unit;
  }
  return out;
}

function foldLetter(letter: string): string {
  const known = cache.get(letter);
  if (known !== undefined) return known;
  const folded = SPECIAL[letter] ?? letter.normalize("NFD").charAt(0);
  cache.set(letter, folded);
  return folded;
}
