import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, devices, type ReporterDescription } from "@playwright/test";
import { findChromium } from "../scripts/setup/browser.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A browser that talks to nobody but the app, and needs no GPU and no user namespaces. */
const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

process.env.CHROMIUM_PATH ??= (await findChromium(root)) ?? "";
if (!process.env.CHROMIUM_PATH) throw new Error("No Chromium found: npm test installs one, or set CHROMIUM_PATH.");

const report = process.env.E2E_REPORT;
const jsonReport: ReporterDescription[] = report ? [["json", { outputFile: report }]] : [];

export default defineConfig({
  testDir: ".",
  outputDir: join(root, "test-results"),
  globalSetup: join(root, "e2e", "global-setup.ts"),
  workers: process.env.E2E_URL ? 1 : 2, // one demo and mailbox each
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ...jsonReport],
  use: {
    ...devices["Desktop Chrome"],
    actionTimeout: 10_000,
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    locale: "en-GB",
    timezoneId: "UTC",
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: CHROMIUM_FLAGS },
  },
});
