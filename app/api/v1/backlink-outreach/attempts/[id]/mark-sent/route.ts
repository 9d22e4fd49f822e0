import { withUser } from "@/lib/server/with-user";

export const POST = withUser({ params: ["id"] }, ({ deliveries, actor, params, now }) =>
  deliveries.markSent(actor, params.id, now),
);
