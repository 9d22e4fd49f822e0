import { createApiKeyRequest } from "@/lib/contract/requests";
import { ok } from "@/lib/core/result";
import { json, withUser } from "@/lib/server/with-user";

export const GET = withUser({}, async ({ access, actor }) => ok({ items: await access.keys(actor), nextCursor: null }));

/** The only answer that ever holds the key itself. */
export const POST = withUser({ body: createApiKeyRequest }, async ({ access, actor, body, now }) => {
  const { key, view } = await access.createKey(actor, body.name, now);
  return json({ ...view, key }, 201);
});
