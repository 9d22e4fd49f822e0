import { expect, test } from "vitest";
import type { LabelCount } from "../views/classifier-views";
import { lastWeeks, mistakesOf, recordByIntent } from "./label-record";

const LABELS: LabelCount[] = [
  { week: "2026-11-09", said: "interested", meant: "interested", count: 8 },
  { week: "2026-11-09", said: "interested", meant: "objection", count: 2 },
  { week: "2026-11-16", said: "interested", meant: "objection", count: 1 },
  { week: "2026-11-16", said: "question", meant: "offer", count: 4 },
];

test("counts what people left of each label, by week and altogether", () => {
  expect(recordByIntent(LABELS, ["2026-11-02", "2026-11-09", "2026-11-16"])).toEqual([
    {
      intent: "interested",
      weeks: [
        { left: 0, all: 0 },
        { left: 8, all: 10 },
        { left: 0, all: 1 },
      ],
      total: { left: 8, all: 11 },
    },
    { intent: "question", weeks: [0, 0, 4].map((all) => ({ left: 0, all })), total: { left: 0, all: 4 } },
  ]);
});

test("names the most frequent mistake first, over all weeks", () => {
  expect(mistakesOf(LABELS)).toEqual([
    { said: "question", meant: "offer", count: 4 },
    { said: "interested", meant: "objection", count: 3 },
  ]);
});

test.each([
  ["2026-11-16T00:00:00Z", "2026-11-16"], // a Monday
  ["2026-11-21T08:00:00Z", "2026-11-16"],
  ["2026-11-22T23:59:59Z", "2026-11-16"], // a Sunday
])("the week of %s begins on %s", (now, monday) => {
  expect(lastWeeks(new Date(now), 1)).toEqual([monday]);
});

test("weeks come oldest first, without a gap", () => {
  expect(lastWeeks(new Date("2026-11-21T08:00:00Z"), 3)).toEqual(["2026-11-02", "2026-11-09", "2026-11-16"]);
});
