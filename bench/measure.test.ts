import { describe, expect, test } from "vitest";
import { figure, medianMsInTurns, percentile } from "./measure";

describe("the percentile by nearest rank", () => {
  const twenty = Array.from({ length: 20 }, (_, index) => 20 - index);
  test.each([
    [twenty, 95, 19],
    [twenty, 50, 10],
    [twenty, 100, 20],
    [[7], 95, 7],
  ])("of %j at %i is %i", (values, percent, expected) => {
    expect(percentile(values, percent)).toBe(expected);
  });
});

test.each([
  [15, true],
  [15.1, false],
])("a time of %d against 10 and a limit of 1.5 is within: %s", (ourMs, within) => {
  expect(figure({ ourMs, bareMs: 10, limit: 1.5 })).toMatchObject({ ratio: ourMs / 10, within });
});

test("what is compared takes turns, and the first round is not counted", async () => {
  const order: string[] = [];
  const note = (name: string) => async () => {
    order.push(name);
  };
  await medianMsInTurns({ our: note("our"), bare: note("bare") }, 2);
  expect(order).toEqual(["our", "bare", "our", "bare", "our", "bare"]);
});
