import { normaliseAddress } from "../../../core/email-address";
import { err, ok } from "../../../core/result";
import type { Tx } from "../client";
import { addTrusted } from "../queries/trusted-senders";
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
