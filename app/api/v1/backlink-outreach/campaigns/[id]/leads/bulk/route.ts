import { bulkLeadsRequest } from "@/lib/contract/requests";
import { importLeads } from "@/lib/server/change-lead";
import { withUser } from "@/lib/server/with-user";

export const POST = withUser({ params: ["id"], body: bulkLeadsRequest }, (call) =>
  importLeads(call, { campaignId: call.params.id, rows: call.body.leads, spelling: "wire" }),
);
