import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withSetupLock } from "./lock.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("two set-ups of one folder never run at the same time", async () => {
  let running = 0;
  let most = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 30));
    running -= 1;
  };
  await Promise.all([withSetupLock(folder, work), withSetupLock(folder, work), withSetupLock(folder, work)]);
  expect(most).toBe(1);
});

test("a set-up that fails gives the lock back and passes its error on", async () => {
  await expect(withSetupLock(folder, () => Promise.reject(new Error("npm ci failed")))).rejects.toThrow(
    "npm ci failed",
  );
  expect(existsSync(join(folder, "setup.lock"))).toBe(false);
});

test("a lock whose processes are gone is taken over", async () => {
  const gone = spawnSync(process.execPath, ["--version"]).pid;
  writeFileSync(join(folder, "setup.lock"), `${gone}\n${gone}\n`);
  await expect(withSetupLock(folder, async () => "done")).resolves.toBe("done");
});

test("a lock is held as long as a process that the set-up started lives", async () => {
  const gone = spawnSync(process.execPath, ["--version"]).pid;
  writeFileSync(join(folder, "setup.lock"), `${gone}\n${process.pid}\n`);
  let entered = false;
  const waiting = withSetupLock(folder, async () => {
    entered = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(entered).toBe(false);
  rmSync(join(folder, "setup.lock"));
  await waiting;
  expect(entered).toBe(true);
});
