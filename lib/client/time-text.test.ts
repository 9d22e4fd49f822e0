import { describe, expect, test } from "vitest";
import { agoText, dateAndClockText, durationText, exactText, shortDateText, urgencyOf } from "./time-text";

const now = Date.parse("2026-11-20T11:52:00Z");
const utc = { now, timeZone: "UTC" };
const before = (ms: number) => now - ms;

describe("agoText", () => {
  test.each([
    [0, "just now"],
    [4999, "just now"],
    [40_000, "40 s ago"],
    [59_999, "59 s ago"],
    [60_000, "1 min ago"],
    [3_599_999, "59 min ago"],
    [3_600_000, "1 h ago"],
    [86_400_000, "19 Nov"],
  ])("%d ms reads %s", (past, expected) => expect(agoText(before(past), utc)).toBe(expected));

  test("a clock that runs behind the server never shows a negative time", () => {
    expect(agoText(now + 30_000, utc)).toBe("just now");
  });
});

describe("shortDateText", () => {
  test.each([
    ["2026-11-20T09:41:00Z", "UTC", "09:41"],
    ["2026-11-19T23:59:00Z", "UTC", "19 Nov"],
    ["2026-11-19T23:59:00Z", "Europe/Lisbon", "19 Nov"],
    ["2026-11-19T23:30:00Z", "Europe/Berlin", "00:30"],
    ["2025-11-03T10:00:00Z", "UTC", "3 Nov 2025"],
  ])("%s in %s reads %s", (at, timeZone, expected) => {
    expect(shortDateText(Date.parse(at), { now, timeZone })).toBe(expected);
  });
});

test("the reader names today and keeps the clock for other days", () => {
  expect(dateAndClockText(Date.parse("2026-11-20T09:41:00Z"), utc)).toBe("Today 09:41");
  expect(dateAndClockText(Date.parse("2026-11-12T09:12:00Z"), utc)).toBe("12 Nov 09:12");
});

test("the exact time names weekday and second", () => {
  expect(exactText(Date.parse("2026-11-20T09:41:07Z"), "UTC")).toBe("Fri, 20 Nov 2026, 09:41:07");
});

test.each([
  [59_999, "under 1 m"],
  [60_000, "1 m"],
  [22 * 60_000, "22 m"],
  [-38 * 60_000, "38 m"],
  [60 * 60_000, "1 h 00 m"],
  [(2 * 60 + 8) * 60_000, "2 h 08 m"],
  [72 * 3_600_000, "3 d"],
])("%d ms reads %s", (ms, expected) => expect(durationText(ms)).toBe(expected));

test.each([
  [3_600_000, "calm"],
  [3_599_999, "soon"],
  [0, "soon"],
  [-1, "over"],
])("%d ms before the end is %s", (left, expected) => expect(urgencyOf(now + left, now)).toBe(expected));
