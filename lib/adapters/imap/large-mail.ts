import type { FetchMessageObject, ImapFlow, MessageStructureObject } from "imapflow";
import type { LeftOnServer } from "../../core/reply/message";
import { LEFT_PART_HEADER } from "../../core/reply/message";

/** A message of what was fetched, and what was not; null: nothing was left. */
export type PartedMail = { raw: Uint8Array; left: LeftOnServer | null };

const HEADER_BYTES = 256 * 1024;
const PART_HEADER_BYTES = 16 * 1024;
/** Of all texts together; more than is stored of them, since transfer encodings make them longer. */
const TEXT_BYTES = 1024 * 1024;
const BEGINNING_BYTES = 256 * 1024;
const MOST_PARTS = 200;

const BY_UID = { uid: true } as const;
const CRLF = Buffer.from("\r\n");

/**
 * Fetches a message that is too large to be fetched whole: its headers, its texts and the headers of its other parts, put
 * together as a message again. `firstTextOnly` leaves all but the first text. Null when the message is gone.
 */
export async function fetchLargeMail(
  client: ImapFlow,
  { uid, firstTextOnly }: { uid: number; firstTextOnly: boolean },
): Promise<PartedMail | null> {
  const query = { uid: true, bodyStructure: true, bodyParts: [limited("HEADER", HEADER_BYTES)] };
  const outline = await client.fetchOne(`${uid}`, query, BY_UID);
  if (!outline) return null;
  const headers = partOf(outline, "header") ?? outline.headers;
  const leaves = outline.bodyStructure ? leavesOf(outline.bodyStructure) : null;
  if (!headers || !outline.bodyStructure || !leaves || leaves.length > MOST_PARTS) return fetchBeginning(client, uid);
  const plan = planOf(leaves, firstTextOnly);
  const parts = await client.fetchOne(`${uid}`, { uid: true, bodyParts: plan.bodyParts }, BY_UID);
  if (!parts) return null;
  return { raw: composed(outline.bodyStructure, headers, { ...plan, parts }), left: { text: plan.textLeft } };
}

/** One part as a message of its own; null when the message is gone. */
export async function fetchPart(
  client: ImapFlow,
  { uid, part, maxBytes }: { uid: number; part: string; maxBytes: number },
): Promise<Uint8Array | null> {
  const bodyParts = [limited(`${part}.MIME`, PART_HEADER_BYTES), limited(part, maxBytes)];
  const found = await client.fetchOne(`${uid}`, { uid: true, bodyParts }, BY_UID);
  if (!found) return null;
  return Buffer.concat([headerBlock(partOf(found, `${part}.MIME`)), CRLF, partOf(found, part) ?? Buffer.alloc(0)]);
}

/** For a message whose structure the server cannot tell, or tells in too many parts. */
async function fetchBeginning(client: ImapFlow, uid: number): Promise<PartedMail | null> {
  const source = { start: 0, maxLength: BEGINNING_BYTES };
  const found = await client.fetchOne(`${uid}`, { uid: true, source }, BY_UID);
  return found ? { raw: found.source ?? new Uint8Array(), left: { text: true } } : null;
}

type Leaf = { part: string; node: MessageStructureObject };

/** The parts that hold something, in order; a message within the message is one. Null where a multipart has no boundary. */
function leavesOf(root: MessageStructureObject): Leaf[] | null {
  const leaves: Leaf[] = [];
  const pending = [root];
  for (let node = pending.shift(); node; node = pending.shift()) {
    if (!isMultipart(node)) leaves.push({ part: node.part ?? "1", node });
    else if (boundaryOf(node) === null || leaves.length + pending.length > MOST_PARTS) return null;
    else pending.unshift(...(node.childNodes ?? []));
  }
  return leaves;
}

function isMultipart({ type }: MessageStructureObject): boolean {
  return type.startsWith("multipart/");
}

function boundaryOf({ parameters }: MessageStructureObject): string | null {
  return parameters?.boundary ?? null;
}

type Limited = { key: string; start: number; maxLength: number };
type Plan = {
  bodyParts: (string | Limited)[];
  /** What is fetched of a part, by its number. A part without an entry stays on the server. */
  sections: Map<string, string>;
  textLeft: boolean;
};

