import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Keeps running until it is told to end, and notes by what. */
const SCRIPT = `
  import { writeFileSync } from "node:fs";
  import { join } from "node:path";
  const note: (what: string) => void = (what) => writeFileSync(join(import.meta.dirname, what), String(process.pid));
  for (const end of ["SIGTERM", "disconnect"]) process.once(end, () => { note(end); process.exit(3); });
  setInterval(() => undefined, 1000);
  note("running");
`;

let folder = "";
let started: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "run-script-"));
  writeFileSync(join(folder, "script.mts"), SCRIPT);
  const runScript = JSON.stringify(join(ROOT, "scripts", "setup", "run-script.mjs"));
  const args = JSON.stringify([join(folder, "script.mts")]);
  writeFileSync(
    join(folder, "launch.mjs"),
    `import { runScript } from ${runScript};\nprocess.exitCode = await runScript(${JSON.stringify(ROOT)}, ${args});`,
  );
});
afterEach(() => {
  for (const child of started) child.kill("SIGKILL");
  started = [];
  if (existsSync(join(folder, "running")) && isRunning()) process.kill(scriptPid(), "SIGKILL");
  rmSync(folder, { recursive: true });
});

describe("a script that the set-up runs", { timeout: 60_000 }, () => {
  test("is told of a SIGTERM, and its exit code becomes that of the command", async () => {
    const launcher = await running(process.execPath, [join(folder, "launch.mjs")]);
    launcher.kill("SIGTERM");
    expect(await once(launcher, "exit")).toEqual([3, null]);
    expect(endedBy("SIGTERM")).toBe(true);
  });

  test("ends when npm's shell is ended over its head", async () => {
    const shell = await running("sh", ["-c", `'${process.execPath}' '${join(folder, "launch.mjs")}'; exit $?`]);
    shell.kill("SIGTERM");
    await vi.waitUntil(() => endedBy("SIGTERM") && !isRunning(), PATIENCE);
  });

  test("ends when the command itself is killed", async () => {
    const launcher = await running(process.execPath, [join(folder, "launch.mjs")]);
    launcher.kill("SIGKILL");
    await vi.waitUntil(() => endedBy("disconnect") && !isRunning(), PATIENCE);
  });
});

const PATIENCE = { timeout: 30_000, interval: 50 };

async function running(command: string, args: string[]): Promise<ChildProcess> {
  const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"] });
  started.push(child);
  await vi.waitUntil(() => existsSync(join(folder, "running")) && scriptPid() > 0, PATIENCE);
  return child;
}

function endedBy(end: string): boolean {
  return existsSync(join(folder, end));
}

function scriptPid(): number {
  return Number(readFileSync(join(folder, "running"), "utf8"));
}

function isRunning(): boolean {
  try {
    return process.kill(scriptPid(), 0);
  } catch {
    return false;
  }
}
