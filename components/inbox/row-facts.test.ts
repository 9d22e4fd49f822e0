import { describe, expect, test } from "vitest";
import { guessesText, isUnsure, readingsOf, reviewReason, shortSubject } from "./row-facts";

const sure = { intent: "interested", confidence: 0.94, flags: [], layer: "phrase" } as const;
const read = (change: Partial<Parameters<typeof isUnsure>[0]>) => ({ ...sure, flags: [], ...change });

describe("doubt has a shape", () => {
  test.each([
    ["well above its threshold", read({}), false],
    ["at its threshold", read({ confidence: 0.6 }), false],
    ["just under its threshold", read({ confidence: 0.599 }), true],
    ["a decline needs more", read({ intent: "objection", confidence: 0.84 }), true],
    ["two readings", read({ flags: ["conflicting_intents"] }), true],
    ["whatever a person chose is sure", read({ confidence: 0.1, flags: ["low_confidence"], layer: "person" }), false],
  ])("%s", (_, row, expected) => expect(isUnsure(row)).toBe(expected));
});

test("two readings show both tags until a person decides", () => {
  const open = { ...read({ flags: ["conflicting_intents"] }), runnerUpIntent: "objection" as const };
  expect(readingsOf(open)).toEqual(["interested", "objection"]);
  expect(readingsOf({ ...open, layer: "person" })).toEqual(["interested"]);
});

test.each([
  [{ needsReview: false, safetyVerdict: "phishing" as const }, null],
  [{ needsReview: true, safetyVerdict: "phishing" as const }, "Phishing?"],
  [{ needsReview: true, safetyVerdict: "clean" as const }, "Low confidence"],
])("%j waits because of %s", (row, expected) => expect(reviewReason({ ...read({}), ...row })).toBe(expected));

test.each([
  ["Re: Dead link", "Dead link"],
  ["RE: AW: Sv: Dead link", "Dead link"],
  ["Re[2]: Dead link", "Dead link"],
  ["Fwd: Dead link", "Fwd: Dead link"],
  ["Regarding links", "Regarding links"],
  ["", "No subject"],
])("%j reads %j", (subject, expected) => expect(shortSubject(subject)).toBe(expected));

test.each([
  [0, "No guess"],
  [1, "1 guess"],
  [3, "3 guesses"],
])("%d reads %s", (count, expected) => expect(guessesText(count)).toBe(expected));
