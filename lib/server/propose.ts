import { proposeLabels } from "../commands/propose-labels";
import type { Runtime } from "./runtime";

/** Asks the language model, where one is configured, about what the rules are unsure of. */
export async function propose({ languageModel, proposals, log, workspaceId, env }: Runtime): Promise<void> {
  if (!languageModel || !env.llm) return;
  const limits = { perMinute: env.llm.maxPerMinute, perDay: env.llm.maxPerDay };
  await proposeLabels({ proposals, languageModel, log }, { workspaceId, limits }, () => new Date());
}
