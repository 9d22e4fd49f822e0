import { decodeEntities } from "./entities";

const BLOCKS = new Set(
  "address article aside blockquote center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul".split(
    " ",
  ),
);
const PARAGRAPHS = new Set("p h1 h2 h3 h4 h5 h6 blockquote ul ol table pre".split(" "));
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
/** Their content is never shown. */
const UNSEEN = new Set("head script style title template noscript object svg math select textarea iframe".split(" "));

const QUOTE_MARKERS =
  /\b(?:gmail_quote|gmail_attr|gmail_extra_quote|moz-cite-prefix|yahoo_quoted|protonmail_quote|zmail_extra|tutanota_quote|mailbox_signature_quote|ms-outlook-mobile-reference-message|olk_src_body_section|reply-intro)\b|^isforwardcontent$/;
/** Signatures that mail programs mark as such. */
const SIGNATURE_MARKERS =
  /\b(?:gmail_signature|moz-signature|protonmail_signature_block|ms-outlook-mobile-signature|applemailsignature)\b|^signature$/;
const HIDDEN_STYLE =
  /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden|font-size\s{0,3}:\s{0,3}0(?:px|pt|em)?\s{0,3}(?:;|!|$)|max-height\s{0,3}:\s{0,3}0(?:px)?\s{0,3}(?:;|!|$)|opacity\s{0,3}:\s{0,3}0\s{0,3}(?:;|!|$)|mso-hide\s{0,3}:\s{0,3}all/;

/** Outlook marks only the header block; what follows it is the quotation. The mark is one that the text rules know. */
const OUTLOOK_QUOTE = "\n-----Original Message-----\n";

/** What the HTML shows, what it hides, and which links it holds. */
export type HtmlText = {
  text: string;
  hidden: string;
  links: { text: string; href: string }[];
  /** An element marked as a quotation was left out. */
  quoted: boolean;
};

type Scan = {
  out: string[];
  hidden: string[];
  links: { text: string; href: string }[];
  link: { href: string; text: string } | null;
  open: string[];
  /** Depth of `open` at which the element that is skipped began; its kind. */
  skip: { depth: number; kind: "unseen" | "hidden" | "quote" } | null;
  quoted: boolean;
  pre: number;
};

/** Turns HTML into text in one pass, without quotations and hidden elements. Never fails: what is no tag is text. */
export function htmlToText(html: string): HtmlText {
  const scan: Scan = { out: [], hidden: [], links: [], link: null, open: [], skip: null, quoted: false, pre: 0 };
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open === -1) {
      addText(scan, html.slice(at));
      break;
    }
    if (open > at) addText(scan, html.slice(at, open));
    at = takeTag(scan, html, open);
  }
  return { text: tidy(scan.out.join("")), hidden: scan.hidden.join(" "), links: scan.links, quoted: scan.quoted };
}

/** Handles what starts at `<` and returns where it ends. */
function takeTag(scan: Scan, html: string, open: number): number {
  if (html.startsWith("<!--", open)) return after(html, "-->", open + 4);
  if (html.startsWith("<!", open) || html.startsWith("<?", open)) return after(html, ">", open + 2);
  const closing = html.charAt(open + 1) === "/";
  const nameStart = open + (closing ? 2 : 1);
  if (!/[a-zA-Z]/.test(html.charAt(nameStart))) {
    addText(scan, "<");
    return open + 1;
  }
  const end = tagEnd(html, nameStart);
  const body = html.slice(nameStart, end);
  const name = (/^[a-zA-Z][\w:-]{0,40}/.exec(body)?.[0] ?? "").toLowerCase();
  if (closing) closeElement(scan, name);
  else openElement(scan, name, body.slice(name.length));
  return end + 1;
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at === -1 ? html.length : at + mark.length;
}

const LONGEST_TAG = 20_000;

/** Index of the `>` that ends the tag; one inside quotes does not. */
function tagEnd(html: string, from: number): number {
  let quote = "";
  const limit = Math.min(html.length, from + LONGEST_TAG);
  for (let at = from; at < limit; at += 1) {
    const char = html.charAt(at);
    if (quote === "" && char === ">") return at;
    if (quote !== "" && char === quote) quote = "";
    else if (quote === "" && (char === '"' || char === "'") && html.charAt(at - 1) === "=") quote = char;
  }
  const plain = html.indexOf(">", from);
  return plain === -1 ? html.length : plain;
}

