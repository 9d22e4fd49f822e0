import { type Classification, firstIntentOf, type Intent } from "../core/reply/intents";
import { ok, type Result } from "../core/result";
import type { Actor } from "../core/user";
import type { DecisionOutcome, DecisionRefusal, ReplyPatch, ReplyPatchRefusal } from "../ports/reply-store";
import { type Decided, type DecisionPorts, decided, NO_CONSEQUENCES } from "./decided";

/** Several changes of one reply. An intent, where given with a classification, belongs to it. */
export type ReplyChange = ReplyPatch & {
  /** Alone it stands for its first intent. */
  classification?: Classification;
  intent?: Intent;
  /** Null takes the tie away, to a lead as well. Never beside `leadId`. */
  attemptId?: string | null;
  /** The lead of a sender who wrote without a mail of ours. */
  leadId?: string;
};

type Refusal = DecisionRefusal | ReplyPatchRefusal;
type Subject = { actor: Actor; replyId: string; now: Date };

/**
 * Changes a reply as one request asks, in the order rest, link, label: what is most easily refused comes first, and the
 * consequences follow from the link as it will stand. Each step is a transaction; a refusal ends the request there.
 */
export async function changeReply(
  ports: DecisionPorts,
  actor: Actor,
  { replyId, ...change }: { replyId: string } & ReplyChange,
  now: Date,
): Promise<Result<Decided, Refusal>> {
  const subject = { actor, replyId, now };
  let outcome = NO_CONSEQUENCES;
  for (const step of STEPS) {
    const result = await step(ports, subject, change);
    if (!result.ok) return result;
    outcome = joined(outcome, result.value);
  }
  return decided(ports.replies, subject, ok(outcome));
}

type Step = (ports: DecisionPorts, subject: Subject, change: ReplyChange) => Promise<Result<DecisionOutcome, Refusal>>;

const STEPS: readonly Step[] = [
  async (
    { replies },
    { actor, replyId, now },
    { classification: _, intent: __, attemptId: ___, leadId: ____, ...patch },
  ) => {
    if (Object.keys(patch).length === 0) return ok(NO_CONSEQUENCES);
    const patched = await replies.patch(actor, replyId, patch, now);
    return patched.ok ? ok(NO_CONSEQUENCES) : patched;
  },
  async ({ decisions }, { actor, replyId, now }, { attemptId }) =>
    attemptId === undefined ? ok(NO_CONSEQUENCES) : decisions.linkAttempt(actor, { replyId, attemptId }, now),
  async ({ decisions }, { actor, replyId, now }, { leadId }) =>
    leadId === undefined ? ok(NO_CONSEQUENCES) : decisions.linkLead(actor, { replyId, leadId }, now),
  async ({ decisions }, { actor, replyId, now }, { classification, intent }) => {
    const meant = intent ?? (classification && firstIntentOf(classification));
    return meant ? decisions.reclassify(actor, { replyId, intent: meant }, now) : ok(NO_CONSEQUENCES);
  },
];

function joined(first: DecisionOutcome, second: DecisionOutcome): DecisionOutcome {
  return {
    undone: [...first.undone, ...second.undone],
    done: [...first.done, ...second.done],
    leftAlone: [...first.leftAlone, ...second.leftAlone],
  };
}
