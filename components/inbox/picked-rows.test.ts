import { expect, test } from "vitest";
import { range, toggled } from "./picked-rows";

const ORDER = ["a", "b", "c", "d", "e"];

test("picking twice takes the pick back", () => {
  expect([...toggled(new Set(["a"]), "b")]).toEqual(["a", "b"]);
  expect([...toggled(new Set(["a", "b"]), "b")]).toEqual(["a"]);
});

test.each([
  ["downwards", "b", "d", ["b", "c", "d"]],
  ["upwards", "d", "b", ["b", "c", "d"]],
  ["without a beginning", null, "c", ["c"]],
  ["from a row that has left the list", "gone", "c", ["c"]],
])("a stretch %s is picked whole", (_, anchor, to, expected) => {
  expect([...range(ORDER, { ids: new Set(), anchor }, to)]).toEqual(expected);
});

test("a stretch keeps what was picked before", () => {
  expect([...range(ORDER, { ids: new Set(["e"]), anchor: "a" }, "b")]).toEqual(["e", "a", "b"]);
});
