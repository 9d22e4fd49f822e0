import { changeFollowUpRequest } from "@/lib/contract/planner-requests";
import { changePlanned, dropPlanned } from "@/lib/server/follow-ups";
import { mapped } from "@/lib/server/mapped";
import { withUser } from "@/lib/server/with-user";

export const PATCH = withUser({ params: ["id"], body: changeFollowUpRequest }, async (call) =>
  mapped(await changePlanned(call, call.params.id, call.body), () => ({ replyId: call.params.id })),
);

export const DELETE = withUser({ params: ["id"] }, async (call) =>
  mapped(await dropPlanned(call, call.params.id), ({ mails }) => ({ cancelled: mails.length })),
);
