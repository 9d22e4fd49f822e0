import { createHmac } from "node:crypto";

/** The hash under which an address or a domain is kept in the suppression list. `secret` is the workspace's own. */
export function keyedHash(secret: string, value: string): string {
  return createHmac("sha256", secret).update(value).digest("hex");
}
