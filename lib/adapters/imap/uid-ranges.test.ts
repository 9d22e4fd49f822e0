import { expect, test } from "vitest";
import { uidRanges } from "./uid-ranges";

test.each([
  [[1, 2, 3, 4], "1:4"],
  [[7], "7"],
  [[1, 2, 5, 9, 10], "1:2,5,9:10"],
  [[], ""],
])("%j is written %j", (uids, ranges) => {
  expect(uidRanges(uids)).toBe(ranges);
});
