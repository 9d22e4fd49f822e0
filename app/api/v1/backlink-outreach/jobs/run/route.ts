import { runDueJobs } from "@/lib/server/jobs";
import { withCron } from "@/lib/server/with-cron";

/** For hosts without a worker: does what is due, within the time budget. */
export const GET = withCron(runDueJobs);
export const POST = GET;
