import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../scripts/app-process";
import { freePort } from "../scripts/servers/free-port";
import { startServerProcess } from "../scripts/servers/server-process";
import { DEMO_ACCOUNT } from "./demo-account";

/** Time for a first build on a slow machine as well. */
const READY_TIMEOUT_MS = 240_000;

export interface RunningDemo {
  url: string;
  /** Where the sandbox keeps what its servers took: `Sent` and `INBOX`, one .eml per mail. */
  mailFolder: string;
  /** Its IMAP server, as JSON, to put further mail into. */
  imap: string;
  stop: () => Promise<void>;
}

/** Starts `npm run demo` on a free port with data of its own, and resolves when it says `READY {"url": …}`. */
export async function startDemo(): Promise<RunningDemo> {
  const folder = mkdtempSync(join(tmpdir(), "outreach-e2e-"));
  let output = "";
  try {
    const demo = await startServerProcess({
      name: "The demo",
      command: join(ROOT, "node_modules", ".bin", "tsx"),
      args: [join(ROOT, "scripts", "demo.ts")],
      env: {
        ...process.env,
        PORT: String(await freePort()),
        DEMO_DATA_DIR: folder,
        DEMO_STORY: "off",
        ADMIN_EMAIL: DEMO_ACCOUNT.email,
        ADMIN_PASSWORD: DEMO_ACCOUNT.password,
      },
      onOutput: (text) => {
        output += text;
      },
      isReady: async () => readyFacts(output) !== null,
      readyTimeoutMs: READY_TIMEOUT_MS,
      stopSignal: "SIGTERM",
      stopGraceMs: 20_000,
    });
    const stop = async () => {
      await demo.stop();
      rmSync(folder, { recursive: true, force: true });
    };
    const { url = "", imap = null } = readyFacts(output) ?? {};
    return { url, mailFolder: join(folder, "mail", "mail"), imap: JSON.stringify(imap), stop };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** What the line says that the demo prints once all of it is up, or null before. */
function readyFacts(output: string): { url?: string; imap?: object } | null {
  const ready = /^READY (\{.*\})$/m.exec(output)?.[1];
  return ready ? JSON.parse(ready) : null;
}
