import { listRepliesQuery } from "@/lib/contract/requests";
import { replies } from "@/lib/server/lists";
import { foundIn, withUser } from "@/lib/server/with-user";

export const GET = withUser({ params: ["id"], query: listRepliesQuery }, (call) =>
  foundIn(call.campaigns.get(call.actor, call.params.id), () =>
    replies(call, { ...call.query, campaignId: call.params.id }),
  ),
);
