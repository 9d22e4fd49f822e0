import { ok } from "@/lib/core/result";
import { withUser } from "@/lib/server/with-user";

export const GET = withUser({}, async ({ replies, actor, now }) => ok(await replies.counts(actor, now)));
