import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./app-build";
import { requireFreePort } from "./servers/free-port";
import { type ServerProcess, startServerProcess } from "./servers/server-process";

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

export interface AppProcess extends ServerProcess {
  /** For example `http://127.0.0.1:3000`. */
  url: string;
}

export interface AppOptions {
  /** The whole environment of the app: pass `isolatedEnv(…)` where a `.env` beside it must have no say. */
  env: NodeJS.ProcessEnv;
  port: number;
  /** Gets all that the app prints, as it comes. */
  onOutput?: (text: string) => void;
}

/** A first start migrates the database too, perhaps on a machine that has much else to do. */
const READY_TIMEOUT_MS = 120_000;

/**
 * Builds the app if need be, starts it for production on 127.0.0.1 and resolves when `GET /api/health` answers 200.
 * @throws when the port is taken, the build fails or the app does not become healthy, with the end of its output
 */
export async function startApp({ env, port, onOutput }: AppOptions): Promise<AppProcess> {
  await requireFreePort(port);
  await ensureBuilt(ROOT);
  const url = `http://127.0.0.1:${port}`;
  const publicUrl = env.APP_URL || url;
  const server = await startServerProcess({
    name: "The app",
    command: process.execPath,
    args: nextArguments({ mode: "start", port, address: "127.0.0.1" }),
    env: {
      ...env,
      NODE_ENV: "production",
      NEXT_MANUAL_SIG_HANDLE: "1",
      PORT: String(port),
      APP_URL: publicUrl,
      NEXTAUTH_URL: publicUrl,
    },
    tied: true,
    isReady: () => isHealthy(url),
    readyTimeoutMs: READY_TIMEOUT_MS,
    stopSignal: "SIGTERM",
    stopGraceMs: 15_000,
    ...(onOutput && { onOutput }),
  });
  return { ...server, url };
}

/** What a sync of thousands of mails makes lives shortly: with a larger young generation the process only grows. */
const LEAN = ["--max-semi-space-size=4", "--optimize-for-size"];

/** What follows `node` on the command line that runs Next.js. */
export function nextArguments(options: { mode: "start" | "dev"; port: number; address: string | null }): string[] {
  const next = join(ROOT, "node_modules", "next", "dist", "bin", "next");
  const address = options.address === null ? [] : ["-H", options.address];
  const flags = options.mode === "start" ? LEAN : [];
  return [...flags, next, options.mode, ROOT, "-p", String(options.port), ...address];
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) })).status === 200;
  } catch {
    return false;
  }
}
