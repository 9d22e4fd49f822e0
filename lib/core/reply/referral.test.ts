import { expect, test } from "vitest";
import { readReferral } from "./referral";

test.each([
  ["Contact our editor Jane Doe at jane@foo.com", "Jane Doe", "jane@foo.com"],
  ["Please write to Bob instead.", "Bob", null],
  ["Bitte wenden Sie sich an Frau Schulz: schulz@firma.de", "Schulz", "schulz@firma.de"],
  ["You'd be better off talking to my colleague Tom Reed, tom.reed@example.org.", "Tom Reed", "tom.reed@example.org"],
  ["email partnerships@example.org", null, "partnerships@example.org"],
])("reads who to write to in: %s", (text, name, address) => {
  expect(readReferral(text)).toEqual({ name, address, directed: true });
});

test("names nobody where nobody is named", () => {
  expect(readReferral("Thanks, I will have a look.")).toBeNull();
});
