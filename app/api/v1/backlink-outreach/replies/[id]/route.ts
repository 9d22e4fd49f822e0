import { changeReply } from "@/lib/commands/change-reply";
import { patchReplyRequest } from "@/lib/contract/requests";
import { defined } from "@/lib/server/defined";
import { found, withUser } from "@/lib/server/with-user";

export const GET = withUser({ params: ["id"] }, async ({ replies, actor, params, now }) =>
  found(await replies.get(actor, params.id, now)),
);

export const DELETE = withUser({ params: ["id"] }, ({ replies, actor, params, now }) =>
  replies.patch(actor, params.id, { deleted: true }, now),
);

export const PATCH = withUser({ params: ["id"], body: patchReplyRequest }, (call) =>
  changeReply(call, call.actor, { replyId: call.params.id, ...defined(call.body) }, call.now),
);
