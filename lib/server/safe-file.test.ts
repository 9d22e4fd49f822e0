import { expect, test } from "vitest";
import { contentDisposition, pictureType, safeType } from "./safe-file";

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0);
const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ["a picture, whatever it says it is", "application/pdf", PNG, { contentType: "image/png", inline: true }],
  ["plain text", "Text/Plain; charset=utf-7", bytes("hi"), { contentType: "text/plain; charset=utf-8", inline: true }],
  ["HTML", "text/html", bytes("<script>"), { contentType: "application/octet-stream", inline: false }],
  [
    "a page that says it is a picture",
    "image/png",
    bytes("<script>"),
    { contentType: "application/octet-stream", inline: false },
  ],
  ["SVG", "image/svg+xml", bytes("<svg/>"), { contentType: "application/octet-stream", inline: false }],
])("serves %s as what is safe", (_, claimed, content, expected) => {
  expect(safeType(claimed, content)).toEqual(expected);
});

test("knows WebP by its two marks", () => {
  expect(pictureType(bytes("RIFF\0\0\0\0WEBPVP8 "))).toBe("image/webp");
  expect(pictureType(bytes("RIFF\0\0\0\0WAVEfmt "))).toBeNull();
});

test.each([
  ["../../etc/passwd", "passwd"],
  ["C:\\temp\\a.pdf", "a.pdf"],
  ['x"; filename="evil.exe', "x filename=evil.exe"],
  ["a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie x=1.pdf"],
  ["invoice\u202Efdp.exe", "invoicefdp.exe"],
  [".htaccess", "htaccess"],
  ["", "attachment"],
])("makes a harmless name of %j", (filename, name) => {
  expect(contentDisposition(filename, false)).toContain(`filename="${name}"`);
});

test("keeps a foreign name in the encoded form, even when it is cut inside a character", () => {
  expect(contentDisposition("Größe.pdf", true)).toBe(
    "inline; filename=\"Gr__e.pdf\"; filename*=UTF-8''Gr%C3%B6%C3%9Fe.pdf",
  );
  expect(() => contentDisposition(`${"a".repeat(119)}😀.pdf`, true)).not.toThrow();
});
