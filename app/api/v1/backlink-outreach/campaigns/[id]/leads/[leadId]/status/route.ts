import { leadStatusRequest } from "@/lib/contract/requests";
import { changeLeadStatus } from "@/lib/server/change-lead";
import { mapped } from "@/lib/server/mapped";
import { withUser } from "@/lib/server/with-user";

export const PATCH = withUser({ params: ["id", "leadId"], body: leadStatusRequest }, async (call) => {
  const move = { leadId: call.params.leadId, campaignId: call.params.id, status: call.body.status };
  return mapped(await changeLeadStatus(call, move), ({ lead }) => lead);
});
