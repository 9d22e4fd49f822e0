import { describe, expect, test } from "vitest";
import { MESSAGE_LIMITS, parseMessage } from "./parse-message";

const RECEIVED = { receivedAt: new Date("2026-03-02T10:00:00Z"), sizeBytes: 123 };
const parse = (raw: string | Uint8Array) =>
  parseMessage(typeof raw === "string" ? Buffer.from(raw.replace(/\n/g, "\r\n"), "latin1") : raw, RECEIVED);

const REPORT = `From: MAILER-DAEMON@mx.example.net
To: sam@sender.example
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

This is the mail system.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; ann@example.org
Action: failed
Status: 5.1.1
--b
`;

describe("headers", () => {
  test("are decoded, unfolded, in order, with repeats", async () => {
    const { headers, subject, from, messageId, date } = await parse(
      "Received: one\nReceived: two\n by three\nFrom: =?utf-8?q?J=C3=BCrgen?= <Jurgen@Example.ORG>\nSubject: =?utf-8?B?w6Q=?=\n =?iso-8859-1?Q?_=F6?=\nMessage-ID: <a@b>\nDate: Mon, 2 Mar 2026 09:00:00 +0100\n\nhi",
    );
    expect(headers.filter(({ name }) => name === "received").map(({ value }) => value)).toEqual([
      "one",
      "two by three",
    ]);
    expect(subject).toBe("ä ö");
    expect(from).toEqual({ name: "Jürgen", address: "jurgen@example.org" });
    expect(messageId).toBe("<a@b>");
    expect(date?.toISOString()).toBe("2026-03-02T08:00:00.000Z");
  });

  test("in raw 8-bit bytes are read as UTF-8 or Windows-1252", async () => {
    const utf8 = await parse(Buffer.from("Subject: Grüße\r\n\r\nx", "utf8"));
    const latin = await parse(Buffer.from("Subject: Grüße\r\n\r\nx", "latin1"));
    expect([utf8.subject, latin.subject]).toEqual(["Grüße", "Grüße"]);
  });

  test("yield every id of In-Reply-To and References", async () => {
    const { inReplyTo, references } = await parse(
      "In-Reply-To: <a@b> (Ann's message) <c@d>\nReferences: <x@y>\n <a@b><a@b>\n\nhi",
    );
    expect(inReplyTo).toEqual(["<a@b>", "<c@d>"]);
    expect(references).toEqual(["<x@y>", "<a@b>"]);
  });

  test("may lack Message-ID, From, Subject and a valid Date", async () => {
    const message = await parse("Date: yesterday\nX: y\n\nhi");
    expect(message).toMatchObject({
      messageId: null,
      from: null,
      subject: "",
      date: null,
      text: "hi",
      receivedAt: RECEIVED.receivedAt,
    });
  });

  test("with two From lines give the first", async () => {
    expect((await parse("From: one@example.org\nFrom: two@example.org\n\nhi")).from?.address).toBe("one@example.org");
  });

  test("yield where the mail was delivered", async () => {
    const { deliveredTo } = await parse(
      "Delivered-To: sam+t1@sender.example\nX-Original-To: <Sam@sender.example>\n\nhi",
    );
    expect(deliveredTo).toEqual(["sam+t1@sender.example", "sam@sender.example"]);
  });
});

describe("bodies", () => {
  test("in an unknown charset are still read", async () => {
    expect((await parse("Content-Type: text/plain; charset=x-bogus\n\nplain words")).text.trim()).toBe("plain words");
  });

  test("lose NUL and lone surrogates", async () => {
    const { text } = await parse("Content-Type: text/plain; charset=utf-8\n\na\0b");
    expect(text.trim()).toBe("ab");
    expect(text.isWellFormed()).toBe(true);
  });

  test("with a boundary that never closes keep their text", async () => {
    const { text } = await parse(
      'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nhello',
    );
    expect(text.trim()).toBe("hello");
  });

  test("of the old type text are read", async () => {
    const old = Buffer.from("From: ann@b.example\r\nContent-Type: text\r\n\r\nYes please\r\n");
    expect((await parseMessage(old, { receivedAt: new Date(0), sizeBytes: old.length })).text.trim()).toBe(
      "Yes please",
    );
  });

  test("in HTML only leave the text empty", async () => {
    const message = await parse("Content-Type: text/html\n\n<p>hello</p>");
    expect([message.text, message.html?.trim()]).toEqual(["", "<p>hello</p>"]);
  });

  test("over the limits are cut at a code point and marked", async () => {
    const { subject, text, truncated } = await parse(
      Buffer.from(
        `Subject: ${"ü".repeat(600)}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${"ü".repeat(60_000)}`,
        "utf8",
      ),
    );
    expect(Buffer.byteLength(subject)).toBeLessThanOrEqual(MESSAGE_LIMITS.subjectBytes);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MESSAGE_LIMITS.textBytes);
    expect(text).toMatch(/ü$/);
    expect(truncated).toBe(true);
  });

  test("of no bytes at all are refused", async () => {
    await expect(parseMessage(new Uint8Array(), RECEIVED)).rejects.toThrow("empty");
  });
});

describe("reports", () => {
  test.each([
    ["message/rfc822", "Message-ID: <ours@sender.example>\nSubject: Hello\n\nWould you like to unsubscribe?\n"],
    ["text/rfc822-headers", "Message-ID: <ours@sender.example>\nSubject: Hello\n"],
  ])("yield the status and the returned headers of %s, apart from the text", async (type, returned) => {
    const message = await parse(`${REPORT}Content-Type: ${type}\n\n${returned}--b--\n`);
    expect(message.contentType).toContain("report-type=delivery-status");
    expect(message.report.deliveryStatus).toContain("Status: 5.1.1");
    expect(message.report.returnedHeaders).toContain("<ours@sender.example>");
    expect(message.text.trim()).toBe("This is the mail system.");
  });

  test("name their attachments, types and sizes", async () => {
    const { attachments } = await parse(
      'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nhi\n--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="a.pdf"\nContent-Transfer-Encoding: base64\n\naGVsbG8=\n--b--\n',
    );
    expect(attachments).toEqual([
      { filename: "a.pdf", contentType: "application/pdf", sizeBytes: 5, contentId: null, inline: false },
    ]);
  });
});
