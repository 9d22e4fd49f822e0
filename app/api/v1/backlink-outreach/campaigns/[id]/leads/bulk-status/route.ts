import { bulkLeadStatusRequest } from "@/lib/contract/requests";
import { changeLeadStatuses } from "@/lib/server/change-lead";
import { withUser } from "@/lib/server/with-user";

export const PATCH = withUser({ params: ["id"], body: bulkLeadStatusRequest }, (call) =>
  changeLeadStatuses(call, { campaignId: call.params.id, ...call.body }),
);
