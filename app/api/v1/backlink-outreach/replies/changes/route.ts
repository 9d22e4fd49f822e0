import { changesQuery } from "@/lib/contract/list-queries";
import { ok } from "@/lib/core/result";
import { withUser } from "@/lib/server/with-user";

export const GET = withUser({ query: changesQuery }, async ({ replies, actor, query, now }) =>
  ok(await replies.changes(actor, { ...query, since: query.since ?? now }, now)),
);
