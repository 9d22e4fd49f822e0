import { changeLeadStatus } from "@/lib/commands/change-lead-status";
import { leadStatusRequest } from "@/lib/contract/requests";
import { withUser } from "@/lib/server/with-user";

export const PATCH = withUser({ params: ["id", "leadId"], body: leadStatusRequest }, (call) => {
  const move = { leadId: call.params.leadId, campaignId: call.params.id, status: call.body.status };
  return changeLeadStatus(call.leads, call.actor, move, call.now);
});
