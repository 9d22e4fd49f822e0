import { llmQuestion, readProposal } from "../core/reply/llm-question";
import type { LanguageModel } from "../ports/language-model";
import type { Log } from "../ports/log";
import type { ProposalStore } from "../ports/proposal-store";

export type ProposePorts = { proposals: ProposalStore; languageModel: LanguageModel; log: Log };
export type ProposeLimits = { perMinute: number; perDay: number };

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * Asks a language model about replies that the rules are unsure of, within the limits, and keeps what it proposes for a
 * person to see. It labels nothing, sends nothing, stops nothing. Returns how many it asked about. Source: spec 4 "LLM layer".
 */
export async function proposeLabels(
  { proposals, languageModel, log }: ProposePorts,
  { workspaceId, limits }: { workspaceId: string; limits: ProposeLimits },
  clock: () => Date,
): Promise<number> {
  const now = clock();
  const since = (ms: number) => proposals.askedSince(workspaceId, new Date(now.getTime() - ms));
  const [lastMinute, lastDay] = await Promise.all([since(MINUTE_MS), since(DAY_MS)]);
  const allowed = Math.min(limits.perMinute - lastMinute, limits.perDay - lastDay);
  if (allowed <= 0) return 0;
  const unsure = await proposals.unsure(workspaceId, allowed, now);
  for (const reply of unsure) {
    const answer = await languageModel.answer(llmQuestion(reply));
    const proposed = answer.ok ? readProposal(answer.value) : null;
    if (!proposed)
      log.warn("llm.no_proposal", { replyId: reply.replyId, reason: answer.ok ? "unusable" : answer.error.reason });
    await proposals.keep(workspaceId, { replyId: reply.replyId, model: languageModel.name, proposed }, clock());
    if (!answer.ok) return unsure.indexOf(reply) + 1; // the endpoint is away: the others wait for another turn
  }
  return unsure.length;
}
