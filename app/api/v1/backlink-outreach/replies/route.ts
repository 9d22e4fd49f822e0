import { listRepliesQuery } from "@/lib/contract/requests";
import { ok } from "@/lib/core/result";
import { replies } from "@/lib/server/lists";
import { withUser } from "@/lib/server/with-user";

export const GET = withUser({ query: listRepliesQuery }, async (call) => ok(await replies(call, call.query)));
