import { draftFollowUp } from "@/lib/commands/draft-follow-up";
import { withUser } from "@/lib/server/with-user";

export const GET = withUser({ params: ["id"] }, (call) => draftFollowUp(call, call.actor, call.params.id, call.now));
