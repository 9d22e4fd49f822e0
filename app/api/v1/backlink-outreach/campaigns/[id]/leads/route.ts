import { addLeadRequest, listLeadsQuery } from "@/lib/contract/requests";
import { addLead } from "@/lib/server/add-lead";
import { leads } from "@/lib/server/lists";
import { foundIn, json, withUser } from "@/lib/server/with-user";

export const GET = withUser({ params: ["id"], query: listLeadsQuery }, (call) =>
  foundIn(call.campaigns.get(call.actor, call.params.id), () => leads(call, call.params.id, call.query)),
);

/** 201 with a new lead; a website that the campaign has already answers the lead that is there, 200. */
export const POST = withUser({ params: ["id"], body: addLeadRequest }, async ({ params, body, ...call }) => {
  const result = await addLead(call, { ...body, campaignId: params.id });
  return result.ok ? json(result.value.lead, result.value.existing ? 200 : 201) : result;
});
