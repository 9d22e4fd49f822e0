import { suppress } from "@/lib/commands/suppress";
import { listSuppressionQuery } from "@/lib/contract/list-queries";
import { suppressRequest } from "@/lib/contract/requests";
import { ok } from "@/lib/core/result";
import { suppressions as listed } from "@/lib/server/lists";
import { json, withUser } from "@/lib/server/with-user";

export const GET = withUser({ query: listSuppressionQuery }, async (call) => ok(await listed(call, call.query)));

/** 201 with a new stop; 200 with the one that stands already. */
export const POST = withUser({ body: suppressRequest }, async ({ suppressions, actor, body, now }) => {
  const { suppression, created } = await suppress(suppressions, actor, body, now);
  return json(suppression, created ? 201 : 200);
});
