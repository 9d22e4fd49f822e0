import { followUpDraft } from "@/lib/server/follow-up-draft";
import { withUser } from "@/lib/server/with-user";

export const GET = withUser({ params: ["id"] }, (call) => followUpDraft(call, call.params.id));
