import { listAuditQuery } from "@/lib/contract/list-queries";
import { ok } from "@/lib/core/result";
import { audit } from "@/lib/server/lists";
import { withUser } from "@/lib/server/with-user";

export const GET = withUser({ query: listAuditQuery }, async (call) => ok(await audit(call, call.query)));
