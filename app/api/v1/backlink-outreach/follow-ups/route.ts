import { planFollowUpRequest } from "@/lib/contract/planner-requests";
import { ok } from "@/lib/core/result";
import { planMail, plannedMail } from "@/lib/server/follow-ups";
import { mapped } from "@/lib/server/mapped";
import { withUser } from "@/lib/server/with-user";

export const GET = withUser({}, async (call) => ok({ items: await plannedMail(call), nextCursor: null }));

export const POST = withUser({ body: planFollowUpRequest, limit: "send" }, async (call) =>
  mapped(await planMail(call, call.body), ({ ended: _, ...sent }) => sent),
);
