import { followUpRequest } from "@/lib/contract/requests";
import { sendFollowUp } from "@/lib/server/send";
import { withUser } from "@/lib/server/with-user";

export const POST = withUser({ params: ["id"], body: followUpRequest, limit: "send" }, (call) =>
  sendFollowUp(call, call.params.id, call.body),
);
