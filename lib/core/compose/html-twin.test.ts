import { expect, test } from "vitest";
import { htmlTwin } from "./html-twin";

test("says the same words in paragraphs and line breaks", () => {
  expect(htmlTwin("Dear Ingrid,\nhello\n\n\nAna\r\nFernweg\n")).toContain(
    "<p>Dear Ingrid,<br>\nhello</p>\n<p>Ana<br>\nFernweg</p>",
  );
});

test.each([
  ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
  ["a & b", "a &amp; b"],
  ["\"q\" 's'", "&quot;q&quot; &#39;s&#39;"],
])("shows %s as text", (text, html) => {
  expect(htmlTwin(text)).toContain(`<p>${html}</p>`);
});

test.each([
  [
    "See https://a.example/x?a=1&b=2.",
    'See <a href="https://a.example/x?a=1&amp;b=2">https://a.example/x?a=1&amp;b=2</a>.',
  ],
  ["(http://a.example/y)", '(<a href="http://a.example/y">http://a.example/y</a>)'],
  ['https://a.example/"onclick="x', '<a href="https://a.example/">https://a.example/</a>&quot;onclick=&quot;x'],
  ["javascript:alert(1)", "javascript:alert(1)"],
])("links web addresses and nothing else: %s", (text, html) => {
  expect(htmlTwin(text)).toContain(`<p>${html}</p>`);
});
