import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { ROOT } from "../scripts/app-process";
import { isolatedEnv } from "../scripts/isolated-env";
import { freePort } from "../scripts/servers/free-port";

test.describe.configure({ timeout: 240_000 }); // a whole server is started

test("npm start, told to end, leaves neither a server nor a lock behind", async () => {
  await withServer(async ({ npm, port, lock }) => {
    // npm alone: its shell dies of it and passes nothing on.
    npm.kill("SIGTERM");
    await expect.poll(async () => existsSync(lock) || (await isListening(port)), { timeout: 45_000 }).toBe(false);
  });
});

test("npm start ends with its server, so that whoever watches over it can start it again", async () => {
  await withServer(async ({ npm, lock }) => {
    const { pid } = JSON.parse(readFileSync(lock, "utf8"));
    process.kill(pid, "SIGKILL");
    await expect.poll(() => npm.exitCode, { timeout: 45_000 }).toBeGreaterThan(0);
  });
});

type Started = { npm: ChildProcess; port: number /** Says who owns the database. */; lock: string };

async function withServer(use: (started: Started) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "outreach-stop-"));
  const port = await freePort();
  const npm = startWithNpm(port, folder);
  try {
    await expect.poll(() => isHealthy(port), { timeout: 180_000 }).toBe(true);
    await use({ npm, port, lock: join(folder, "database.lock") });
  } finally {
    endGroup(npm);
    rmSync(folder, { recursive: true, force: true });
  }
}

function startWithNpm(port: number, dataFolder: string): ChildProcess {
  const settings = {
    DATA_DIR: dataFolder,
    PORT: String(port),
    APP_URL: `http://127.0.0.1:${port}`,
    AUTH_SECRET: "a secret of this test and of nothing else",
  };
  return spawn("npm", ["start"], {
    cwd: ROOT,
    env: isolatedEnv(ROOT, settings),
    stdio: "ignore",
    detached: true,
  });
}

async function isHealthy(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
  return answer?.status === 200;
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

/** Whatever has not ended with it. */
function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, "SIGKILL");
  } catch {
    // all of it is gone, as it should be
  }
}
