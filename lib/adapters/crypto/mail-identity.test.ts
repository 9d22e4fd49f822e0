import { expect, test } from "vitest";
import { newMessageId, newReplyToken } from "./mail-identity";

test("a Message-ID stands on the sender's domain and never comes twice", () => {
  const ids = new Set(Array.from({ length: 1000 }, () => newMessageId("ana@fernweg.example")));
  expect(ids.size).toBe(1000);
  for (const id of ids) expect(id).toMatch(/^<[\w-]{24}@fernweg\.example>$/);
});

test("a reply token is 16 lower-case letters and digits and never comes twice", () => {
  const tokens = new Set(Array.from({ length: 1000 }, newReplyToken));
  expect(tokens.size).toBe(1000);
  for (const token of tokens) expect(token).toMatch(/^[a-z2-7]{16}$/);
});
