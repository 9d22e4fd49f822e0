import { createHash, randomBytes } from "node:crypto";

/** How much of a key people see again: enough to tell two keys apart, not enough to guess one. */
const PREFIX_LENGTH = 11;

/** A new key: `bo_` and 256 random bits, so that a plain hash of it is as safe as a slow one. */
export function newApiKey(): { key: string; prefix: string; keyHash: string } {
  const key = `bo_${randomBytes(32).toString("base64url")}`;
  return { key, prefix: key.slice(0, PREFIX_LENGTH), keyHash: hashApiKey(key) };
}

export function hashApiKey(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}
