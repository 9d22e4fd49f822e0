import { expect, test } from "vitest";
import { duplicateKey } from "./idempotency";

const SEND = { senderEmail: "ana@fernweg.example", recipientEmail: "ingrid@fjell.example", subject: "A broken link" };

test.each([
  ["case", { subject: "a BROKEN link", senderEmail: "Ana@Fernweg.example" }],
  ["outer space", { subject: "  A broken link\t" }],
  ["inner space", { subject: "A  broken\u00a0 link" }],
])("%s makes no difference", (_, change) => {
  expect(duplicateKey({ ...SEND, ...change })).toBe(duplicateKey(SEND));
});

test.each([
  ["another subject", { subject: "A broken link!" }],
  ["an answer's Re:", { subject: "Re: A broken link" }],
  ["another sender", { senderEmail: "bo@fernweg.example" }],
  ["another recipient", { recipientEmail: "jon@fjell.example" }],
])("%s is another mail", (_, change) => {
  expect(duplicateKey({ ...SEND, ...change })).not.toBe(duplicateKey(SEND));
});
