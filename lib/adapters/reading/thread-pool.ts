import type { Worker } from "node:worker_threads";

/** A job failed together with the thread that did it: it took too long, or more memory than a thread may have. */
export class ThreadLost extends Error {}

/** What a thread says once, when it has loaded and can work. */
export const READY = "ready";

type Task<Job, Answer> = {
  job: Job;
  deadlineMs: number;
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
};

type Thread<Job, Answer> = {
  worker: Worker;
  ready: boolean;
  task: Task<Job, Answer> | null;
  timer?: NodeJS.Timeout;
};

/**
 * Up to `size` threads that do one job at a time each. They start when first needed and never keep the process alive.
 * A job that outlasts its deadline takes its thread with it, and another one is started for the next.
 */
export class ThreadPool<Job, Answer> {
  readonly #threads = new Set<Thread<Job, Answer>>();
  readonly #waiting: Task<Job, Answer>[] = [];

  constructor(
    private readonly start: () => Worker,
    private readonly size: number,
  ) {}

  /** Does a job in the next free thread. `deadlineMs` counts from when a thread takes it; after that it rejects with ThreadLost. */
  run(job: Job, deadlineMs: number): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, deadlineMs, resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    const threads = [...this.#threads];
    for (const task of this.#waiting.splice(0)) task.reject(new Error("The threads were closed"));
    for (const thread of threads) this.#lose(thread, new Error("The threads were closed"));
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }

  #next(): void {
    for (const thread of this.#threads) {
      if (thread.ready && thread.task === null) this.#give(thread, this.#waiting.shift());
    }
    const starting = [...this.#threads].filter(({ ready }) => !ready).length;
    if (this.#waiting.length > starting && this.#threads.size < this.size) this.#add();
  }

  #give(thread: Thread<Job, Answer>, task: Task<Job, Answer> | undefined): void {
    if (!task) return;
    thread.task = task;
    thread.timer = setTimeout(() => this.#lose(thread, new ThreadLost("It took too long to read")), task.deadlineMs);
    thread.worker.ref();
    thread.worker.postMessage(task.job);
  }

  #add(): void {
    const thread: Thread<Job, Answer> = { worker: this.start(), ready: false, task: null };
    this.#threads.add(thread);
    thread.worker.on("message", (answer: Answer | typeof READY) => {
      if (answer === READY) thread.ready = true;
      else this.#take(thread, answer);
      thread.worker.unref();
      this.#next();
    });
    thread.worker.on("error", (error: Error) => this.#lose(thread, new ThreadLost(error.message)));
    thread.worker.on("exit", (code) => this.#lose(thread, new ThreadLost(`The thread ended with ${code}`)));
  }

  #take(thread: Thread<Job, Answer>, answer: Answer): void {
    clearTimeout(thread.timer);
    thread.task?.resolve(answer);
    thread.task = null;
  }

  #lose(thread: Thread<Job, Answer>, error: Error): void {
    if (!this.#threads.delete(thread)) return;
    clearTimeout(thread.timer);
    void thread.worker.terminate();
    thread.task?.reject(error);
    // A thread that cannot even start is nobody's fault who waits for it, and another one would not start either.
    if (!thread.ready)
      for (const task of this.#waiting.splice(0)) task.reject(new Error(`No thread: ${error.message}`));
    this.#next();
  }
}
