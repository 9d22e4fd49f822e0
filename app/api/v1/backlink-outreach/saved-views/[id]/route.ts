import { changeSavedViewRequest } from "@/lib/contract/requests";
import { defined } from "@/lib/server/defined";
import { withUser } from "@/lib/server/with-user";

export const PATCH = withUser(
  { params: ["id"], body: changeSavedViewRequest, role: "viewer" },
  ({ savedViews, actor, params, body, now }) => savedViews.change(actor, { id: params.id, ...defined(body) }, now),
);

export const DELETE = withUser({ params: ["id"], role: "viewer" }, ({ savedViews, actor, params }) =>
  savedViews.remove(actor, params.id),
);
