import { updateLeadRequest } from "@/lib/contract/requests";
import { defined } from "@/lib/server/defined";
import { found, withUser } from "@/lib/server/with-user";

export const GET = withUser({ params: ["id"] }, async ({ leads, actor, params, now }) =>
  found(await leads.get(actor, params.id, now)),
);

export const PATCH = withUser({ params: ["id"], body: updateLeadRequest }, ({ leads, actor, params, body, now }) =>
  leads.update(actor, params.id, defined(body), now),
);
