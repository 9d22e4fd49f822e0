import { spawn } from "node:child_process";
import { delimiter } from "node:path";

/**
 * Runs a command to its end without showing its output.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, onStart?: (pid: number) => void }} [options]
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function runQuietly(command, args, { cwd, env = process.env, timeoutMs, onStart } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      timeout: timeoutMs,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    if (child.pid !== undefined) onStart?.(child.pid);
    let output = "";
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", (error) => resolve({ ok: false, output: `${output}${error.message}` }));
    child.on("close", (code) => resolve({ ok: code === 0, output }));
  });
}

/**
 * The environment without this project's own Node on the PATH: an install that replaces it must not run on it.
 * @param {string} root
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentOutside(root) {
  const kept = (process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.startsWith(root));
  return { ...process.env, PATH: kept.join(delimiter) };
}

/** @param {string} text */
export function lastLine(text) {
  return text.trim().split("\n").at(-1) ?? "";
}
