import { expect, test } from "vitest";
import { strikeOf } from "./mailbox-strike";

const now = new Date("2026-03-02T10:00:00Z");
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

test.each([
  [0, 15],
  [1, 30],
  [2, 60],
  [4, 240],
  [9, 240],
])("421 after %i strikes rests the mailbox for %i minutes", (earlier, minutes) => {
  expect(strikeOf({ code: 421, response: "421 4.7.0 Try again later" }, earlier, now)).toMatchObject({
    strikes: earlier + 1,
    pause: { until: at(minutes) },
  });
});

test.each([
  [0, null],
  [1, null],
  [2, { until: null, reason: "The mail server refused 3 times in a row by policy (5.7)" }],
])("a policy refusal after %i strikes", (earlier, pause) => {
  const response = "550 5.7.1 Message refused by policy";
  expect(strikeOf({ code: 550, response }, earlier, now)).toEqual({ strikes: earlier + 1, pause });
});

test.each([
  [450, "450 4.2.0 Greylisted"],
  [451, "451 4.7.1 Try again"],
  [550, "550 5.1.1 User unknown"],
  [552, "552 5.2.2 Mailbox full"],
  [null, null],
])("%s says nothing of the mailbox", (code, response) => expect(strikeOf({ code, response }, 2, now)).toBeNull());
