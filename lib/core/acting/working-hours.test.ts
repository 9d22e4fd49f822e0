import { expect, test } from "vitest";
import { addWorkingMinutes, type WorkingHours, workingHoursProblem } from "./working-hours";

const OSLO: WorkingHours = { timeZone: "Europe/Oslo", days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" };
const after = (from: string, minutes: number, hours: WorkingHours | null = OSLO) =>
  addWorkingMinutes(new Date(from), minutes, hours).toISOString().slice(0, 16);

test.each<[string, string, number, string]>([
  ["within the day", "2026-11-20T10:00:00Z", 60, "2026-11-20T11:00"],
  ["to the last minute of the day", "2026-11-20T15:00:00Z", 60, "2026-11-20T16:00"],
  ["over the end of the day", "2026-11-19T15:30:00Z", 60, "2026-11-20T08:30"],
  ["before the day begins", "2026-11-20T03:00:00Z", 5, "2026-11-20T08:05"],
  ["after the day has ended", "2026-11-19T21:00:00Z", 5, "2026-11-20T08:05"],
  ["over a weekend", "2026-11-20T15:58:00Z", 5, "2026-11-23T08:03"],
  ["on a Sunday", "2026-11-22T12:00:00Z", 30, "2026-11-23T08:30"],
  ["over the change of the clocks", "2026-10-23T14:30:00Z", 60, "2026-10-26T08:30"],
  ["over several days", "2026-11-16T08:00:00Z", 60 * 20, "2026-11-18T12:00"],
])("%s", (_, from, minutes, to) => expect(after(from, minutes)).toBe(to));

test("without hours the clock runs always", () => {
  expect(after("2026-11-21T23:58:00Z", 5, null)).toBe("2026-11-22T00:03");
});

test("west of Greenwich the day is the local one", () => {
  const hours = { ...OSLO, timeZone: "America/Los_Angeles" };
  expect(after("2026-11-21T00:30:00Z", 60, hours)).toBe("2026-11-23T17:30");
});

test.each<[Partial<WorkingHours>, boolean]>([
  [{}, true],
  [{ timeZone: "Mars/Olympus" }, false],
  [{ days: [] }, false],
  [{ from: "17:00" }, false],
])("%o is sound: %s", (changes, sound) => expect(workingHoursProblem({ ...OSLO, ...changes }) === null).toBe(sound));
