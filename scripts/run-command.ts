import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { FolderLockedError, folderOwner } from "@/lib/adapters/db/folder-lock";
import { readEnv } from "@/lib/env";
import { commandRequest, runCommand } from "@/lib/server/command-line";
import { openRuntime } from "@/lib/server/runtime";
import { ROOT } from "./app-process";

/** Runs one command and hands its answer to `print`; a refusal or wrong options are said on stderr, exit code 1. */
export async function command<Answer extends object = Record<string, unknown>>(
  name: string,
  options: readonly string[],
  print: (answer: Answer) => void,
): Promise<void> {
  try {
    // Safe: the command's own schema and handler decide what it answers.
    print((await answerOf({ command: name, ...optionsOf(options) })) as Answer);
    process.exit(0);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

function optionsOf(names: readonly string[]): Record<string, unknown> {
  const { values } = parseArgs({
    options: Object.fromEntries(names.map((name) => [name, { type: "string" as const }])),
  });
  return values;
}

/** Asks the running app where it holds the embedded database; else opens the database itself. */
async function answerOf(request: Record<string, unknown>): Promise<Record<string, unknown>> {
  const checked = commandRequest.safeParse(request);
  if (!checked.success)
    throw new Error(checked.error.issues.map((issue) => `--${issue.path.join(".")}: ${issue.message}`).join("\n"));
  if (existsSync(join(ROOT, ".env"))) process.loadEnvFile(join(ROOT, ".env"));
  const door = process.env.DATABASE_URL ? null : await runningApp();
  return door ? ask(door, request) : runHere(checked.data);
}

type Door = { url: string; token: string };

/** The app that runs on an embedded database under this repository: the configured folder first, then the demo's. */
async function runningApp(): Promise<Door | null> {
  const data = join(ROOT, ".data");
  const beside = existsSync(data) ? readdirSync(data).map((name) => join(data, name)) : [];
  const folders = process.env.DATA_DIR ? [process.env.DATA_DIR] : [join(data, "app"), ...beside];
  for (const folder of folders) {
    const owner = await folderOwner(join(folder, "database"));
    if (owner?.url && owner.token) return { url: owner.url, token: owner.token };
  }
  return null;
}

async function ask({ url, token }: Door, request: unknown): Promise<Record<string, unknown>> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const response = await fetch(`${url}/api/command`, { method: "POST", headers, body: JSON.stringify(request) });
  const answer: Record<string, unknown> & { error?: { message: string } } = await response.json();
  if (answer.error) throw new Error(answer.error.message);
  return answer;
}

async function runHere(request: Parameters<typeof runCommand>[1]): Promise<Record<string, unknown>> {
  const env = readEnv(process.env);
  if (!env.ok) throw new Error(env.error.problems.map(({ name, message }) => `${name} ${message}`).join("\n"));
  const runtime = await openRuntime(env.value).catch((error: unknown) => {
    throw error instanceof FolderLockedError ? new Error(error.message) : error;
  });
  const answer = await runCommand(runtime, request, new Date());
  await runtime.close();
  if (!answer.ok) throw new Error(`Refused: ${answer.error.kind}`);
  return { ...(typeof answer.value === "object" && answer.value) };
}
