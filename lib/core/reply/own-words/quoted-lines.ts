import { squeeze } from "../../text";
import { Line } from "./line";
import {
  ATTRIBUTION_ADDRESS,
  ATTRIBUTION_BY_ADDRESS,
  ATTRIBUTION_END,
  ATTRIBUTION_FACT,
  ATTRIBUTION_START,
  ATTRIBUTION_VERB,
  ATTRIBUTION_WITHIN,
  ATTRIBUTION_WITHOUT_VERB,
  DASHED_ATTRIBUTION,
  HEADER_DATE,
  HEADER_FROM,
  HEADER_FURTHER,
  ORIGINAL_MESSAGE,
} from "./quote-marks";

const LONGEST_ATTRIBUTION = 300;
const ATTRIBUTION_LINES = 4;

/** The lines that are not quoted. What follows an unmarked quotation's announcement is dropped to the end. */
export function quotedLines(lines: readonly Line[], ours: ReadonlySet<string>): { kept: Line[]; any: boolean } {
  const kept: Line[] = [];
  let any = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    if (isQuoteLine(line.text) || (ours.size > 0 && ours.has(squeeze(line.folded)))) {
      any = true;
      continue;
    }
    if (startsForeignText(lines, at, line.folded)) return { kept, any: true };
    const length = attributionLength(lines, at, line.folded);
    if (length > 0) {
      any = true;
      kept.push(...wordsBefore(line));
      if (!quoteLineFollows(lines, at + length)) return { kept, any };
      at += length - 1;
      continue;
    }
    kept.push(line);
  }
  return { kept, any };
}

/** The last words of a reply that share their line with the attribution: "Yes On Wed, Apr 4, 2012 Ann wrote:". */
function wordsBefore({ text, folded }: Line): Line[] {
  const indent = text.length - text.trimStart().length;
  const at = [...folded.matchAll(ATTRIBUTION_WITHIN)].at(-1)?.index ?? 0;
  if (at === 0) return [];
  const cut = (whole: string) => whole.slice(0, at).replace(/[\s-]+$/, "");
  const before = cut(folded);
  if (before === "" || /[<@]/.test(before) || ATTRIBUTION_VERB.test(before)) return [];
  return [new Line(cut(text.slice(indent)), before)];
}

function isQuoteLine(line: string): boolean {
  return /^[ ]{0,3}(?:>|&gt;|\| )/.test(line) || /^ {0,2}[A-Z]{1,3}> /.test(line);
}

/** From here on to the end it is another mail: Outlook's separator, its header block. */
function startsForeignText(lines: readonly Line[], at: number, folded: string): boolean {
  if (folded.length < 4 || folded.length > 400) return false;
  if (ORIGINAL_MESSAGE.test(folded)) return true;
  if (DASHED_ATTRIBUTION.test(folded)) return ATTRIBUTION_FACT.test(folded) && !quoteLineFollows(lines, at + 1);
  if (HEADER_DATE.test(folded) && ATTRIBUTION_FACT.test(folded)) return headerLinesFrom(lines, at) >= 2;
  return HEADER_FROM.test(folded) && headerLinesFrom(lines, at) >= 3;
}

function headerLinesFrom(lines: readonly Line[], at: number): number {
  let count = 0;
  let others = 0;
  for (const { folded } of lines.slice(at, at + 10)) {
    if (HEADER_FURTHER.test(folded)) count += 1;
    else others += 1; // an address list that goes on, or an empty line between
    if (others >= 2) break;
  }
  return count;
}

/** How many lines the attribution ("On Monday Ann wrote:") that starts here takes; 0 when none does. */
function attributionLength(lines: readonly Line[], at: number, folded: string): number {
  if (folded.length < 8) return 0;
  if (isAttribution(folded) || announcesMarkedQuote(lines, at, folded)) return 1;
  if (!ATTRIBUTION_START.test(folded) && !folded.includes("@")) return 0;
  let joined = folded;
  for (let more = 1; more < ATTRIBUTION_LINES; more += 1) {
    const next = lines[at + more]?.folded ?? "";
    if (next === "" || next.startsWith(">")) return 0;
    joined = `${joined} ${next}`;
    if (joined.length > LONGEST_ATTRIBUTION) return 0;
    if (isAttribution(joined)) return more + 1;
  }
  return 0;
}

function isAttribution(folded: string): boolean {
  if (folded.length > LONGEST_ATTRIBUTION) return false;
  if (!folded.endsWith(":") && !folded.endsWith("：")) return false;
  if (ATTRIBUTION_ADDRESS.test(folded) || ATTRIBUTION_BY_ADDRESS.test(folded)) return true;
  return ATTRIBUTION_END.test(folded) && announces(folded);
}

function announcesMarkedQuote(lines: readonly Line[], at: number, folded: string): boolean {
  const byForm = ATTRIBUTION_WITHOUT_VERB.test(folded) || DASHED_ATTRIBUTION.test(folded);
  if (folded.length > LONGEST_ATTRIBUTION || !byForm) return false;
  const next = lines.slice(at + 1, at + 4).find(({ text }) => text.trim() !== "");
  return next !== undefined && isQuoteLine(next.text) && TIME_OR_YEAR.test(folded);
}

const TIME_OR_YEAR = /\d{1,2}[:.h]\d{2}|\b(?:19|20)\d{2}\b/;

function announces(folded: string): boolean {
  // A bare "Ann Smith wrote:" counts too; "as you wrote:" in the middle of a thought is longer.
  return ATTRIBUTION_FACT.test(folded) || folded.split(" ").length <= 5;
}

/** The quotation is marked line by line, so that answers between its lines can be told apart. */
function quoteLineFollows(lines: readonly Line[], from: number): boolean {
  const next = lines.slice(from, from + 6).find(({ text }) => text.trim() !== "");
  return next === undefined || isQuoteLine(next.text);
}
