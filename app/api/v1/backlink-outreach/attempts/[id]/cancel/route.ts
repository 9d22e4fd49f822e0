import { withUser } from "@/lib/server/with-user";

export const POST = withUser({ params: ["id"] }, ({ outreach, actor, params, now }) =>
  outreach.cancel(actor, params.id, now),
);
