import { draftFollowUp } from "@/lib/commands/draft-follow-up";
import { withUser } from "@/lib/server/with-user";

export const GET = withUser({ params: ["id"] }, ({ replies, actor, params, now }) =>
  draftFollowUp(replies, actor, params.id, now),
);
