import type { EmailAddress } from "../../email-address";
import { fold } from "../reading/fold";
import type { Line } from "./line";
import { CLOSING_LINE } from "./signature-marks";

const CONTACT = [
  /(?:\+|\b00)\d[\d\s()./-]{6,20}\d|\(?0\d{1,5}\)?[\s/-]\d[\d\s/-]{4,15}/,
  /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,60}/,
  /(?:https?:\/\/|\bwww\.)\S{3,120}/,
  /^(?:t|m|f|e|w|p|tel|mob|mobile|phone|fax|email|e-mail|web|telefon|handy|skype|linkedin|twitter|x)\s?[.:|]\s?\S/,
  /\s[|\u00b7\u2022\u2013-]\s\S.*\s[|\u00b7\u2022\u2013-]\s|\S\s?[|\u00b7\u2022]\s?\S/,
  /^(?:[a-z0-9-]{2,40}\.)+[a-z]{2,12}$/,
];
const LONGEST_LINE = 100;
const MOST_LINES = 10;
const LINES_UNDER_CLOSING = 6;

/**
 * Index where a block of name, role and contact lines at the end begins; the number of lines where there is none. It
 * must name the sender or stand under a closing, because an address that somebody passes on looks the same.
 */
export function contactBlockAt(lines: readonly Line[], sender: EmailAddress | null): number {
  let end = lines.length;
  for (;;) {
    const last = lines.slice(0, end).findLastIndex(({ folded }) => folded.trim() !== "");
    const above = lines.slice(0, last + 1).findLastIndex(({ folded }) => folded.trim() === "");
    const from = blockWithin(lines, above + 1, last, sender);
    if (from === null || lines.slice(0, from).every(({ folded }) => folded.trim() === "")) return end;
    end = from;
    if (from > above + 1) return end; // the closing and the name above it stay
  }
}

/** Where the block begins within one paragraph; null when the paragraph holds none. */
function blockWithin(lines: readonly Line[], first: number, last: number, sender: EmailAddress | null): number | null {
  const closing = lines.slice(first, last + 1).findIndex(({ folded }) => CLOSING_LINE.test(folded.trim()));
  const from = closing === -1 ? first : first + closing + 2; // below the closing stands the name
  const block = lines.slice(from, last + 1).map(({ folded }) => folded.trim());
  if (block.length === 0 || block.length > MOST_LINES || block.some(isProse) || !block.some(isContact)) return null;
  if (endsWithColon(lines, from)) return null;
  return closing !== -1 || underClosing(lines, from) || namesSender(block, sender) ? from : null;
}

function isContact(line: string): boolean {
  return CONTACT.some((sign) => sign.test(line));
}

function isProse(line: string): boolean {
  if (line.length > LONGEST_LINE) return true;
  const words = line.split(/\s+/).length;
  return /[?!]$/.test(line) || (words >= 5 && /[.:,;]$/.test(line)) || (words > 9 && !isContact(line));
}

/** "Please write to:" announces a contact, it does not sign. */
function endsWithColon(lines: readonly Line[], from: number): boolean {
  return (
    lines
      .slice(0, from)
      .findLast(({ folded }) => folded.trim() !== "")
      ?.folded.trimEnd()
      .endsWith(":") ?? false
  );
}

function underClosing(lines: readonly Line[], from: number): boolean {
  const above = lines.slice(0, from).filter(({ folded }) => folded.trim() !== "");
  return above.slice(-LINES_UNDER_CLOSING).some(({ folded }) => CLOSING_LINE.test(folded.trim()));
}

function namesSender(block: readonly string[], sender: EmailAddress | null): boolean {
  if (!sender) return false;
  const names = fold(`${sender.name} ${sender.address.split("@")[0] ?? ""}`).split(/[^\p{L}]+/u);
  const top = block
    .slice(0, 2)
    .join(" ")
    .split(/[^\p{L}]+/u);
  return names.some((name) => name.length >= 3 && top.includes(name));
}
