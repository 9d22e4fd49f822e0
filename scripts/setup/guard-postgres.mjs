/**
 * The database driver writes to a socket that is gone when its server restarts in the middle of a transaction, from a
 * timer, where nobody can catch it: the whole process ends. Reported as porsager/postgres#1154 and #1208, still so in
 * 3.4.9. This puts the missing question into the installed copy; a version that asks by itself stays as it is.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const FILES = ["src/connection.js", "cjs/src/connection.js"];
const UNGUARDED = "  function nextWrite(fn) {\n    const x = socket.write(chunk, fn)\n";
const GUARDED = `  function nextWrite(fn) {
    if (!socket) {
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options))
      return false
    }
    const x = socket.write(chunk, fn)
`;

/**
 * Safe to repeat.
 * @param {string} root
 */
export function guardPostgres(root) {
  for (const file of FILES) {
    const path = join(root, "node_modules", "postgres", file);
    const text = existsSync(path) ? readFileSync(path, "utf8") : "";
    if (!text.includes(UNGUARDED)) continue;
    // A file of its own takes the place of the old one, which other folders may share by a hard link.
    writeFileSync(`${path}.guarded`, text.replace(UNGUARDED, GUARDED));
    renameSync(`${path}.guarded`, path);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  guardPostgres(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
