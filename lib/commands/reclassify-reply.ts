import type { Intent } from "../core/reply/intents";
import type { Actor } from "../core/user";
import { type DecisionPorts, decided } from "./decided";

/** A person says what a reply means. Undoes what the wrong label had caused and does what the right one asks for. */
export async function reclassifyReply(
  { replies, decisions }: DecisionPorts,
  actor: Actor,
  label: { replyId: string; intent: Intent; seen?: Date | null },
  now: Date,
) {
  const outcome = await decisions.reclassify(actor, label, now);
  return decided(replies, { actor, replyId: label.replyId, now }, outcome);
}

/** Takes back the newest label that a person set. */
export async function undoReclassifyReply(
  { replies, decisions }: DecisionPorts,
  actor: Actor,
  replyId: string,
  now: Date,
) {
  const outcome = await decisions.undoReclassify(actor, replyId, now);
  return decided(replies, { actor, replyId, now }, outcome);
}
