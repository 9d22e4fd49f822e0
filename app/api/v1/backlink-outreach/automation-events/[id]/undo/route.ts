import { withUser } from "@/lib/server/with-user";

export const POST = withUser({ params: ["id"] }, ({ decisions, actor, params, now }) =>
  decisions.undoEvent(actor, params.id, now),
);
