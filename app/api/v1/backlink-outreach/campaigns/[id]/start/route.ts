import { withUser } from "@/lib/server/with-user";

export const POST = withUser({ params: ["id"] }, ({ sequences, actor, params, now }) =>
  sequences.start(actor, params.id, now),
);