function openElement(scan: Scan, name: string, attributes: string): void {
  if (name === "br") addBreak(scan, 1);
  if (BLOCKS.has(name)) addBreak(scan, PARAGRAPHS.has(name) ? 2 : 1);
  if (name === "td" || name === "th") addText(scan, " ");
  if (VOID.has(name) || attributes.trimEnd().endsWith("/")) return;
  scan.open.push(name);
  if (name === "pre") scan.pre += 1;
  if (scan.skip) return;
  if (name === "div" && attribute(attributes, "id").toLowerCase() === "divrplyfwdmsg") scan.out.push(OUTLOOK_QUOTE);
  const kind = skipKind(name, attributes);
  if (kind) scan.skip = { depth: scan.open.length, kind };
  if (kind === "quote") scan.quoted = true;
  else if (name === "a") scan.link = { href: attribute(attributes, "href"), text: "" };
}

function skipKind(name: string, attributes: string): "unseen" | "hidden" | "quote" | null {
  if (UNSEEN.has(name)) return "unseen";
  if (attributes === "") return null;
  if (name === "blockquote" && attribute(attributes, "type").toLowerCase() === "cite") return "quote";
  const marks = `${attribute(attributes, "class")} ${attribute(attributes, "id")}`.toLowerCase();
  if (QUOTE_MARKERS.test(marks)) return "quote";
  if (SIGNATURE_MARKERS.test(marks.trim())) return "unseen";
  const style = attribute(attributes, "style").toLowerCase();
  return /\shidden(?:\s|=|$)/i.test(attributes) || HIDDEN_STYLE.test(style) ? "hidden" : null;
}

const ATTRIBUTE: Record<string, RegExp> = Object.fromEntries(
  ["href", "type", "class", "id", "style"].map((name) => [
    name,
    new RegExp(`(?:^|\\s)${name}\\s{0,5}=\\s{0,5}(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i"),
  ]),
);

function attribute(attributes: string, name: string): string {
  const match = ATTRIBUTE[name]?.exec(attributes);
  return decodeEntities(match?.[1] ?? match?.[2] ?? match?.[3] ?? "").trim();
}

function closeElement(scan: Scan, name: string): void {
  if (name === "a" && scan.link) {
    scan.links.push(scan.link);
    scan.link = null;
  }
  if (BLOCKS.has(name)) addBreak(scan, PARAGRAPHS.has(name) ? 2 : 1);
  const depth = openedAt(scan.open, name);
  if (depth === -1) return;
  for (const closed of scan.open.splice(depth)) if (closed === "pre") scan.pre -= 1;
  if (scan.skip && scan.open.length < scan.skip.depth) scan.skip = null;
}

const DEEPEST_SEARCH = 200; // keeps a flood of unmatched tags linear

function openedAt(open: string[], name: string): number {
  for (let at = open.length - 1; at >= Math.max(0, open.length - DEEPEST_SEARCH); at -= 1) {
    if (open[at] === name) return at;
  }
  return -1;
}

function addBreak(scan: Scan, lines: 1 | 2): void {
  if (!scan.skip) scan.out.push(lines === 2 ? "\n\n" : "\n");
}

function addText(scan: Scan, raw: string): void {
  const text = scan.pre > 0 ? decodeEntities(raw) : decodeEntities(raw.replace(/[ \t\r\n\f]+/g, " "));
  if (scan.skip) {
    if (scan.skip.kind === "hidden") scan.hidden.push(text);
    return;
  }
  if (scan.link) scan.link.text += text;
  scan.out.push(text);
}

/** Spaces at line ends go, and a run of breaks is at most one empty line. */
function tidy(text: string): string {
  const lines = text.split("\n").map((line) => line.replace(/[ \t]+/g, " ").trim());
  const kept: string[] = [];
  for (const line of lines) if (line !== "" || (kept.at(-1) ?? "") !== "") kept.push(line);
  return kept.join("\n").trim();
}
