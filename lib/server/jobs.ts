import { ok, type Result } from "../core/result";
import { recoverSends } from "../pipelines/recover-sends";
import { type DueSends, runDueSends } from "../pipelines/run-due-sends";
import type { Refusal } from "./problem";
import type { Runtime } from "./runtime";

const MOST_PER_RUN = 1000;
const clock = () => new Date();

/** What a worker does all the time, done once: takes up what dead senders left, then sends what is due, within the time budget. */
export async function runDueJobs({ outreach, mailer, log, env, ending }: Runtime): Promise<Result<DueSends, Refusal>> {
  const until = new Date(Date.now() + env.pollTimeBudgetMs);
  await recoverSends({ store: outreach, log }, clock);
  const extent = { limit: MOST_PER_RUN, until, ending: ending.signal };
  return ok(await runDueSends({ store: outreach, mailer, log }, extent, clock));
}
