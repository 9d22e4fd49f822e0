import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { runQuietly } from "./setup/command.mjs";

/** What goes into the build. Folders count with all that is in them. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];
const TEST = /[.](test|itest|stest)[.]tsx?$/;

/** Builds the app unless the last build is whole and newer than every source. */
export async function ensureBuilt(root: string): Promise<void> {
  if (isBuilt(root)) return;
  console.log("building the app …");
  const started = Date.now();
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production" };
  const { ok, output } = await runQuietly(process.execPath, [next, "build"], { cwd: root, env });
  if (!ok) throw new Error(`next build failed:\n${output}`);
  console.log(`built in ${Math.round((Date.now() - started) / 1000)} s`);
}

/** `BUILD_ID` is written in the middle of a build; the export marker comes last and is emptied out first. */
export function isBuilt(root: string): boolean {
  const buildId = join(root, ".next", "BUILD_ID");
  if (!existsSync(buildId) || !existsSync(join(root, ".next", "export-marker.json"))) return false;
  const builtAt = statSync(buildId).mtimeMs;
  return SOURCES.every((source) => newestChange(join(root, source)) <= builtAt);
}

/** Folders count too: a file that was taken away leaves no other trace. */
function newestChange(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats || TEST.test(path)) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestChange(join(path, name))), stats.mtimeMs);
}
