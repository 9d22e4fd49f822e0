import { changeFollowUpRequest } from "@/lib/contract/planner-requests";
import { changePlanned } from "@/lib/server/follow-ups";
import { mapped } from "@/lib/server/mapped";
import { withUser } from "@/lib/server/with-user";

export const PATCH = withUser({ params: ["id"], body: changeFollowUpRequest }, async (call) =>
  mapped(await changePlanned(call, call.params.id, call.body), () => ({ replyId: call.params.id })),
);

export const DELETE = withUser({ params: ["id"] }, ({ acting, actor, params, now }) =>
  acting.drop(actor, params.id, now),
);
