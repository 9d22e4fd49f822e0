import { err, ok } from "@/lib/core/result";
import { withUser } from "@/lib/server/with-user";

export const POST = withUser({ params: ["id"], role: "admin" }, async ({ deliveries, actor, params }) =>
  (await deliveries.resumeMailbox(actor, params.id)) ? ok({ status: "resumed" }) : err({ kind: "not_found" }),
);
