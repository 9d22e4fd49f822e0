import { expect, test } from "vitest";
import { chunksOf } from "./import-in-chunks";

const lead = (note: string) => ({ websiteUrl: "https://a.example", note });

test.each([
  [0, []],
  [1, [1]],
  [500, [500]],
  [501, [500, 1]],
  [1200, [500, 500, 200]],
])("%i short rows go in pieces of %j", (count, sizes) => {
  const rows = Array.from({ length: count }, () => lead(""));
  expect(chunksOf(rows).map((chunk) => chunk.rows.length)).toEqual(sizes);
});

test("long rows go in smaller pieces, and every row keeps its place", () => {
  const rows = Array.from({ length: 90 }, (_, place) => ({ ...lead("x".repeat(9_900)), place }));
  const chunks = chunksOf(rows);
  expect(chunks.map((chunk) => chunk.rows[0]?.place)).toEqual(chunks.map((chunk) => chunk.start));
  expect(chunks.flatMap((chunk) => chunk.rows)).toEqual(rows);
  for (const chunk of chunks) expect(JSON.stringify(chunk.rows).length).toBeLessThan(310_000);
});

test("a row that is longer than a piece goes alone", () => {
  expect(chunksOf([lead(""), lead("x".repeat(400_000)), lead("")]).map((chunk) => chunk.rows.length)).toEqual([
    1, 1, 1,
  ]);
});
