import { changeLeadStatuses } from "@/lib/commands/change-lead-status";
import { bulkLeadStatusRequest } from "@/lib/contract/requests";
import { ok } from "@/lib/core/result";
import { withUser } from "@/lib/server/with-user";

export const PATCH = withUser({ params: ["id"], body: bulkLeadStatusRequest }, async (call) =>
  ok(await changeLeadStatuses(call.leads, call.actor, { campaignId: call.params.id, ...call.body }, call.now)),
);
