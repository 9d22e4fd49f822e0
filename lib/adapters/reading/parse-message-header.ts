import { cleanText } from "../../core/text";

const UNPLAIN = /[^ -~\t]|=\?/;
const ENCODED_WORD = /=\?([\w.:+-]{1,40})(?:\*[\w-]{1,20})?\?([bq])\?([^?\s]{0,2000})\?=/gi;

/**
 * One header value, unfolded and decoded: RFC 2047 words in any charset the platform knows, raw 8-bit bytes as
 * UTF-8 or else Windows-1252. `binary` holds one byte per character. Never throws: what cannot be decoded stays.
 */
export function decodeHeaderValue(binary: string): string {
  const unfolded = binary.replace(/[\r\n]+[ \t]*/g, " ").trim();
  if (!UNPLAIN.test(unfolded)) return unfolded;
  const words = unfolded.replace(/\?=[ \t]+=\?/g, "?==?"); // RFC 2047, 6.2: space between encoded words is not text
  const runs: Run[] = [];
  let from = 0;
  for (const match of words.matchAll(ENCODED_WORD)) {
    const [whole, charset = "", kind = "", payload = ""] = match;
    addRun(runs, null, Buffer.from(words.slice(from, match.index), "binary"));
    addRun(runs, charset.toLowerCase(), bytesOf(kind, payload));
    from = match.index + whole.length;
  }
  addRun(runs, null, Buffer.from(words.slice(from), "binary"));
  return cleanText(runs.map(textOf).join(""));
}

/** A character may be split over neighbouring words of one charset: their bytes are joined before they are decoded. */
function addRun(runs: Run[], charset: string | null, bytes: Buffer): void {
  if (bytes.length === 0) return;
  const last = runs.at(-1);
  if (last && charset !== null && last.charset === charset) last.bytes = Buffer.concat([last.bytes, bytes]);
  else runs.push({ charset, bytes });
}

/** Bytes of one charset; null where the header names none. */
type Run = { charset: string | null; bytes: Buffer };

function bytesOf(kind: string, payload: string): Buffer {
  if (kind.toLowerCase() === "b") return Buffer.from(payload, "base64");
  const binary = payload
    .replaceAll("_", " ")
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(binary, "binary");
}

function textOf({ charset, bytes }: Run): string {
  if (charset === null) return utf8OrLatin(bytes);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return utf8OrLatin(bytes); // a charset nobody knows
  }
}

function utf8OrLatin(bytes: Buffer): string {
  const utf8 = bytes.toString("utf8");
  return utf8.includes("\uFFFD") ? new TextDecoder("windows-1252").decode(bytes) : utf8;
}
