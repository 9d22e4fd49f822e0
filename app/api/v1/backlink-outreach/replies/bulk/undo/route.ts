import { undoBulkChange } from "@/lib/commands/change-replies";
import { undoBulkRequest } from "@/lib/contract/requests";
import { withUser } from "@/lib/server/with-user";

export const POST = withUser({ body: undoBulkRequest }, (call) =>
  undoBulkChange(call, call.actor, call.body.undoToken, call.now),
);
