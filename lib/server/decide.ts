import type { z } from "zod";
import type { patchReplyRequest } from "../contract/requests";
import { classificationOf, firstIntentOf, type Intent } from "../core/reply/intents";
import { err, ok, type Result } from "../core/result";
import type { ReplyDetail } from "../core/views/reply-views";
import type { DecisionOutcome, ReplyPatch } from "../ports/reply-store";
import { defined } from "./defined";
import type { Refusal } from "./problem";
import type { ActionContext } from "./user-action";

/** A reply as it stands after a person's decision, with what the decision took back, did and left alone. */
export type Decided = { reply: ReplyDetail } & DecisionOutcome;

const NOTHING: DecisionOutcome = { undone: [], done: [], leftAlone: [] };
type Reading = Pick<ActionContext, "replies" | "actor" | "now">;
type Deciding = Reading & Pick<ActionContext, "decisions">;

/** Answers the reply as it now stands beside what the decision caused. */
export async function afterDecision(
  parts: Reading,
  replyId: string,
  decision: Result<DecisionOutcome | null, Refusal>,
): Promise<Result<Decided, Refusal>> {
  if (!decision.ok) return decision;
  const reply = await parts.replies.get(parts.actor, replyId, parts.now);
  if (!reply) return err({ kind: "not_found" });
  return ok({ reply, ...(decision.value ?? NOTHING) });
}

/** Changes what carries no label and no link, and answers the reply. */
export async function patchReply(
  parts: Reading,
  replyId: string,
  patch: ReplyPatch,
): Promise<Result<{ reply: ReplyDetail }, Refusal>> {
  const patched = await parts.replies.patch(parts.actor, replyId, patch, parts.now);
  if (!patched.ok) return patched;
  const reply = await parts.replies.get(parts.actor, replyId, parts.now);
  return reply ? ok({ reply }) : err({ kind: "not_found" });
}

/**
 * Several changes in one request, in the order label, link, the rest. Each is a transaction of its own; the first that
 * is refused ends the request.
 */
export async function changeReply(
  parts: Deciding,
  replyId: string,
  { classification, intent, attemptId, ...rest }: z.output<typeof patchReplyRequest>,
): Promise<Result<Decided, Refusal>> {
  const label = labelOf(classification, intent);
  if (!label.ok) return label;
  const { decisions, actor, now } = parts;
  const intended = label.value;
  const labelled = intended ? await decisions.reclassify(actor, { replyId, intent: intended }, now) : ok(NOTHING);
  if (!labelled.ok) return labelled;
  const linked =
    attemptId === undefined ? ok(NOTHING) : await decisions.linkAttempt(actor, { replyId, attemptId }, now);
  if (!linked.ok) return linked;
  const patched = await patchReply(parts, replyId, defined(rest));
  return patched.ok ? ok({ ...patched.value, ...joined(labelled.value, linked.value) }) : patched;
}

function joined(first: DecisionOutcome, second: DecisionOutcome): DecisionOutcome {
  return {
    undone: [...first.undone, ...second.undone],
    done: [...first.done, ...second.done],
    leftAlone: [...first.leftAlone, ...second.leftAlone],
  };
}

/** A bare classification stands for its first intent; with an intent it must be that intent's own. */
function labelOf(
  classification: z.output<typeof patchReplyRequest>["classification"],
  intent: Intent | undefined,
): Result<Intent | null, Refusal> {
  if (intent && classification && classificationOf(intent) !== classification) {
    const details = [{ path: "intent", message: `belongs to ${classificationOf(intent)}, not to ${classification}` }];
    return err({ kind: "invalid_request", details });
  }
  return ok(intent ?? (classification ? firstIntentOf(classification) : null));
}
