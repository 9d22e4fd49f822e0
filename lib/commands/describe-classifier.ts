import { lastWeeks, WEEKS_SHOWN } from "../core/inbox/label-record";
import { shippedModel } from "../core/reply/layers/model/shipped-model";
import type { Actor } from "../core/user";
import type { ClassifierView } from "../core/views/classifier-views";
import type { ModelStore } from "../ports/model-store";
import { CORRECTIONS_PER_TRAINING } from "./retrain-model";

/** How the classifier fares in a workspace: what people corrected, what was learnt of it, which model reads. */
export async function describeClassifier({
  models,
  actor: { workspaceId },
  now,
}: {
  models: ModelStore;
  actor: Actor;
  now: Date;
}): Promise<ClassifierView> {
  const since = new Date(`${lastWeeks(now, WEEKS_SHOWN)[0]}T00:00:00Z`);
  const [corrections, correctionsSinceTraining, versions, active, labels] = await Promise.all([
    models.correctionCount(workspaceId),
    models.correctionsSinceTraining(workspaceId),
    models.versions(workspaceId),
    models.active(workspaceId),
    models.labels(workspaceId, since),
  ]);
  const counts = { corrections, correctionsSinceTraining, correctionsPerTraining: CORRECTIONS_PER_TRAINING };
  return { ...counts, shippedVersion: shippedModel().version, activeVersion: active.version, versions, labels };
}
