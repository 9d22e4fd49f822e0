import type { Actor } from "../core/user";
import { type DecisionPorts, decided } from "./decided";

/** A person says which mail a reply answers; with null, that it answers none of ours. */
export async function linkAttempt(
  { replies, decisions }: DecisionPorts,
  actor: Actor,
  link: { replyId: string; attemptId: string | null },
  now: Date,
) {
  const outcome = await decisions.linkAttempt(actor, link, now);
  return decided(replies, { actor, replyId: link.replyId, now }, outcome);
}

/** A person says which lead the sender of a reply is, who wrote without a mail of ours. */
export async function linkLead(
  { replies, decisions }: DecisionPorts,
  actor: Actor,
  link: { replyId: string; leadId: string },
  now: Date,
) {
  const outcome = await decisions.linkLead(actor, link, now);
  return decided(replies, { actor, replyId: link.replyId, now }, outcome);
}
