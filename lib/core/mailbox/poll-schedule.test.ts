import { expect, test } from "vitest";
import { type LastPoll, pollIsDue } from "./poll-schedule";

const NOW = new Date("2026-11-20T12:00:00Z");
const last = (minutes: number, failuresInRow = 0, errorCode: string | null = null): LastPoll => ({
  startedAt: new Date(NOW.getTime() - minutes * 60_000),
  failuresInRow,
  errorCode,
  cutByTime: false,
});

test.each<[string, LastPoll | null, boolean]>([
  ["a mailbox that was never polled", null, true],
  ["after the interval", last(5), true],
  ["a breath before it", last(4.8), true],
  ["a minute before it", last(4), false],
  ["with mail left when its time was up", { ...last(1), cutByTime: true }, true],
  ["after timeouts, in its turn", last(5, 7, "timeout"), true],
  ["after one refused login, in its turn", last(5, 1, "login_failed"), true],
  ["after two, not before double the time", last(9, 2, "login_failed"), false],
  ["after two, at double the time", last(10, 2, "login_failed"), true],
  ["after many, not before the hour", last(59, 8, "token_failed"), false],
  ["after many, at the hour", last(60, 8, "token_failed"), true],
])("%s: due is %s", (_, poll, due) => {
  expect(pollIsDue(poll, 5, NOW)).toBe(due);
});

test("an interval longer than the longest pause is kept", () => {
  expect(pollIsDue(last(119, 3, "login_failed"), 120, NOW)).toBe(false);
  expect(pollIsDue(last(120, 3, "login_failed"), 120, NOW)).toBe(true);
});
