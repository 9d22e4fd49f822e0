import { releaseRequest } from "@/lib/contract/requests";
import { withUser } from "@/lib/server/with-user";

export const DELETE = withUser({ params: ["id"], body: releaseRequest }, ({ suppressions, actor, params, body, now }) =>
  suppressions.release(actor, { suppressionId: params.id, reason: body.reason }, now),
);
