import { trustRequest } from "@/lib/contract/requests";
import { ok } from "@/lib/core/result";
import { trustSender } from "@/lib/server/trust-sender";
import { json, withUser } from "@/lib/server/with-user";

export const GET = withUser({}, async ({ trust, actor }) => ok({ items: await trust.list(actor), nextCursor: null }));

/** 201 with a new sender; 200 with the one that stands already. */
export const POST = withUser({ body: trustRequest }, async ({ body, ...context }) => {
  const trusted = await trustSender(context, body);
  return trusted.ok ? json(trusted.value.sender, trusted.value.created ? 201 : 200) : trusted;
});
