import { expect, test } from "vitest";
import type { WorkingHours } from "../acting/working-hours";
import { nextStepDue, spreadDueTimes } from "./due";

test.each([
  ["a Monday and three days", "2026-03-02T10:15:00Z", 3, "2026-03-05T10:15:00Z"],
  ["onto a Saturday", "2026-03-02T10:15:00Z", 5, "2026-03-09T10:15:00Z"],
  ["onto a Sunday", "2026-03-02T10:15:00Z", 6, "2026-03-09T10:15:00Z"],
  ["over a month's end", "2026-03-31T23:59:00Z", 1, "2026-04-01T23:59:00Z"],
])("%s", (_, sentAt, days, due) => expect(nextStepDue(new Date(sentAt), days, null)).toEqual(new Date(due)));

const TOKYO: WorkingHours = { timeZone: "Asia/Tokyo", days: [2, 3, 4, 5, 6], from: "09:00", to: "17:30" };
test.each([
  ["within the hours, at the same time of day", "2026-03-03T02:00:00Z", 1, "2026-03-04T02:00:00Z"],
  ["before they begin", "2026-03-03T22:00:00Z", 1, "2026-03-05T00:00:00Z"],
  ["after they have ended", "2026-03-03T09:00:00Z", 1, "2026-03-05T00:00:00Z"],
  ["on a day that is none of theirs, though UTC still has Saturday", "2026-03-06T16:00:00Z", 1, "2026-03-10T00:00:00Z"],
  ["on Saturday, a working day", "2026-03-06T02:00:00Z", 1, "2026-03-07T02:00:00Z"],
  ["on Sunday, at the same time of the next working day", "2026-03-07T02:00:00Z", 1, "2026-03-10T02:00:00Z"],
])("in the workspace's zone: %s", (_, sentAt, days, due) =>
  expect(nextStepDue(new Date(sentAt), days, TOKYO)).toEqual(new Date(due)),
);

const spread = (many: Partial<Parameters<typeof spreadDueTimes>[0]>) =>
  spreadDueTimes({
    count: 1,
    from: new Date("2026-03-06T10:00:00Z"),
    perDay: 2,
    gapMs: 60_000,
    hours: null,
    ...many,
  }).map((moment) => moment.toISOString().slice(0, 16));

test.each<[string, Partial<Parameters<typeof spreadDueTimes>[0]>, string[]]>([
  ["none", { count: 0 }, []],
  ["a day's worth goes one after the other", { count: 2 }, ["2026-03-06T10:00", "2026-03-06T10:01"]],
  [
    "the rest begins on Monday morning",
    { count: 5 },
    ["2026-03-06T10:00", "2026-03-06T10:01", "2026-03-09T08:00", "2026-03-09T08:01", "2026-03-10T08:00"],
  ],
  ["a start on Sunday is Monday", { from: new Date("2026-03-08T10:00:00Z") }, ["2026-03-09T10:00"]],
  [
    "a start just before midnight does not run into the next day",
    { count: 2, from: new Date("2026-03-04T23:59:30Z"), perDay: 10 },
    ["2026-03-04T23:59", "2026-03-05T08:00"],
  ],
  [
    "in the workspace's hours, what the day has no time for begins with the next one",
    { count: 4, from: new Date("2026-03-06T08:29:00Z"), perDay: 3, hours: TOKYO },
    ["2026-03-06T08:29", "2026-03-07T00:00", "2026-03-07T00:01", "2026-03-07T00:02"],
  ],
  ["a cap of 0 still gets one a day", { count: 2, perDay: 0 }, ["2026-03-06T10:00", "2026-03-09T08:00"]],
])("%s", (_, many, times) => expect(spread(many)).toEqual(times));
