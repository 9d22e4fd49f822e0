import { expect, test } from "vitest";
import { type MailboxAllowance, mailboxLimit } from "./mailbox-limit";

const ramp = { start: 10, step: 5 };

test.each<[string, MailboxAllowance, number, number | null]>([
  ["nothing is set", { perDay: null, ramp: null }, 30, null],
  ["a limit alone", { perDay: 40, ramp: null }, 0, 40],
  ["a limit of 0", { perDay: 0, ramp: null }, 0, 0],
  ["the first day of a ramp", { perDay: 40, ramp }, 0, 10],
  ["the second day", { perDay: 40, ramp }, 1, 15],
  ["the day that reaches the limit", { perDay: 40, ramp }, 6, 40],
  ["long after", { perDay: 40, ramp }, 100, 40],
  ["a ramp that goes on", { perDay: null, ramp }, 20, 110],
])("%s", (_, allowance, sendingDays, limit) => expect(mailboxLimit(allowance, sendingDays)).toBe(limit));
