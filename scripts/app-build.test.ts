import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isBuilt } from "./app-build";

const BUILT_AT = new Date("2026-03-02T10:00:00Z");
const BEFORE = new Date("2026-03-02T09:59:59Z");
const LATER = new Date("2026-03-02T10:00:01Z");

let root = "";
const put = (path: string, at: Date) => {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), "");
  utimesSync(join(root, path), at, at);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "build-"));
  put("app/page.tsx", BEFORE);
  put("lib/core/day.ts", BEFORE);
  put(".next/BUILD_ID", BUILT_AT);
  put(".next/export-marker.json", BUILT_AT);
  for (const folder of ["app", "lib/core", "lib"]) utimesSync(join(root, folder), BEFORE, BEFORE);
});
afterEach(() => rmSync(root, { recursive: true }));

test("a whole build that is newer than every source is used", () => {
  expect(isBuilt(root)).toBe(true);
});

test("a source changed after the build asks for a new one", () => {
  utimesSync(join(root, "lib/core/day.ts"), LATER, LATER);
  expect(isBuilt(root)).toBe(false);
});

test("a source taken away after the build asks for a new one", () => {
  rmSync(join(root, "lib/core/day.ts"));
  expect(isBuilt(root)).toBe(false);
});

test("a changed test asks for no new build", () => {
  put("lib/core/day.test.ts", LATER);
  utimesSync(join(root, "lib/core"), BEFORE, BEFORE);
  expect(isBuilt(root)).toBe(true);
});

test.each([".next/BUILD_ID", ".next/export-marker.json"])("a build without %s was cut off and is not used", (path) => {
  rmSync(join(root, path));
  expect(isBuilt(root)).toBe(false);
});
