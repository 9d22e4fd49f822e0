import { expect, test } from "vitest";
import { parseMessage } from "./parse-message";
import { readAttachments } from "./read-attachments";

const RAW = Buffer.from(
  [
    "From: editor@garden.example",
    "Subject: guidelines",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "See both.",
    "--b",
    'Content-Type: application/pdf; name="one.pdf"',
    "Content-Transfer-Encoding: base64",
    "Content-Disposition: attachment",
    "",
    Buffer.from("first").toString("base64"),
    "--b",
    "Content-Type: image/png",
    "Content-ID: <logo@garden>",
    "Content-Disposition: inline",
    "",
    "second",
    "--b--",
    "",
  ].join("\r\n"),
);

test("gives the attachments in the order in which the message lists them", async () => {
  const parsed = await parseMessage(RAW, { receivedAt: new Date(), sizeBytes: RAW.length });
  const read = await readAttachments(RAW);
  expect(read.map(({ filename, contentType }) => [filename, contentType])).toEqual(
    parsed.attachments.map(({ filename, contentType }) => [filename, contentType]),
  );
  expect(Buffer.from(read[0]?.content ?? []).toString()).toBe("first");
  expect(read[1]?.contentId).toBe("logo@garden");
});
