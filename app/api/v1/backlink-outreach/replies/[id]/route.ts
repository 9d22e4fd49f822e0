import { changeReply } from "@/lib/commands/change-reply";
import { patchReplyRequest } from "@/lib/contract/requests";
import { defined } from "@/lib/server/defined";
import { mapped } from "@/lib/server/mapped";
import { found, withUser } from "@/lib/server/with-user";

export const GET = withUser({ params: ["id"] }, async ({ replies, actor, params, now }) =>
  found(await replies.get(actor, params.id, now)),
);

export const DELETE = withUser({ params: ["id"] }, async ({ replies, actor, params, now }) =>
  mapped(await replies.patch(actor, params.id, { deleted: true }, now), () => ({ id: params.id })),
);

export const PATCH = withUser({ params: ["id"], body: patchReplyRequest }, (call) =>
  changeReply(call, call.actor, { replyId: call.params.id, ...defined(call.body) }, call.now),
);
