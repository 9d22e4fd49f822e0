import type { Safety } from "../core/reply/classification";
import type { Actor } from "../core/user";
import { type DecisionPorts, decided } from "./decided";

/** A person vouches for the sender of a reply that was called unsafe. */
export async function trustSenderOf({ replies, decisions }: DecisionPorts, actor: Actor, replyId: string, now: Date) {
  const outcome = await decisions.trustSender(actor, replyId, now);
  return decided(replies, { actor, replyId, now }, outcome);
}

/** Takes back that somebody vouched for a sender. */
export async function distrustSenderOf(
  { replies, decisions }: DecisionPorts,
  actor: Actor,
  trusted: { replyId: string; before: Safety },
  now: Date,
) {
  const outcome = await decisions.distrustSender(actor, trusted, now);
  return decided(replies, { actor, replyId: trusted.replyId, now }, outcome);
}
