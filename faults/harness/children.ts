import { type ChildProcess, fork } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CHILD } from "./bundle-child";
import type { Outcome, Task } from "./child-tasks";

export type Child = {
  pid: number;
  /** Resolves when the task has begun, or the process has ended before. */
  begun: Promise<void>;
  /** What came of the task; null when the process was killed first. */
  done: Promise<Outcome | null>;
  kill(): Promise<void>;
};

type Message = { kind: "ready" | "begun" } | { kind: "done"; outcome: Outcome } | { kind: "failed"; error: string };

const living = new Set<ChildProcess>();

/** Ends whatever a fault has left behind, stopped processes too. */
export function endAll(): void {
  for (const child of living) child.kill("SIGKILL");
}

/** Starts processes that have loaded everything before they are needed: what is timed is the task, not the start. */
export function nursery() {
  let spare = newborn();
  return {
    start(task: Task): Child {
      const child = spare.start(task);
      spare = newborn();
      return child;
    },
    close: () => spare.stop(),
  };
}

function newborn() {
  const child = fork(CHILD, {
    execArgv: [],
    // What the lane prints is read to its end: nobody else may hold that open.
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: join(tmpdir(), "outreach-faults"),
      NEXT_RUNTIME: "nodejs", // packed as the built app is: its threads are JavaScript already
    },
  });
  living.add(child);
  child.once("exit", () => living.delete(child));
  const heard = listen(child);
  const ended = new Promise<null>((resolve) => child.once("exit", () => resolve(null)));
  const stop = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  const start = (task: Task): Child => {
    heard.ready.then(() => child.connected && child.send(task));
    const begun = Promise.race([heard.begun, ended]).then(() => undefined);
    return { pid: child.pid ?? 0, begun, done: Promise.race([heard.done, ended]), kill: stop };
  };
  return { start, stop };
}

function listen(child: ChildProcess) {
  const ready = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const done = Promise.withResolvers<Outcome>();
  done.promise.catch(() => undefined); // whoever awaits it hears of it
  child.on("error", () => undefined);
  child.on("message", (message: Message) => {
    if (message.kind === "ready") ready.resolve();
    if (message.kind === "begun") begun.resolve();
    if (message.kind === "done") done.resolve(message.outcome);
    if (message.kind === "failed") {
      begun.resolve();
      done.reject(new Error(message.error));
    }
  });
  return { ready: ready.promise, begun: begun.promise, done: done.promise };
}
