import { isAscii, removeInvisible, squeeze } from "../../text";
import type { InboundMessage } from "../message";
import { fold } from "../reading/fold";
import { htmlToText } from "./html-to-text";
import { type Line, linesOf } from "./line";
import { quotedLines } from "./quoted-lines";
import { closingLine, unsignedLines } from "./unsigned-lines";

/** What the sender wrote himself. Ranges of evidence are offsets into `text`. */
export type OwnWords = {
  text: string;
  /** Offset where the closing ("Kind regards,") and the name begin; the length of `text` where there is none. */
  signOffAt: number;
  /** The whole body as text, quotations included: bounces and reports are read from it. */
  body: string;
  /** Text that the HTML hides from a reader. */
  hidden: string;
  links: { text: string; href: string }[];
  hadQuote: boolean;
};

type Source = Pick<InboundMessage, "text" | "html" | "from">;

const MOST_CHARACTERS = 60_000;
/** Markup is many times longer than what it says. */
const MOST_HTML = 400_000;

/**
 * The own words of a message: quotations, signature, notices and our own footer removed, one character set of
 * spaces. `lastOutboundText` (our mail that is answered) lets unmarked quotations of it be recognised.
 * Strips too little rather than too much. Source: spec 4 "Own words".
 */
export function ownWords(message: Source, lastOutboundText: string | null = null): OwnWords {
  const html = message.html === null ? null : htmlToText(message.html.slice(0, MOST_HTML));
  const plain = normalise(message.text);
  const body = plain.trim() === "" ? normalise(html?.text ?? "") : plain;
  const quoted = quotedLines(linesOf(body), ourLines(lastOutboundText));
  const text = tidy(unsignedLines(quoted.kept, message.from));
  return {
    text,
    signOffAt: closingLine(text),
    body,
    hidden: html?.hidden ?? "",
    links: html?.links ?? [],
    hadQuote: quoted.any || (plain.trim() === "" && (html?.quoted ?? false)),
  };
}

/** All but letters of Latin and common punctuation: text without it needs no look for what is rare. */
const RARE = /[^\n -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u20a0-\u20bf]/;

function normalise(text: string): string {
  const cut = text.slice(0, MOST_CHARACTERS);
  if (!RARE.test(cut)) return cut;
  if (isAscii(cut)) return cut.replace(/\r\n?/g, "\n").replaceAll("\t", " ");
  return removeInvisible(cut)
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, " ");
}

const SHORTEST_OWN_LINE = 16;

/** The lines of our own mail that are long enough to be recognised in an answer. */
function ourLines(outbound: string | null): ReadonlySet<string> {
  if (!outbound) return new Set();
  const lines = outbound
    .slice(0, MOST_CHARACTERS)
    .split(/\r?\n/)
    .map((line) => squeeze(fold(line)));
  return new Set(lines.filter((line) => line.length >= SHORTEST_OWN_LINE));
}

function tidy(lines: Line[]): string {
  const kept: string[] = [];
  for (const line of lines) {
    const trimmed = line.text.trimEnd();
    if (trimmed !== "" || (kept.at(-1) ?? "") !== "") kept.push(trimmed);
  }
  return kept.join("\n").trim();
}
