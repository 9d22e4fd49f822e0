import { expect, test } from "vitest";
import { MAX_HTML_LENGTH, mailHtmlPolicy, mailPage } from "./mail-html";

const PLAIN = { embedded: new Map<string, string>(), remoteAllowed: false };

function bodyOf(html: string, images = PLAIN): string {
  return mailPage(html, images).replace(/^.*<body>|<\/body>.*$/gs, "");
}

test("leaves the sanitised words as they are", () => {
  const html = '<p style="color:#f00">Hello <b>Ana</b></p>';
  expect(bodyOf(html)).toBe(html);
});

test("shows no remote image until asked, then only over https", () => {
  const image = '<img alt="" data-blocked-src="https://pixel.example/a.png?a=1&amp;b=2" />';
  expect(bodyOf(image)).not.toContain(" src=");
  const asked = { ...PLAIN, remoteAllowed: true };
  expect(bodyOf(image, asked)).toBe('<img alt="" src="https://pixel.example/a.png?a=1&amp;b=2" />');
  expect(bodyOf('<img data-blocked-src="http://pixel.example/a.png" />', asked)).not.toContain(" src=");
});

test("shows the mail's own images, and none that it does not hold", () => {
  const embedded = new Map([["logo@x", "data:image/png;base64,AAAA"]]);
  expect(bodyOf('<img src="cid:logo@x" />', { ...PLAIN, embedded })).toBe('<img src="data:image/png;base64,AAAA" />');
  expect(bodyOf('<img src="cid:other@x" />', { ...PLAIN, embedded })).toBe("<img />");
});

test("takes HTML up to its limit and not beyond", () => {
  expect(bodyOf("x".repeat(MAX_HTML_LENGTH))).toHaveLength(MAX_HTML_LENGTH);
  expect(bodyOf("x".repeat(MAX_HTML_LENGTH + 1))).toContain("too large");
});

test("the page runs nothing and asks nobody", () => {
  const policy = mailHtmlPolicy({ remoteAllowed: false });
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("img-src data:;");
  expect(policy).not.toMatch(/allow-scripts|allow-same-origin|allow-forms|allow-top-navigation/);
  expect(mailHtmlPolicy({ remoteAllowed: true })).toContain("img-src data: https:;");
});
