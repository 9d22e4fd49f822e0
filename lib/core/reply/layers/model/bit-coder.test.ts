import { expect, test } from "vitest";
import { bitReader, bitWriter } from "./bit-coder";

type Bit = { context: number; bit: number };

/** As many bits of each context as were asked for, set once in `every` of them. */
const bits = (count: number, every: number): Bit[] =>
  Array.from({ length: count }, (_, at) => ({ context: at % 3, bit: (at * 7919) % every === 0 ? 1 : 0 }));

function written(all: readonly Bit[]): Uint8Array {
  const writer = bitWriter(3);
  for (const { context, bit } of all) writer.write(context, bit);
  return writer.bytes();
}

test.each([
  ["none", []],
  ["a single one", [{ context: 0, bit: 1 }]],
  ["all set", bits(5000, 1)],
  ["every other", bits(5000, 2)],
  ["few", bits(50_000, 97)],
])("reads back what was written: %s", (_, all) => {
  const read = bitReader(written(all), 3);
  expect(all.map(({ context }) => read(context))).toEqual(all.map(({ bit }) => bit));
});

test("takes little room for what is nearly certain", () => {
  expect(written(bits(80_000, 100)).length).toBeLessThan(1500);
});

test("reads on after a file that was cut short, without a failure", () => {
  const read = bitReader(written(bits(5000, 3)).subarray(0, 10), 3);
  expect(Array.from({ length: 5000 }, () => read(1)).every((bit) => bit === 0 || bit === 1)).toBe(true);
});
