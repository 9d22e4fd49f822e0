import { createHash } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What of package.json decides what gets installed; a changed script or description is no reason to install again. */
const DEPENDENCY_FIELDS = ["dependencies", "devDependencies", "optionalDependencies", "overrides", "allowScripts"];

/**
 * Names the state that `node_modules` must have: lock file, declared dependencies and the platform they are built for.
 * @param {string} root
 */
export function dependencyFingerprint(root) {
  return fingerprintOf({
    lockFile: readFileSync(join(root, "package-lock.json"), "utf8"),
    manifest: readFileSync(join(root, "package.json"), "utf8"),
    platform: `${process.platform}-${process.arch}`,
  });
}

/** @param {{ lockFile: string, manifest: string, platform: string }} state */
export function fingerprintOf({ lockFile, manifest, platform }) {
  const declared = JSON.parse(manifest);
  const fields = DEPENDENCY_FIELDS.map((field) => declared[field] ?? null);
  return createHash("sha256")
    .update(JSON.stringify([lockFile, fields, platform]))
    .digest("hex");
}

/**
 * The fingerprint of the last install that went through, or null.
 * @param {string} root
 */
export function readStamp(root) {
  try {
    return readFileSync(stampPath(root), "utf8").trim();
  } catch {
    return null;
  }
}

/** @param {string} root */
export function removeStamp(root) {
  rmSync(stampPath(root), { force: true });
}

/**
 * Written beside and renamed, so that a half-written stamp is never read.
 * @param {string} root
 * @param {string} fingerprint
 */
export function writeStamp(root, fingerprint) {
  const draft = `${stampPath(root)}.${process.pid}`;
  writeFileSync(draft, `${fingerprint}\n`);
  renameSync(draft, stampPath(root));
}

/** @param {string} root */
function stampPath(root) {
  return join(root, "node_modules", ".stamp");
}
