import { describeClassifier } from "@/lib/commands/describe-classifier";
import { activateModelRequest } from "@/lib/contract/requests";
import { ok } from "@/lib/core/result";
import { withUser } from "@/lib/server/with-user";

export const PATCH = withUser({ role: "admin", body: activateModelRequest }, async (call) => {
  const activated = await call.models.activate(call.actor.workspaceId, call.body.versionId);
  return activated.ok ? ok(await describeClassifier(call)) : activated;
});
