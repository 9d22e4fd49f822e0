import { listAttemptsQuery } from "@/lib/contract/requests";
import { attempts } from "@/lib/server/lists";
import { foundIn, withUser } from "@/lib/server/with-user";

export const GET = withUser({ params: ["id"], query: listAttemptsQuery }, (call) =>
  foundIn(call.campaigns.get(call.actor, call.params.id), () => attempts(call, call.params.id, call.query)),
);
