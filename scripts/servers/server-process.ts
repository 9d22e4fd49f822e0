import { type ChildProcess, spawn } from "node:child_process";

/** A server that this process started and that ends with it. */
export interface ServerProcess {
  pid: number;
  /** Resolves when it has ended, however that came about. */
  ended: Promise<void>;
  /** Asks it to end by its own quick way and insists when that takes too long. */
  stop: () => Promise<void>;
  /** Pulls the plug: SIGKILL, as a power cut would. */
  kill: () => Promise<void>;
}

export interface ServerCommand {
  name: string;
  command: string;
  args: readonly string[];
  env?: NodeJS.ProcessEnv;
  /** It runs on Node.js and ends on `disconnect`: then it does not outlive this process, however that ends. */
  tied?: boolean;
  /** Gets all that it prints, as it comes. */
  onOutput?: (text: string) => void;
  /** Answers true once the server takes connections; asked again and again until it does. */
  isReady: () => Promise<boolean>;
  /** Half a minute unless told otherwise. */
  readyTimeoutMs?: number;
  stopSignal: NodeJS.Signals;
  /** How long an orderly end may take before it is killed. */
  stopGraceMs: number;
}

const READY_TIMEOUT_MS = 90_000;
const READY_CHECK_MS = 50;
const KEPT_OUTPUT = 8_000;

/**
 * Starts a server in the foreground and waits until it is ready.
 * @throws with the end of its output when it ends before that or takes too long
 */
export async function startServerProcess(server: ServerCommand): Promise<ServerProcess> {
  // A group of its own, so that Ctrl+C reaches this process first, which then stops the server in order.
  const child = spawn(server.command, server.args, {
    env: server.env ?? process.env,
    stdio: ["ignore", "pipe", "pipe", server.tied ? "ipc" : "ignore"],
    detached: true,
  });
  const output = keepOutput(child, server.onOutput);
  // "close" and not "exit": the server's own children hold its output too, and none may outlive it.
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const over = ended.then(() => "over" as const);
  const pid = child.pid ?? 0;
  const kill = async () => {
    signalGroup(pid, "SIGKILL");
    await ended;
  };
  const stop = async () => {
    child.kill(server.stopSignal);
    const insist = setTimeout(() => signalGroup(pid, "SIGKILL"), server.stopGraceMs);
    await ended;
    clearTimeout(insist);
  };

  const deadline = Date.now() + (server.readyTimeoutMs ?? READY_TIMEOUT_MS);
  while (!(await server.isReady())) {
    if (Date.now() > deadline) await kill();
    const pause = new Promise<void>((resolve) => setTimeout(resolve, READY_CHECK_MS));
    if ((await Promise.race([over, pause])) === "over") {
      throw new Error(`${server.name} did not become ready:\n${output.tail()}`);
    }
  }
  return { pid, ended, stop, kill };
}

function keepOutput(child: ChildProcess, tell?: (text: string) => void) {
  let kept = "";
  const keep = (chunk: Buffer | string) => {
    tell?.(chunk.toString());
    kept = (kept + chunk.toString()).slice(-KEPT_OUTPUT);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  child.once("error", (error) => keep(error.message));
  return { tail: () => kept };
}

function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    if (group > 0) process.kill(-group, signal);
  } catch {
    // it has ended by itself
  }
}
