import { describe, expect, test } from "vitest";
import { spokenTime } from "./spoken-time";

/** A Saturday. */
const NOW = new Date(2026, 10, 21, 15, 30);
const shown = (moment: Date | null) =>
  moment &&
  `${moment.getFullYear()}-${moment.getMonth() + 1}-${moment.getDate()} ${moment.getHours()}:${String(moment.getMinutes()).padStart(2, "0")}`;

describe("a moment as a person types it", () => {
  test.each([
    ["in 3 weeks", "2026-12-12 9:00"],
    ["3w", "2026-12-12 9:00"],
    ["in a week", "2026-11-28 9:00"],
    ["two months from now", "2027-1-21 9:00"],
    ["in 2 hours", "2026-11-21 17:30"],
    ["45 min", "2026-11-21 16:15"],
    ["tomorrow", "2026-11-22 9:00"],
    ["Tomorrow afternoon", "2026-11-22 14:00"],
    ["tomorrow at 7:45", "2026-11-22 7:45"],
    ["tonight", "2026-11-21 20:00"],
    ["5pm", "2026-11-21 17:00"],
    ["9am", "2026-11-22 9:00"],
    ["noon", "2026-11-22 12:00"],
    ["next monday 9am", "2026-11-23 9:00"],
    ["mon", "2026-11-23 9:00"],
    ["saturday", "2026-11-28 9:00"],
    ["next week", "2026-11-23 9:00"],
    ["next month", "2026-12-1 9:00"],
    ["12 dec", "2026-12-12 9:00"],
    ["Dec 12th, 14:00", "2026-12-12 14:00"],
    ["3 March", "2027-3-3 9:00"],
    ["2026-12-01 14:00", "2026-12-1 14:00"],
    ["12 december 2027", "2027-12-12 9:00"],
  ])("%s", (text, expected) => expect(shown(spokenTime(text, NOW))).toBe(expected));

  test.each([
    "",
    "soon",
    "yesterday",
    "in 0 days",
    "2026-11-20",
    "today 9am",
    "31 feb 2027",
    "25:00",
    "13pm",
    "in weeks",
  ])("%s is no moment to come", (text) => expect(spokenTime(text, NOW)).toBeNull());

  test("the end of a long month stays in the short one after it", () => {
    expect(shown(spokenTime("in 1 month", new Date(2027, 0, 31, 10)))).toBe("2027-2-28 9:00");
  });
});
