import { templateRequest } from "@/lib/contract/requests";
import { withUser } from "@/lib/server/with-user";

export const PATCH = withUser({ params: ["id"], body: templateRequest }, ({ campaigns, actor, params, body, now }) =>
  campaigns.saveTemplate(actor, { ...body, id: params.id }, now),
);

export const DELETE = withUser({ params: ["id"] }, ({ campaigns, actor, params }) =>
  campaigns.deleteTemplate(actor, params.id),
);
