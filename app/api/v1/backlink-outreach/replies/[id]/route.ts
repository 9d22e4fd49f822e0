import { patchReplyRequest } from "@/lib/contract/requests";
import { changeReply } from "@/lib/server/decide";
import { found, withUser } from "@/lib/server/with-user";

export const GET = withUser({ params: ["id"] }, async ({ replies, actor, params, now }) =>
  found(await replies.get(actor, params.id, now)),
);

export const PATCH = withUser({ params: ["id"], body: patchReplyRequest }, (call) =>
  changeReply(call, call.params.id, call.body),
);
