/** Characters that show nothing: zero-width, soft hyphen, bidi controls, byte-order mark, tag characters. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\uFEFF]/gu;
const SPACES = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
const SINGLE_QUOTES = /[\u2018\u2019\u201A\u201B\u2032\u00B4\u0060\uFF07]/g;
const DOUBLE_QUOTES = /[\u201C-\u201F\u2033\u00AB\u00BB\uFF02]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
/** Most text has nothing to clean or fold: one look saves the passes over it. */
const UNCLEAN = /[\0\r\ud800-\udfff]/;
const BEYOND_ASCII = /[^\0-\x7f]/;
const FOLDABLE = /[^\n -_a-~]/; // all but printable ASCII without the backtick

/** Text that any UTF-8 column takes: lone surrogates replaced, NUL removed, line ends as \n. */
export function cleanText(text: string): string {
  if (!UNCLEAN.test(text)) return text;
  return text.toWellFormed().replaceAll("\0", "").replace(/\r\n?/g, "\n");
}

export function removeInvisible(text: string): string {
  return isAscii(text) ? text : text.replace(INVISIBLE, "");
}

/** Most mail is: then what only other scripts need, and what is slow to look for, is left out. */
export function isAscii(text: string): boolean {
  return !BEYOND_ASCII.test(text);
}

/** Typography folded to ASCII, one character for one, so that offsets into the folded text hold in the original. */
export function foldTypography(text: string): string {
  if (!FOLDABLE.test(text)) return text;
  return text.replace(SPACES, " ").replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"').replace(DASHES, "-");
}

/** At most `maxBytes` bytes of UTF-8, cut between code points. */
export function cutToBytes(text: string, maxBytes: number): { text: string; cut: boolean } {
  if (text.length * 3 <= maxBytes) return { text, cut: false };
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= maxBytes) return { text, cut: false };
  let end = maxBytes;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return { text: new TextDecoder().decode(bytes.subarray(0, end)), cut: true };
}

/** White space folded to single spaces, trimmed. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
