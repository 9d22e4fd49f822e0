import { expect, test } from "vitest";
import { MOST_LINES, tooLong } from "./file-size";

const lines = (count: number) => "x\n".repeat(count);

test.each([
  ["lib/core/result.ts", MOST_LINES, false],
  ["lib/core/result.ts", MOST_LINES + 1, true],
  ["components/inbox/reply-row.tsx", MOST_LINES + 1, true],
  ["lib/core/result.test.ts", MOST_LINES + 1, false],
  ["lib/adapters/db/store.itest.ts", MOST_LINES + 1, false],
  ["lib/core/policy/region.data.ts", MOST_LINES + 1, false],
  ["lib/core/reply/layers/phrases/german.ts", MOST_LINES + 1, false],
])("%s with %i lines is too long: %s", (path, count, expected) => {
  expect(tooLong({ path, text: lines(count) })).toBe(expected);
});

test("a last line without a line break counts", () => {
  expect(tooLong({ path: "lib/a.ts", text: `${lines(MOST_LINES)}x` })).toBe(true);
});
