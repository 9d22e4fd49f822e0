import { found, withUser } from "@/lib/server/with-user";

export const GET = withUser({ params: ["id"] }, async ({ leads, actor, params }) =>
  found(await leads.attempt(actor, params.id)),
);
