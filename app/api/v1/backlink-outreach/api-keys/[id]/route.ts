import { found, withUser } from "@/lib/server/with-user";

export const DELETE = withUser({ params: ["id"] }, async ({ access, actor, params, now }) =>
  found((await access.revokeKey(actor, params.id, now)) ? { id: params.id } : null),
);
