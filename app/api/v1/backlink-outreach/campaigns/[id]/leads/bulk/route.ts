import { bulkLeadsRequest } from "@/lib/contract/requests";
import { importCheckedLeads } from "@/lib/server/import-checked-leads";
import { withUser } from "@/lib/server/with-user";

export const POST = withUser({ params: ["id"], body: bulkLeadsRequest }, (call) =>
  importCheckedLeads(call, {
    campaignId: call.params.id,
    rows: call.body.leads,
    enrol: call.body.enrol,
    spelling: "wire",
  }),
);
