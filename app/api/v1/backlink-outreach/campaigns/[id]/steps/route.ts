import { stepsRequest } from "@/lib/contract/requests";
import { found, withUser } from "@/lib/server/with-user";

export const GET = withUser({ params: ["id"] }, async ({ sequences, actor, params }) =>
  found(await sequences.get(actor, params.id)),
);

export const PATCH = withUser({ params: ["id"], body: stepsRequest }, ({ sequences, actor, params, body, now }) =>
  sequences.save(actor, params.id, body.steps, now),
);
