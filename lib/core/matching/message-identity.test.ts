import { describe, expect, test } from "vitest";
import { inboundMessage } from "./message.fixture";
import { contentOf, isOwnMail, wordingOf } from "./message-identity";

function content(raw: string): string {
  return Buffer.concat(contentOf(Buffer.from(raw, "latin1"))).toString("latin1");
}

describe("the content of a raw message", () => {
  const plain = "From: a@x\r\nSubject: s\r\n\r\nReceived: is a word\r\n";
  test.each([
    ["trace headers", `Received: from a\r\n\tby b\r\nReturn-Path: <a@x>\r\nDelivered-To: o@x\r\n${plain}`],
    [
      "scanner headers",
      `X-Spam-Status: No\r\n tests=none\r\nX-Virus-Scanned: yes\r\nAuthentication-Results: x\r\n${plain}`,
    ],
    ["them whatever their case", `RECEIVED: from a\r\n${plain}`],
  ])("is without %s", (_, raw) => {
    expect(content(raw)).toBe(plain);
  });
  test.each([
    ["other headers", "X-Custom: 1\r\nFrom: a@x\r\n\r\nbody"],
    ["a body without headers", "\r\nReceived: in the body"],
    ["bare line feeds", "From: a@x\n\nbody\n"],
    ["bytes that are no text", "Subject: \xe9\xff\x00\r\n\r\n\x00\x01"],
    ["no end of line at all", "Subject: x"],
    ["nothing", ""],
  ])("keeps %s", (_, raw) => {
    expect(content(raw)).toBe(raw);
  });
  test("keeps the continuation of a kept header and drops that of a dropped one", () => {
    expect(content("Subject: a\r\n b\r\nReceived: c\r\n d\r\nTo: e\r\n\r\n")).toBe("Subject: a\r\n b\r\nTo: e\r\n\r\n");
  });
});

describe("two messages with one Message-ID", () => {
  const one = wordingOf(inboundMessage({ text: "Yes,  please" }));
  test.each([
    ["are copies when sender and words agree", inboundMessage({ text: "Yes, please\n" }), true],
    ["are two when the words differ", inboundMessage({ text: "No" }), false],
    [
      "are two when the senders differ",
      inboundMessage({ text: "Yes, please", from: { name: "", address: "x@y.example" } }),
      false,
    ],
  ])("%s", (_, other, same) => {
    expect(wordingOf(other) === one).toBe(same);
  });
  test("that are HTML alone are compared by what they show", () => {
    const html = (words: string) => wordingOf(inboundMessage({ text: "", html: `<p>${words}</p>` }));
    expect(html("<b>Yes</b>")).toBe(html("Yes"));
    expect(html("No")).not.toBe(html("Yes"));
  });
});

describe("our own mail", () => {
  const ours = { senderEmail: "outreach@fernweg.example" };
  const from = (address: string) => inboundMessage({ from: { name: "", address } });
  test.each([
    ["has one of our ids and our sender", from("outreach@fernweg.example"), ours, true],
    ["has one of our ids and another address of ours", from("ana@fernweg.example"), ours, true],
    ["is not what a stranger sends under our id", from("mallory@x.example"), ours, false],
    ["is not what has no id of ours", from("outreach@fernweg.example"), null, false],
  ])("%s", (_, message, attempt, own) => {
    expect(isOwnMail(message, attempt, ["ana@fernweg.example"])).toBe(own);
  });
});
