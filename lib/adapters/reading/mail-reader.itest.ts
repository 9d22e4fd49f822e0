import { afterAll, expect, test } from "vitest";
import type { FetchedMessage } from "../../ports/mailbox";
import { createMailReader } from "./mail-reader";

const reader = createMailReader({ batchMs: 600, singleMs: 600 });
afterAll(() => reader.close());

function fetched(raw: string | Buffer, uid = 1): FetchedMessage {
  const bytes = Buffer.from(raw);
  const place = { folder: "INBOX", uidValidity: "1", uid };
  return { ...place, receivedAt: new Date(), sizeBytes: bytes.length, raw: bytes, left: null };
}

const mail = (subject: string) => `From: mia@elsewhere.example\r\nSubject: ${subject}\r\n\r\nWords of ${subject}.\r\n`;

/** More than a second of work on any machine of today: a sea of tags that are never closed. */
const HOSTILE = `From: mallory@x.example\r\nSubject: hostile\r\nContent-Type: text/html\r\n\r\n${"<b>".repeat(170_000)}`;

/** How long this thread was busy while `work` went on: nothing can have waited longer for it, on however slow a machine. */
async function busyMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

test("a message that takes too long is refused alone; those beside it are read", async () => {
  await reader.read([fetched(mail("warm"))]);
  const batch = [fetched(mail("one"), 1), fetched(HOSTILE, 2), fetched(mail("three"), 3)];
  const results = await reader.read(batch);
  expect(results.map((result) => (result.ok ? result.value.message.subject : result.error.reason))).toEqual([
    "one",
    "It took too long to read",
    "three",
  ]);
});

test("the thread that was lost is replaced", async () => {
  const [after] = await reader.read([fetched(mail("after"))]);
  expect(after).toMatchObject({ ok: true, value: { message: { subject: "after" } } });
});

test("while a hostile message is read, this process goes on", async () => {
  expect(await busyMs(() => reader.read([fetched(HOSTILE)]))).toBeLessThan(200);
});

test("what is no message at all is refused with its reason", async () => {
  expect(await reader.read([fetched("")])).toEqual([{ ok: false, error: { reason: "The message is empty" } }]);
});

test("attachments come out of the raw message", async () => {
  const raw = Buffer.from(
    'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: application/pdf; name="a.pdf"\r\nContent-Disposition: attachment\r\n\r\nfirst\r\n--b--\r\n',
  );
  const read = await reader.attachments(raw);
  expect(read).toMatchObject({ ok: true, value: [{ filename: "a.pdf", contentType: "application/pdf" }] });
});
