import { createHash } from "node:crypto";
import { encodeWord, foldLines, isPlainText } from "nodemailer/lib/mime-funcs";
import { encode, wrap } from "nodemailer/lib/qp";

/**
 * Builds MIME by hand, because the answers must look like those of many programs: other charsets, delivery reports,
 * headers that no mail library would write.
 */

export type Header = [name: string, value: string];

export type Part = { headers: Header[]; body: Buffer };

/** Text in quoted-printable. Characters that ISO-8859-1 lacks must not be in `text` when it is asked for. */
export function textPart(text: string, subtype = "plain", charset: "utf-8" | "iso-8859-1" = "utf-8"): Part {
  const lines = text.replace(/\r?\n/g, "\r\n");
  const bytes = Buffer.from(lines, charset === "utf-8" ? "utf8" : "latin1");
  return {
    headers: [
      ["Content-Type", `text/${subtype}; charset=${charset}`],
      ["Content-Transfer-Encoding", "quoted-printable"],
    ],
    body: Buffer.from(`${wrap(encode(bytes), 76)}\r\n`, "latin1"),
  };
}

/** Bytes that stand as they are: returned mails, delivery reports. */
export function rawPart(contentType: string, body: Buffer | string, headers: Header[] = []): Part {
  return {
    headers: [...headers, ["Content-Type", contentType]],
    body: typeof body === "string" ? Buffer.from(body.replace(/\r?\n/g, "\r\n"), "latin1") : body,
  };
}

export function filePart(contentType: string, filename: string, content: Buffer): Part {
  const lines = content.toString("base64").match(/.{1,76}/g) ?? [];
  return {
    headers: [
      ["Content-Type", `${contentType}; name="${filename}"`],
      ["Content-Disposition", `attachment; filename="${filename}"`],
      ["Content-Transfer-Encoding", "base64"],
    ],
    body: Buffer.from(`${lines.join("\r\n")}\r\n`, "latin1"),
  };
}

/** `type` is what follows `multipart/`, with its parameters except the boundary. */
export function multipart(type: string, parts: Part[]): Part {
  // From the content, so that the same answer is the same bytes.
  const digest = createHash("sha256");
  for (const part of parts) digest.update(part.body);
  const boundary = `=_${digest.digest("hex").slice(0, 24)}`;

  const pieces = parts.flatMap((part) => [
    Buffer.from(`--${boundary}\r\n${headerBlock(part.headers)}\r\n`, "latin1"),
    part.body,
    Buffer.from("\r\n", "latin1"),
  ]);
  return {
    headers: [["Content-Type", `multipart/${type}; boundary="${boundary}"`]],
    body: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`, "latin1")]),
  };
}

export function message(headers: Header[], part: Part): Buffer {
  const block = headerBlock([...headers, ["MIME-Version", "1.0"], ...part.headers]);
  return Buffer.concat([Buffer.from(`${block}\r\n`, "latin1"), part.body]);
}

export function addressHeader(person: { name: string; email: string }): string {
  if (!person.name) return `<${person.email}>`;
  const name = isPlainText(person.name) ? `"${person.name.replace(/["\\]/g, "")}"` : encodeWord(person.name, "B", 52);
  return `${name} <${person.email}>`;
}

/** RFC 5322 date as the sender's clock shows it. */
export function dateHeader(at: Date, zoneOffsetMinutes = 0): string {
  const local = new Date(at.getTime() + zoneOffsetMinutes * 60_000);
  const sign = zoneOffsetMinutes < 0 ? "-" : "+";
  const hours = String(Math.floor(Math.abs(zoneOffsetMinutes) / 60)).padStart(2, "0");
  const minutes = String(Math.abs(zoneOffsetMinutes) % 60).padStart(2, "0");
  return local.toUTCString().replace("GMT", `${sign}${hours}${minutes}`);
}

function headerBlock(headers: Header[]): string {
  return headers.map(([name, value]) => `${foldLines(`${name}: ${encoded(value)}`, 76)}\r\n`).join("");
}

function encoded(value: string): string {
  return isPlainText(value) ? value : encodeWord(value, "B", 52);
}
