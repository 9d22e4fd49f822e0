import { expect, test } from "vitest";
import { isTrusted, readTrusted, type TrustedSender, type TrustRefusal } from "./trusted-sender";

test.each<[string, TrustedSender]>([
  ["Jane@Magazine.Example.org", { scope: "address", value: "jane@magazine.example.org" }],
  ["jane@gmail.com", { scope: "address", value: "jane@gmail.com" }],
  ["@example.org", { scope: "domain", value: "example.org" }],
  ["https://www.example.org/about", { scope: "domain", value: "example.org" }],
])("takes %s as a sender", (typed, sender) => {
  expect(readTrusted(typed)).toEqual({ ok: true, value: sender });
});

test.each<[string, TrustRefusal]>([
  ["", { kind: "not_a_sender" }],
  ["Jane <jane@example.org>", { kind: "not_a_sender" }],
  ["co.uk", { kind: "not_a_sender" }],
  ["@gmail.com", { kind: "anybodys_domain", domain: "gmail.com" }],
])("refuses %j", (typed, refusal) => {
  expect(readTrusted(typed)).toEqual({ ok: false, error: refusal });
});

const list = new Set(["jane@example.org", "magazine.example"]);

test.each([
  ["jane@example.org", true],
  ["john@example.org", false],
  ["anybody@magazine.example", true],
  ["anybody@mail.magazine.example", true],
  ["anybody@notmagazine.example", false],
  ["magazine.example@elsewhere.example", false],
  ["", false],
])("trusts %s: %s", (address, trusted) => {
  expect(isTrusted(address, list)).toBe(trusted);
});
