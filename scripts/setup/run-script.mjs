import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";

/** How soon it is noticed that whoever started this is gone. */
const LOOK_MS = 500;

/**
 * Runs a script of this project on the pinned Node.js and resolves with its exit code. The script is told to end when this
 * process is, or when it has lost its parent: npm tells only the shell between them, which dies and passes nothing on. Should
 * this process be killed, the script hears `disconnect`.
 * @param {string} root
 * @param {readonly string[]} args what follows `node` on the command line
 * @returns {Promise<number>}
 */
export function runScript(root, args) {
  const child = spawn(pinnedNode(root), ["--import", "tsx", ...args], {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  const end = () => child.kill("SIGTERM");
  process.on("SIGTERM", end);
  process.on("SIGINT", () => undefined); // Ctrl+C reaches the script too, by itself
  onceOrphaned(end);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/** @param {string} root */
function pinnedNode(root) {
  const pinned = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  return existsSync(pinned) ? pinned : process.execPath;
}

/**
 * Looks again and again, because no system tells of it. A Unix process gets another parent; on Windows the number stays and
 * belongs to nobody.
 * @param {() => void} then
 */
function onceOrphaned(then) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent && isAlive(parent)) return;
    clearInterval(timer);
    then();
  }, LOOK_MS);
  timer.unref();
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
