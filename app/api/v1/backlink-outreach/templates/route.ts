import { templateRequest } from "@/lib/contract/requests";
import { ok } from "@/lib/core/result";
import { created, withUser } from "@/lib/server/with-user";

export const GET = withUser({}, async ({ campaigns, actor }) =>
  ok({ items: await campaigns.templates(actor), nextCursor: null }),
);

export const POST = withUser({ body: templateRequest }, async ({ campaigns, actor, body, now }) =>
  created(await campaigns.saveTemplate(actor, body, now)),
);
