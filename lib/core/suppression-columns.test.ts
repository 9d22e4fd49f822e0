import { expect, test } from "vitest";
import { stopRows } from "./suppression-columns";

test("columns are known by the names that other tools give them, whatever their order", () => {
  const lines = [
    ["Reason", "E-mail address", "Sent", "Expires at"],
    ["Asked", "jane@x.example", "4", "2027-01-31"],
    ["", "tom@x.example", "", ""],
  ];
  expect(stopRows(lines)).toEqual({
    rows: [{ reason: "Asked", email: "jane@x.example", expiresAt: "2027-01-31" }, { email: "tom@x.example" }],
    firstRow: 2,
  });
});

test("a bare list needs no header", () => {
  expect(stopRows([["jane@x.example"], ["x.example", "ignored"]])).toEqual({
    rows: [{ value: "jane@x.example" }, { value: "x.example" }],
    firstRow: 1,
  });
});

test("the mark that an export puts before a formula comes off again", () => {
  expect(
    stopRows([
      ["value", "reason"],
      ["'+tag@x.example", "'tis so"],
    ]).rows,
  ).toEqual([{ value: "+tag@x.example", reason: "'tis so" }]);
});

test("an empty file has no rows", () => {
  expect(stopRows([]).rows).toEqual([]);
});
