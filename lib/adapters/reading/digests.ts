import { createHash } from "node:crypto";
import { contentOf, wordingOf } from "../../core/matching/message-identity";
import type { InboundMessage } from "../../core/reply/message";

/** SHA-256 (hex) of the raw message without trace headers. */
export function contentDigest(raw: Uint8Array): string {
  const hash = createHash("sha256");
  for (const part of contentOf(raw)) hash.update(part);
  return hash.digest("hex");
}

/** SHA-256 (hex) of sender and words. */
export function wordsDigest(message: InboundMessage): string {
  return createHash("sha256").update(wordingOf(message)).digest("hex");
}
