import { retrainModel } from "../commands/retrain-model";
import type { Runtime } from "./runtime";

/** Learns from the corrections of people once enough are new. */
export async function retrain({ models, corpus, log, workspaceId }: Runtime): Promise<void> {
  const promotion = await retrainModel({ models, corpus }, workspaceId, new Date());
  if (promotion) log.info("model.trained", { promoted: promotion.promoted });
}
