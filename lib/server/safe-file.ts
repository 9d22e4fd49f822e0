/** What a file may be served as. The sender's own claim counts for nothing: pictures are known by their first bytes. */
export type SafeType = { contentType: string; inline: boolean };

const PICTURES = [
  { contentType: "image/png", starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { contentType: "image/jpeg", starts: [0xff, 0xd8, 0xff] },
  { contentType: "image/gif", starts: [0x47, 0x49, 0x46, 0x38] },
] as const;
const WEBP_AT_8 = "WEBP";

/** Pictures and plain text may be shown in place; everything else is a download of bytes. */
export function safeType(claimed: string, content: Uint8Array): SafeType {
  const picture = pictureType(content);
  if (picture) return { contentType: picture, inline: true };
  if (claimed.toLowerCase().split(";")[0]?.trim() === "text/plain") {
    return { contentType: "text/plain; charset=utf-8", inline: true };
  }
  return { contentType: "application/octet-stream", inline: false };
}

/** The media type of a picture that browsers show without running anything; null for all else, SVG included. */
export function pictureType(content: Uint8Array): string | null {
  const known = PICTURES.find(({ starts }) => starts.every((byte, index) => content[index] === byte));
  if (known) return known.contentType;
  const tag = Buffer.from(content.subarray(0, 12)).toString("latin1");
  return tag.startsWith("RIFF") && tag.endsWith(WEBP_AT_8) ? "image/webp" : null;
}

const MAX_NAME_LENGTH = 120;

/** A Content-Disposition whose file name holds no path, no control or direction character and no quote. Source: RFC 6266. */
export function contentDisposition(filename: string, inline: boolean): string {
  const name = safeName(filename);
  const ascii = name.replace(/[^\x20-\x7e]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${inline ? "inline" : "attachment"}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

function safeName(filename: string): string {
  const base = filename.split(/[/\\]/).at(-1) ?? "";
  const clean = base
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}"<>|:*?%;]/gu, "")
    .replace(/^[.\s]+/, "")
    .slice(0, MAX_NAME_LENGTH)
    .trim();
  return clean.toWellFormed() || "attachment";
}