function planOf(leaves: Leaf[], firstTextOnly: boolean): Plan {
  const texts = leaves.filter(({ node }) => isText(node));
  const wantedTexts = firstTextOnly ? texts.slice(0, 1) : texts;
  const wanted = [...wantedTexts, ...leaves.filter(({ node }) => REPORT_TYPES.has(node.type))];
  const share = Math.floor(TEXT_BYTES / Math.max(1, wanted.length));
  const sections = new Map(wanted.map(({ part, node }) => [part, sectionOf(part, node)]));
  const cut = wantedTexts.some(({ node }) => (node.size ?? 0) > share);
  return {
    bodyParts: [
      ...leaves.map(({ part }) => limited(`${part}.MIME`, PART_HEADER_BYTES)),
      ...[...sections.values()].map((section) => limited(section, share)),
    ],
    sections,
    textLeft: cut || wantedTexts.length < texts.length,
  };
}

/** What a delivery report is made of; of the mail that came back its headers are enough. */
const REPORT_TYPES = new Set([
  "message/delivery-status",
  "message/global-delivery-status",
  "message/rfc822",
  "message/global",
  "text/rfc822-headers",
  "text/rfc822-header",
  "message/global-headers",
]);
const RETURNED_MAIL = new Set(["message/rfc822", "message/global"]);

function sectionOf(part: string, { type }: MessageStructureObject): string {
  return RETURNED_MAIL.has(type) ? `${part}.HEADER` : part;
}

/** As the parser sees it: everything else is an attachment. */
function isText({ type, disposition }: MessageStructureObject): boolean {
  return (type === "text/plain" || type === "text/html") && (!disposition || disposition === "inline");
}

function limited(key: string, maxLength: number): Limited {
  return { key, start: 0, maxLength };
}

type Fetched = Plan & { parts: FetchMessageObject };

/** The message again, part by part under its own boundaries; a part that stayed behind is empty and says where it is. */
function composed(node: MessageStructureObject, headers: Buffer, fetched: Fetched): Buffer {
  const boundary = isMultipart(node) ? boundaryOf(node) : null;
  if (boundary === null) return leaf({ part: node.part ?? "1", node }, headers, fetched);
  const children = (node.childNodes ?? []).flatMap((child) => {
    const own =
      child.part === undefined || isMultipart(child)
        ? multipartHeader(child)
        : partOf(fetched.parts, `${child.part}.MIME`);
    return [Buffer.from(`--${boundary}\r\n`, "latin1"), composed(child, own ?? Buffer.alloc(0), fetched), CRLF];
  });
  return Buffer.concat([headerBlock(headers), CRLF, ...children, Buffer.from(`--${boundary}--\r\n`, "latin1")]);
}

function leaf({ part, node }: Leaf, headers: Buffer, { sections, parts }: Fetched): Buffer {
  const section = sections.get(part);
  if (section !== undefined)
    return Buffer.concat([headerBlock(headers), CRLF, partOf(parts, section) ?? Buffer.alloc(0)]);
  const note = Buffer.from(`${LEFT_PART_HEADER}: ${part}; size=${decodedSize(node)}\r\n`);
  return Buffer.concat([headerBlock(headers), note, CRLF]);
}

/** Of a multipart within the message only its kind and boundary matter. */
function multipartHeader(node: MessageStructureObject): Buffer {
  return Buffer.from(`Content-Type: ${node.type}; boundary="${boundaryOf(node) ?? ""}"\r\n`, "latin1");
}

/** Base64 has 57 bytes in each of its lines of 78 characters. */
function decodedSize({ encoding, size = 0 }: MessageStructureObject): number {
  return encoding === "base64" ? Math.floor((size * 57) / 78) : size;
}

/** A header block that ends with its last line, whether the server sent the blank line with it or cut it off. */
function headerBlock(bytes: Buffer | undefined): Buffer {
  let end = bytes?.length ?? 0;
  while (bytes && end > 0 && (bytes[end - 1] === 10 || bytes[end - 1] === 13)) end -= 1;
  return bytes && end > 0 ? Buffer.concat([bytes.subarray(0, end), CRLF]) : Buffer.alloc(0);
}

function partOf({ bodyParts }: FetchMessageObject, section: string): Buffer | undefined {
  return bodyParts?.get(section.toLowerCase());
}
