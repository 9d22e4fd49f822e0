import type { EmailAddress } from "../../email-address";
import { fold } from "../reading/fold";
import { contactBlockAt } from "./contact-block";
import type { Line } from "./line";
import {
  BANNER_LINE,
  CLOSING_LINE,
  DEVICE_LINE,
  DISCLAIMER_MARKS,
  DISCLAIMER_START,
  FOOTER_LINE,
} from "./signature-marks";

const LONGEST_SIGNATURE = 20;
const LONGEST_LINE = 300;

/** The lines without signature and contact block, device line, confidentiality notice and list footer. */
export function unsignedLines(lines: readonly Line[], sender: EmailAddress | null): Line[] {
  const signature = signatureAt(lines);
  const kept: Line[] = [];
  for (let at = 0; at < signature; at += 1) {
    const line = lines[at];
    if (!line) break;
    const folded = line.folded.slice(0, LONGEST_LINE);
    if (FOOTER_LINE.test(folded) && kept.some((before) => before.folded !== "")) break;
    if (isNotice(lines, at, folded)) {
      at = paragraphEnd(lines, at);
      continue;
    }
    if (!DEVICE_LINE.test(folded) && !BANNER_LINE.test(folded)) kept.push(line);
  }
  return kept.slice(0, contactBlockAt(kept, sender));
}

/** Index of the "-- " line (RFC 3676, 4.3); the end where there is none or where too much follows to be a signature. */
function signatureAt(lines: readonly Line[]): number {
  const at = lines.findLastIndex(({ text }) => /^(?:--|—|–) ?$/.test(text));
  if (at === -1 || lines.slice(0, at).every(({ folded }) => folded === "")) return lines.length;
  return lines.slice(at + 1).filter(({ folded }) => folded !== "").length <= LONGEST_SIGNATURE ? at : lines.length;
}

function isNotice(lines: readonly Line[], at: number, folded: string): boolean {
  if (!DISCLAIMER_START.test(folded)) return false;
  const block = lines.slice(at, paragraphEnd(lines, at) + 1).map((line) => line.folded);
  const paragraph = block.join(" ").slice(0, 4000);
  return DISCLAIMER_MARKS.filter((mark) => mark.test(paragraph)).length >= 2;
}

function paragraphEnd(lines: readonly Line[], at: number): number {
  let end = at;
  while (end + 1 < lines.length && (lines[end + 1]?.folded ?? "") !== "" && end - at < 40) end += 1;
  return end;
}

const LONGEST_BLOCK_AFTER_CLOSING = 14;

/** Offset of the last closing ("Kind regards,") that only a name and contact lines follow; else the length. */
export function closingLine(text: string): number {
  let offset = text.length;
  let below = 0;
  const lines = text.split("\n");
  for (let at = lines.length - 1; at > 0 && below <= LONGEST_BLOCK_AFTER_CLOSING; at -= 1) {
    const line = lines[at] ?? "";
    offset -= line.length;
    const folded = fold(line.slice(0, 160)).trim();
    if (/^p\.? ?s\b/.test(folded)) return text.length;
    if (folded !== "" && CLOSING_LINE.test(folded)) return offset;
    if (folded !== "") below += 1;
    offset -= 1;
  }
  return text.length;
}
