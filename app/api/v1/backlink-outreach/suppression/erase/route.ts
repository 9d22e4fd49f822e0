import { eraseRequest } from "@/lib/contract/suppression-import";
import { withUser } from "@/lib/server/with-user";

/** Forgets a person; the stop on their address stays, as a hash. */
export const POST = withUser({ body: eraseRequest, role: "admin" }, ({ suppressions, actor, body, now }) =>
  suppressions.erase(actor, body, now),
);
