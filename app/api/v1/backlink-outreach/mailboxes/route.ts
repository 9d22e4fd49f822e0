import { ok } from "@/lib/core/result";
import { mailboxes } from "@/lib/server/lists";
import { withUser } from "@/lib/server/with-user";

export const GET = withUser({}, async (call) => ok({ items: await mailboxes(call), nextCursor: null }));
