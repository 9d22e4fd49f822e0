/** The jobs that run beside the requests. */
export const JOBS = ["poll-mailbox", "run-due-sends", "watch-mailboxes", "retrain-model", "propose-labels"] as const;
export type JobName = (typeof JOBS)[number];

export type JobHandlers = Record<JobName, () => Promise<void>>;

/** Carries jobs from where they are due to a worker. One job of a kind runs at a time, on all machines together. */
export interface Queue {
  /** Starts to run jobs here, each on its own schedule. A handler that throws is tried again with backoff. */
  work(handlers: JobHandlers, everyMinutes: Record<JobName, number>): Promise<void>;
  /** Takes no new jobs and lets running ones end. */
  stop(): Promise<void>;
}
