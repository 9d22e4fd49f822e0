/**
 * `npm start`: checks the configuration, builds if need be, and serves until told to stop. `--dev` (`npm run dev`) serves
 * with live reload; `--prebuilt` serves the build that came with the files, for images that cannot build.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { type Env, type EnvProblem, readEnv } from "@/lib/env";
import { ensureBuilt } from "./app-build";
import { nextArguments, ROOT } from "./app-process";
import { requireFreePort } from "./servers/free-port";

const mode = process.argv.includes("--dev") ? "dev" : "start";
const nodeEnv = mode === "dev" ? "development" : "production";

try {
  const env = configuration();
  await requireFreePort(env.port);
  if (mode === "start" && !process.argv.includes("--prebuilt")) await ensureBuilt(ROOT);
  process.exitCode = await serve(env);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function configuration(): Env {
  const file = join(ROOT, ".env");
  if (existsSync(file)) process.loadEnvFile(file); // what the environment sets already stays
  const env = readEnv({ ...process.env, NODE_ENV: nodeEnv });
  if (!env.ok) throw new Error(problemsText(env.error.problems));
  if (!env.value.smtp)
    console.log("SMTP is not configured: nothing can be sent (SMTP_HOST and the lines below it in .env.example)");
  if (!env.value.imap)
    console.log("IMAP is not configured: no replies are read (IMAP_HOST and the lines below it in .env.example)");
  return env.value;
}

function problemsText(problems: readonly EnvProblem[]): string {
  const lines = problems.map(({ name, message }) => `  ${name} ${message}`);
  return ["The configuration (.env and the environment) cannot be used:", ...lines, "See .env.example."].join("\n");
}

/** Resolves with the exit code of the server, to which every request to stop is passed on. */
function serve({ port, appUrl }: Env): Promise<number> {
  const args = nextArguments({ mode, port, address: process.env.LISTEN_ADDRESS || null });
  const child = spawn(process.execPath, args, {
    // The app stops itself, once its jobs have ended and its database is closed; Next.js would end it before that.
    env: {
      ...process.env,
      NODE_ENV: nodeEnv,
      NEXT_MANUAL_SIG_HANDLE: mode === "start" ? "1" : "",
      PORT: String(port),
      NEXTAUTH_URL: appUrl,
    },
    // Over the channel it hears when this process is gone, however that came about.
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: true, // Ctrl+C reaches it once, through us, and not a second time from the terminal
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  process.once("disconnect", () => child.kill("SIGTERM"));
  process.channel?.unref(); // whoever started this one is listened to, and not waited for, when the server has ended
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
