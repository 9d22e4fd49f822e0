import type { Result } from "../core/result";
import { err, ok } from "../core/result";
import type { Actor } from "../core/user";
import type { ReplyDetail } from "../core/views/reply-views";
import type {
  DecisionOutcome,
  DecisionRefusal,
  DecisionStore,
  ReplyPatchRefusal,
  ReplyStore,
} from "../ports/reply-store";

/** A reply as it stands after a person's decision, with what the decision took back, did and left alone. */
export type Decided = { reply: ReplyDetail } & DecisionOutcome;

export type DecisionPorts = { replies: ReplyStore; decisions: DecisionStore };

/** What a decision with no consequences answers. */
export const NO_CONSEQUENCES: DecisionOutcome = { undone: [], done: [], leftAlone: [] };

/** Puts the reply as it now stands beside what a decision caused. */
export async function decided<Refusal = DecisionRefusal | ReplyPatchRefusal>(
  replies: ReplyStore,
  subject: { actor: Actor; replyId: string; now: Date },
  outcome: Result<DecisionOutcome, Refusal>,
): Promise<Result<Decided, Refusal | { kind: "not_found" }>> {
  if (!outcome.ok) return outcome;
  const reply = await replies.get(subject.actor, subject.replyId, subject.now);
  return reply ? ok({ reply, ...outcome.value }) : err({ kind: "not_found" });
}
