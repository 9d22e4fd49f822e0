import { describe, expect, test } from "vitest";
import type { InboundMessage } from "../reply/message";
import { type AttemptCandidate, matchAttempt } from "./match";
import { inboundMessage } from "./message.fixture";

const BODY =
  "Hello Dana,\nthe hut list in your Alps guide points to a page that is gone.\nWe keep a current map of all huts, free to link to.\nWould you like to have a look at it?\nAna";

function sent(attemptId: string, changes: Partial<AttemptCandidate> = {}): AttemptCandidate {
  return {
    attemptId,
    leadId: `lead of ${attemptId}`,
    campaignId: "campaign",
    status: "sent",
    messageId: `<${attemptId}@fernweg.example>`,
    serverMessageId: null,
    aliasIds: [],
    replyToken: `token-${attemptId}`,
    recipientEmail: "dana@bergblog.example",
    recipientDomain: "bergblog.example",
    subject: "Dead link in your Alps guide",
    body: BODY,
    sentAt: new Date("2026-11-10T10:00:00Z"),
    aliases: [],
    earlierIntents: [],
    softBounces: 0,
    ...changes,
  };
}

const first = sent("first", { sentAt: new Date("2026-11-01T10:00:00Z") });
const second = sent("second");
const elsewhere = sent("elsewhere", { recipientEmail: "lars@fjell.example", recipientDomain: "fjell.example" });
const rewritten = sent("rewritten", {
  aliasIds: ["<relay-made-this-up@relay.example>", "0102018f6a2b3c4d-0a1b-000000"],
});
const RELAYED = "3f0c1a52-97b1-4d1e-8a55-0b8a6f7c2d90";
const relayed = sent(RELAYED, { sentAt: new Date("2026-10-01T10:00:00Z") });
const all = [first, second, elsewhere, { ...rewritten, sentAt: new Date("2026-10-02T10:00:00Z") }, relayed];
const dana = { name: "Dana", address: "dana@bergblog.example" };
const daemon = { name: "", address: "mailer-daemon@mx.example" };
const quoting = BODY.split("\n")
  .map((line) => `> ${line}`)
  .join("\n");

describe("the seven methods, in their order", () => {
  test.each<[string, Partial<InboundMessage>, string, string, number]>([
    ["any id of In-Reply-To", { inReplyTo: ["<x@y>", first.messageId] }, "first", "in_reply_to", 1],
    [
      "the newest of ours in References",
      { references: [first.messageId, second.messageId, "<x@y>"] },
      "second",
      "references",
      1,
    ],
    [
      "an id that a relay gave it",
      { inReplyTo: ["<relay-made-this-up@relay.example>"] },
      "rewritten",
      "in_reply_to",
      1,
    ],
    [
      "the local part that a relay's answer named",
      { references: ["<0102018f6a2b3c4d-0a1b-000000@eu-west-1.amazonses.com>"] },
      "rewritten",
      "references",
      1,
    ],
    [
      "the attempt's header in a returned mail",
      {
        from: daemon,
        report: {
          deliveryStatus: "Action: failed",
          returnedHeaders: `Message-ID: <x@y>\nX-Outreach-Attempt: ${RELAYED}`,
        },
      },
      RELAYED,
      "bounce",
      1,
    ],
    [
      "the token in To",
      { to: [{ name: "", address: "outreach+token-first@fernweg.example" }] },
      "first",
      "reply_token",
      1,
    ],
    ["the token in Delivered-To", { deliveredTo: ["outreach+token-first@fernweg.example"] }, "first", "reply_token", 1],
    [
      "the id in the returned mail",
      {
        from: daemon,
        report: { deliveryStatus: "Action: failed", returnedHeaders: `Subject: x\nMessage-ID: ${first.messageId}` },
      },
      "first",
      "bounce",
      1,
    ],
    [
      "the id in a bounce that is mere text",
      { from: daemon, text: `gone\n\nMessage-Id:\n ${first.messageId}\n` },
      "first",
      "bounce",
      1,
    ],
    [
      "the recipient that a report names",
      {
        from: daemon,
        report: { deliveryStatus: "Final-Recipient: rfc822; Dana@Bergblog.example\n", returnedHeaders: null },
      },
      "second",
      "bounce",
      0.8,
    ],
    [
      "our own words quoted from the same site",
      { from: { name: "", address: "office@bergblog.example" }, text: `Yes!\n${quoting}` },
      "second",
      "quoted_text",
      0.8,
    ],
    ["the sender, to whom we wrote last", { from: dana, text: "Yes please" }, "second", "from_email", 0.6],
  ])("%s", (_, changes, attemptId, method, score) => {
    expect(matchAttempt(inboundMessage(changes), all).match).toMatchObject({ attemptId, method, score });
  });

  test("an earlier method wins over a later one", () => {
    const message = inboundMessage({ from: dana, inReplyTo: [first.messageId], references: [second.messageId] });
    expect(matchAttempt(message, all).match).toMatchObject({ attemptId: "first", method: "in_reply_to" });
  });

  test("the id that a relay gave the mail counts as ours", () => {
    const relayed = sent("relayed", { serverMessageId: "<0100-ses@email.amazonses.com>" });
    const message = inboundMessage({ inReplyTo: ["<0100-ses@email.amazonses.com>"] });
    expect(matchAttempt(message, [relayed]).match?.attemptId).toBe("relayed");
  });

  test("nothing in common is no match and no guess", () => {
    expect(matchAttempt(inboundMessage(), all)).toEqual({ match: null, candidate: null, suggestions: [] });
  });
});

