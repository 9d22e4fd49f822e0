import { accessSync, constants } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { lastLine, runQuietly } from "./command.mjs";
import { debianRefusal, installDebianPackages } from "./debian.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const DOWNLOAD_TIMEOUT_MS = 600_000;

/**
 * A Chromium that starts, or null: CHROMIUM_PATH alone when it is set, else the system's, else Playwright's own.
 * @param {string} root
 * @returns {Promise<string | null>}
 */
export async function findChromium(root) {
  const chosen = process.env.CHROMIUM_PATH;
  const candidates = chosen ? [chosen] : [...onPath(NAMES), ...PLACES, playwrightChromium(root)];
  for (const path of new Set(candidates)) {
    if (path && isExecutable(path) && (await runQuietly(path, ["--version"], { timeoutMs: 20_000 })).ok) return path;
  }
  if (chosen) throw new Error(`CHROMIUM_PATH names ${chosen}, which does not start as a browser.`);
  return null;
}

/**
 * Installs a Chromium and answers its path. Debian's package first where it can be had, because it brings the shared
 * libraries that a bare machine lacks; Playwright's download otherwise.
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function installChromium(root) {
  const failures = [];
  for (const way of [debianPackage, playwrightDownload]) {
    const failure = await way(root);
    const found = failure === null ? await findChromium(root) : null;
    if (found) return found;
    failures.push(failure ?? "the browser that was installed does not start");
  }
  throw new Error(
    [
      "no Chromium found for the end-to-end tests, and none could be installed:",
      ...failures.map((failure) => `  - ${failure}`),
      "Install Chromium or Google Chrome (Debian, as root: apt-get install chromium), run npx playwright install --with-deps chromium,",
      "or set CHROMIUM_PATH to the executable.",
    ].join("\n"),
  );
}

/** @returns {Promise<string | null>} why it did not work, or null */
async function debianPackage() {
  const refusal = debianRefusal();
  if (refusal) return `Debian's package was not tried: ${refusal}`;
  console.log("setup: no Chromium found; installing Debian's package with apt-get install chromium …");
  return installDebianPackages(["chromium"]);
}

/**
 * @param {string} root
 * @returns {Promise<string | null>}
 */
async function playwrightDownload(root) {
  console.log("setup: no Chromium found; downloading Playwright's with playwright install chromium …");
  const command = join(root, "node_modules", ".bin", "playwright");
  const done = await runQuietly(command, ["install", "chromium"], { cwd: root, timeoutMs: DOWNLOAD_TIMEOUT_MS });
  return done.ok ? null : `playwright install chromium: ${lastLine(done.output)}`;
}

/** @param {readonly string[]} names */
function onPath(names) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

/** @param {string} root */
function playwrightChromium(root) {
  try {
    return createRequire(join(root, "package.json"))("playwright-core").chromium.executablePath();
  } catch {
    return null; // not installed yet
  }
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
