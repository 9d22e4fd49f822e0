/**
 * Makes a fresh clone ready to run: dependencies by `npm ci`, the pinned Node.js, and with `--with-browser` a Chromium. What
 * else stands on the command line is then run as a script (`node scripts/setup.mjs scripts/start.ts`).
 * Plain JavaScript over Node 20's own modules, because nothing is installed yet when it runs.
 */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium, installChromium } from "./setup/browser.mjs";
import { installDependencies } from "./setup/dependencies.mjs";
import { withSetupLock } from "./setup/lock.mjs";
import { runScript } from "./setup/run-script.mjs";
import { dependencyFingerprint, readStamp, removeStamp, writeStamp } from "./setup/stamp.mjs";

const OLDEST_NODE = 20;
const WITH_BROWSER = "--with-browser";
const withBrowser = process.argv.includes(WITH_BROWSER);
const script = process.argv.slice(2).filter((argument) => argument !== WITH_BROWSER);
const root = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  requireNode(process.versions.node);
  // Checked without the lock first: what is installed already waits for nobody and writes nothing.
  if (!(await isReady())) await withSetupLock(join(root, ".data"), prepare);
  if (script.length > 0) process.exitCode = await runScript(root, script);
} catch (error) {
  console.error(`setup: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

/** @param {string} version */
function requireNode(version) {
  if (Number.parseInt(version, 10) >= OLDEST_NODE) return;
  throw new Error(`Node.js ${OLDEST_NODE} or newer is needed to start; this is ${version}. See https://nodejs.org.`);
}

async function isReady() {
  if (readStamp(root) !== dependencyFingerprint(root)) return false;
  return !withBrowser || (await findChromium(root)) !== null;
}

/** @param {(pid: number) => void} alsoHeldBy */
async function prepare(alsoHeldBy) {
  await ensureDependencies(alsoHeldBy);
  if (withBrowser) await ensureBrowser();
}

/**
 * The stamp goes first and comes back last: a run that is cut off in between counts as not installed.
 * @param {(pid: number) => void} alsoHeldBy
 */
async function ensureDependencies(alsoHeldBy) {
  const wanted = dependencyFingerprint(root);
  if (readStamp(root) === wanted) return;
  const reason = existsSync(join(root, "node_modules"))
    ? "node_modules is not what package-lock.json says"
    : "first run";
  console.log(`setup: installing the dependencies with npm ci (${reason}) …`);
  const started = Date.now();
  removeStamp(root);
  await installDependencies(root, alsoHeldBy);
  writeStamp(root, wanted);
  console.log(`setup: installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

async function ensureBrowser() {
  if (await findChromium(root)) return;
  console.log(`setup: the end-to-end tests will use ${await installChromium(root)}`);
}
