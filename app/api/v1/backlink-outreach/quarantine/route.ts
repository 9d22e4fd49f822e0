import { ok } from "@/lib/core/result";
import { withUser } from "@/lib/server/with-user";

export const GET = withUser({}, async ({ records, actor }) =>
  ok({ items: await records.quarantined(actor), nextCursor: null }),
);
