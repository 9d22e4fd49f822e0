import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A temporary folder that the servers' own users can pass through; what is secret in it is closed file by file. */
export function makeServersFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "outreach-servers-"));
  chmodSync(folder, 0o755);
  return folder;
}