describe("a match by the sender", () => {
  test.each([
    ["a mail that never left", sent("queued", { status: "queued" })],
    ["a mail that failed", sent("failed", { status: "failed" })],
  ])("is never made with %s", (_, candidate) => {
    expect(matchAttempt(inboundMessage({ from: dana, subject: "x" }), [candidate]).match).toBeNull();
  });
  test("prefers the newest mail that was out when the message came", () => {
    const later = sent("later", { sentAt: new Date("2026-11-25T10:00:00Z") });
    expect(matchAttempt(inboundMessage({ from: dana }), [later, first]).match?.attemptId).toBe("first");
  });
  test("knows confirmed aliases", () => {
    const message = inboundMessage({ from: { name: "", address: "d@private.example" } });
    const known = sent("known", { aliases: ["d@private.example"] });
    expect(matchAttempt(message, [known]).match).toMatchObject({ attemptId: "known", differentSender: false });
  });
});

describe("another sender", () => {
  test.each([
    ["than the mailed one is flagged", { from: { name: "", address: "max@agency.example" } }, true],
    ["is not what a report is", { from: daemon }, false],
    ["is not the mailed address itself", { from: dana }, false],
  ])("%s", (_, changes, differentSender) => {
    const message = inboundMessage({ ...changes, inReplyTo: [first.messageId] });
    expect(matchAttempt(message, all).match?.differentSender).toBe(differentSender);
  });
});

describe("guesses for a person", () => {
  test("same site and subject, then the same site, one per lead", () => {
    const other = sent("other", { subject: "Guest post", leadId: "other lead", recipientEmail: "jo@bergblog.example" });
    const message = inboundMessage({
      from: { name: "", address: "office@bergblog.example" },
      subject: "AW: Dead link in your Alps guide",
    });
    const { match, suggestions } = matchAttempt(message, [second, other]);
    expect(match).toBeNull();
    expect(suggestions.map(({ attemptId, method, score }) => [attemptId, method, score])).toEqual([
      ["second", "domain_subject", 0.4],
      ["other", "domain_subject", 0.2],
    ]);
  });
  test("a forward from a private address that quotes us is a guess, never a link", () => {
    const message = inboundMessage({ from: { name: "", address: "paivi@gmail.com" }, text: `Forwarded:\n${quoting}` });
    const { match, suggestions } = matchAttempt(message, [second]);
    expect(match).toBeNull();
    expect(suggestions).toMatchObject([
      { attemptId: "second", method: "quoted_text", evidence: "Quotes 3 sentences of this mail" },
    ]);
  });
  test("two people at one free-mail provider have nothing in common", () => {
    const candidate = sent("free", { recipientEmail: "dana@gmail.com", recipientDomain: "gmail.com" });
    const message = inboundMessage({ from: { name: "", address: "paivi@gmail.com" }, subject: candidate.subject });
    expect(matchAttempt(message, [candidate]).suggestions).toEqual([]);
  });
});

test("quoting is found in HTML alone", () => {
  const html = `<p>Ja</p><blockquote>${BODY.replaceAll("\n", "<br>")}</blockquote>`;
  const message = inboundMessage({ from: { name: "", address: "office@bergblog.example" }, text: "", html });
  expect(matchAttempt(message, [second]).match?.method).toBe("quoted_text");
});

test("a hostile text costs linear time", () => {
  const text = "<".repeat(100_000) + "message-id: ".repeat(20_000) + "a@".repeat(50_000);
  const before = performance.now();
  matchAttempt(inboundMessage({ from: daemon, text, html: "<".repeat(400_000) }), all);
  matchAttempt(inboundMessage({ from: dana, text: "", html: "<".repeat(400_000) }), all);
  expect(performance.now() - before).toBeLessThan(1000);
});
