import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const RETRY_MS = 500;
/** Time for a rival that judged the same dead holder to show itself. */
const SETTLE_MS = 50;

/**
 * Runs `work` while no other set-up of this folder runs. `work` names the processes that it starts, because npm outlives
 * a set-up that is killed and goes on writing. A lock whose processes are all gone is taken over.
 * @template T
 * @param {string} folder
 * @param {(alsoHeldBy: (pid: number) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withSetupLock(folder, work) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "setup.lock");
  await take(path);
  try {
    return await work((pid) => appendFileSync(path, `${pid}\n`));
  } finally {
    rmSync(path, { force: true });
  }
}

/** @param {string} path */
async function take(path) {
  for (let told = false; !(await tryTake(path)); told = true) {
    if (!told) console.log("setup: waiting for another set-up of this folder …");
    await pause(RETRY_MS);
  }
}

/** @param {string} path */
async function tryTake(path) {
  const holders = holdersOf(path);
  if (holders?.some(isAlive)) return false;
  if (holders) rmSync(path, { force: true });
  try {
    writeFileSync(path, `${process.pid}\n`, { flag: "wx" });
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
  await pause(SETTLE_MS);
  return holdersOf(path)?.[0] === process.pid;
}

/**
 * The processes named in the lock, or null without a lock.
 * @param {string} path
 */
function holdersOf(path) {
  try {
    return readFileSync(path, "utf8").split("\n").map(Number).filter(Number.isSafeInteger).filter(Boolean);
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
