import { createHmac } from "node:crypto";
import type { SuppressionScope } from "../../core/suppression";

/** A hash that only the holder of `secret`, the workspace's own, can make. */
export function keyedHash(secret: string, value: string): string {
  return createHmac("sha256", secret).update(value).digest("hex");
}

/** Under which a stop is kept and looked for. An address and a domain never share a hash. */
export function suppressionHash(secret: string, stop: { scope: SuppressionScope; value: string }): string {
  return keyedHash(secret, `${stop.scope}:${stop.value}`);
}
