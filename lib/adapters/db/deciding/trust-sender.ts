import { normaliseAddress } from "../../../core/email-address";
import type { Safety } from "../../../core/reply/classification";
import { err, ok } from "../../../core/result";
import type { Tx } from "../client";
import { addTrusted, removeTrusted } from "../queries/trusted-senders";
import { type Decision, settleDecision } from "./settle-decision";

/** A person vouches for who wrote: the address joins the trusted senders, and this reply counts as safe. */
export async function trustSender(tx: Tx, decision: Decision) {
  const { reply, actor, now } = decision;
  const address = normaliseAddress(reply.fromEmail);
  if (address === null) return err({ kind: "not_a_sender" as const });
  const { workspaceId, userId } = actor;
  await addTrusted(tx, { workspaceId, userId, sender: { scope: "address", value: address }, now });
  return ok(await settleDecision(tx, decision, { safetyVerdict: "clean", safetyReasons: [] }));
}

/** Takes the word back: the address leaves the trusted senders, and the reply is as unsafe as it was called before. */
export async function distrustSender(tx: Tx, decision: Decision, before: Safety) {
  const { workspaceId } = decision.actor;
  const value = normaliseAddress(decision.reply.fromEmail) ?? "";
  await removeTrusted(tx, { workspaceId, sender: { scope: "address", value } });
  return ok(await settleDecision(tx, decision, { safetyVerdict: before.verdict, safetyReasons: before.reasons }));
}
