import { savedViewRequest } from "@/lib/contract/requests";
import { ok } from "@/lib/core/result";
import { created, withUser } from "@/lib/server/with-user";

export const GET = withUser({}, async ({ savedViews, actor, now }) =>
  ok({ items: await savedViews.list(actor, now), nextCursor: null }),
);

/** The least role is the viewer's: a name of one's own changes nothing for others. */
export const POST = withUser({ body: savedViewRequest, role: "viewer" }, async ({ savedViews, actor, body, now }) =>
  created(await savedViews.add(actor, body, now)),
);
