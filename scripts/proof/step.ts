import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Counts, playwrightCounts, stepCounts, vitestCounts } from "./counts";

/** One part of a proof: a command that is right when it ends with 0, or a test runner that reports each test. */
export interface Step {
  name: string;
  kind: "command" | "vitest" | "playwright";
  /** The command and its arguments; the report options of a test runner are added here. */
  command: readonly [string, ...string[]];
  /** Names of the steps that it builds on and that must have passed. */
  after?: readonly string[];
  /** Runs beside no other step, because it measures or waits for what a busy machine delays. */
  alone?: boolean;
  env?: Readonly<Record<string, string>>;
}

export interface StepResult {
  name: string;
  seconds: number;
  counts: Counts;
  output: string;
}

/** Longer than any step takes on two slow cores; a step that hangs must fail and not outlast the whole run. */
const STEP_TIMEOUT_MS = 15 * 60_000;
const STOP_GRACE_MS = 20_000;
const running = new Set<number>();

/** Runs a step in a process group of its own, so that what it started ends with it. */
export async function runStep(step: Step): Promise<StepResult> {
  const started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), "step-"));
  try {
    const report = join(folder, "report.json");
    const { exitCode, output } = await execute(step, report);
    const counts = stepCounts(exitCode, readReport(step.kind, report));
    return { name: step.name, seconds: (performance.now() - started) / 1000, counts, output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The result of a step that was left out: what was not shown is not proven. */
export function notRun(step: Step, reason: string): StepResult {
  return {
    name: step.name,
    seconds: 0,
    counts: { passed: 0, failed: 1, skipped: 0 },
    output: `not run, because ${reason}\n`,
  };
}

/** Ends every step under way with all that it started. */
export function stopSteps(): void {
  for (const group of running) stopGroup(group);
}

function execute(step: Step, report: string): Promise<{ exitCode: number | null; output: string }> {
  const [command, ...args] = [...step.command, ...reportOptions(step.kind, report)];
  const env = { ...process.env, ...step.env, ...(step.kind === "playwright" && { E2E_REPORT: report }) };
  return new Promise((resolve) => {
    const child = spawn(command ?? "", args, { env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    const group = child.pid;
    if (group !== undefined) running.add(group);
    const deadline = setTimeout(() => {
      output.push(`\n${step.name} was stopped: not done within ${STEP_TIMEOUT_MS / 60_000} minutes\n`);
      if (group !== undefined) stopGroup(group);
    }, STEP_TIMEOUT_MS);
    const output: string[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => output.push(chunk.toString()));
    child.on("error", (error) => output.push(`${error.message}\n`));
    child.on("close", (exitCode) => {
      clearTimeout(deadline);
      if (group !== undefined) running.delete(group);
      resolve({ exitCode, output: output.join("") });
    });
  });
}

function reportOptions(kind: Step["kind"], report: string): string[] {
  return kind === "vitest" ? ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`] : [];
}

function readReport(kind: Step["kind"], report: string): Counts | null {
  if (kind === "command") return null;
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const json = readFileSync(report, "utf8");
  return kind === "vitest" ? vitestCounts(json) : playwrightCounts(json);
}

/** Asks first, as Ctrl+C does, so that test runners stop the servers they started; then insists. */
function stopGroup(group: number): void {
  signalGroup(group, "SIGINT");
  setTimeout(() => running.has(group) && signalGroup(group, "SIGKILL"), STOP_GRACE_MS).unref();
}

function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch {
    // the group has ended by itself
  }
}
