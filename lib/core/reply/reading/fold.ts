import { foldTypography } from "../../text";

// One code unit in, one out: evidence ranges found in the folded text hold in the original.
const SPECIAL: Record<string, string> = { ı: "i", İ: "i", ß: "s", ø: "o", đ: "d", ł: "l", æ: "a", œ: "o", ё: "е" };
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff\u0401\u0451]/;
/** All but printable ASCII without the backtick. */
const FOLDABLE = /[^\n -_a-~]/;

/** What each code unit folds to. */
const FOLDED = Uint16Array.from({ length: 0x1_0000 }, (_, unit) => foldUnit(String.fromCharCode(unit)).charCodeAt(0));

/** Lower-cased, without Latin accents, typography as ASCII; same length as the input, character for character. */
export function fold(text: string): string {
  if (!FOLDABLE.test(text)) return text.toLowerCase();
  let folded = "";
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const to = FOLDED[unit] ?? unit;
    if (to === unit) continue;
    folded += text.slice(from, at) + String.fromCharCode(to);
    from = at + 1;
  }
  return folded + text.slice(from);
}

function foldUnit(unit: string): string {
  const lower = SPECIAL[unit] ?? foldTypography(unit).toLowerCase();
  if (lower.length !== 1) return unit;
  return SPECIAL[lower] ?? (ACCENTED.test(lower) ? lower.normalize("NFD").charAt(0) : lower);
}
