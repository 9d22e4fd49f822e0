import { runDueJobs } from "./jobs";
import type { Runtime } from "./runtime";

/** What is due later than this is left to the schedule, which looks every minute. */
const SOON_MS = 5 * 60_000;
/** The database's clock and ours may differ by a little. */
const LATE_MS = 50;

/**
 * Sends a mail that waits for its undo at its second, in this process. A process that ends before loses nothing: the mail
 * is in the queue, and whoever next looks through that sends it. A host without a lasting process leaves it to its schedule.
 */
export function sendWhenDue(parts: Runtime, dueAt: Date): void {
  const waitMs = dueAt.getTime() - Date.now();
  if (parts.env.serverless || waitMs > SOON_MS) return;
  setTimeout(() => void sendDue(parts), Math.max(0, waitMs) + LATE_MS).unref();
}

async function sendDue(parts: Runtime): Promise<void> {
  try {
    await runDueJobs(parts);
  } catch (error) {
    parts.log.error("due_send_failed", { message: String(error).slice(0, 200) });
  }
}
