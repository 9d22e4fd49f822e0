import { expect, test } from "vitest";
import { csvFile, csvLine } from "./csv";

test.each([
  ["=1+1", "'=1+1"],
  ["+41 44 1", "'+41 44 1"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["  =cmd", "'  =cmd"],
  ["＝1", "'＝1"],
  ["\t=1", "'\t=1"],
  ["jane@x.example", "jane@x.example"],
  ["a-b", "a-b"],
  ['say "no"', '"say ""no"""'],
  ["a,b", '"a,b"'],
  ["two\r\nlines", '"two\r\nlines"'],
  ["", ""],
])("the cell %j is written as %j", (cell, written) => {
  expect(csvLine([cell, "x"])).toBe(`${written},x\r\n`);
});

async function* rows() {
  yield ["name"];
  yield ["Zoë"];
}

test("a file starts with the mark of UTF-8, once", async () => {
  const bytes = new Uint8Array(await csvFile("list.csv", rows()).arrayBuffer());
  expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)).toBe("\uFEFFname\r\nZoë\r\n");
});
