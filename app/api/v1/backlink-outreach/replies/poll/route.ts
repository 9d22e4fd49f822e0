import { pollRequest } from "@/lib/contract/requests";
import { pollAsUser, pollOnSchedule } from "@/lib/server/poll";
import { withCron, withCronOrUser } from "@/lib/server/with-cron";
import { withUser } from "@/lib/server/with-user";

/** For schedulers that can only GET. */
export const GET = withCron(pollOnSchedule);

export const POST = withCronOrUser(
  pollOnSchedule,
  withUser({ body: pollRequest, limit: "poll" }, (call) => pollAsUser(call, call.body)),
);
