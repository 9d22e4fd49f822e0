import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dependencyFingerprint, fingerprintOf, readStamp, removeStamp, writeStamp } from "./stamp.mjs";

const STATE = { lockFile: "{}", manifest: '{"dependencies":{"zod":"4"}}', platform: "linux-x64" };

describe("the fingerprint of the dependencies", () => {
  test.each([
    ["another lock file", { lockFile: '{"packages":{}}' }],
    ["another dependency", { manifest: '{"dependencies":{"zod":"5"}}' }],
    ["a dependency for development", { manifest: '{"dependencies":{"zod":"4"},"devDependencies":{"tsx":"4"}}' }],
    ["another override", { manifest: '{"dependencies":{"zod":"4"},"overrides":{"a":"1"}}' }],
    ["another platform", { platform: "darwin-arm64" }],
  ])("changes with %s", (_what, change) => {
    expect(fingerprintOf({ ...STATE, ...change })).not.toBe(fingerprintOf(STATE));
  });

  test("stays the same when only a script or a description changes", () => {
    const manifest = '{"description":"new","scripts":{"x":"y"},"dependencies":{"zod":"4"}}';
    expect(fingerprintOf({ ...STATE, manifest })).toBe(fingerprintOf(STATE));
  });
});

describe("the stamp of an install", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "stamp-"));
    mkdirSync(join(root, "node_modules"));
    writeFileSync(join(root, "package-lock.json"), "{}");
    writeFileSync(join(root, "package.json"), "{}");
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test("is absent before the first install and after its removal", () => {
    expect(readStamp(root)).toBeNull();
    writeStamp(root, dependencyFingerprint(root));
    removeStamp(root);
    expect(readStamp(root)).toBeNull();
  });

  test("is what the last finished install wrote", () => {
    writeStamp(root, dependencyFingerprint(root));
    expect(readStamp(root)).toBe(dependencyFingerprint(root));
  });

  test("no longer fits once the lock file changes", () => {
    writeStamp(root, dependencyFingerprint(root));
    writeFileSync(join(root, "package-lock.json"), '{"packages":{}}');
    expect(readStamp(root)).not.toBe(dependencyFingerprint(root));
  });
});
