import { err, ok } from "@/lib/core/result";
import { withUser } from "@/lib/server/with-user";

export const DELETE = withUser({ params: ["id"] }, async ({ trust, actor, params }) =>
  (await trust.remove(actor, params.id)) ? ok(null) : err({ kind: "not_found" }),
);
