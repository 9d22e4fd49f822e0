import type { Intent } from "../core/reply/intents";
import type { UnsureReply } from "../core/reply/llm-question";

export type Proposed = { intent: Intent; reason: string } | null;

/** Replies that a language model may be asked about, and what it proposed. */
export interface ProposalStore {
  /** Unsure replies of people that wait for a decision and were not asked about, or failed long enough ago; newest first. */
  unsure(workspaceId: string, limit: number, now: Date): Promise<(UnsureReply & { replyId: string })[]>;
  /** Questions put since a moment, answered or not; of a reply that was asked about again, all of them. */
  askedSince(workspaceId: string, since: Date): Promise<number>;
  /** Keeps what was proposed; null: no usable answer. Changes nothing else of the reply. */
  keep(workspaceId: string, proposal: { replyId: string; model: string; proposed: Proposed }, now: Date): Promise<void>;
}
