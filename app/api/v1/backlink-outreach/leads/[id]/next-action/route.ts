import { mapped } from "@/lib/server/mapped";
import { found, withUser } from "@/lib/server/with-user";

export const GET = withUser({ params: ["id"] }, async ({ leads, actor, params, now }) =>
  mapped(found(await leads.get(actor, params.id, now)), ({ nextAction }) => nextAction),
);
