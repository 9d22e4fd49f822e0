import type { z } from "zod";
import { trustSenderOf } from "../commands/trust-sender";
import type { trustRequest } from "../contract/requests";
import { ok, type Result } from "../core/result";
import { readTrusted } from "../core/trusted-sender";
import type { TrustedSenderView } from "../core/views/record-views";
import type { Refusal } from "./problem";
import type { ActionContext } from "./user-action";

/** Vouches for an address, a domain, or whoever wrote a reply. */
export async function trustSender(
  context: ActionContext,
  request: z.output<typeof trustRequest>,
): Promise<Result<{ sender: TrustedSenderView; created: boolean }, Refusal>> {
  if ("email" in request) return trustTyped(context, request.email);
  if ("domain" in request) return trustTyped(context, request.domain);
  const decided = await trustSenderOf(context, context.actor, request.replyId, context.now);
  return decided.ok ? trustTyped(context, decided.value.reply.fromEmail) : decided;
}

export async function trustTyped(
  { trust, actor, now }: ActionContext,
  typed: string,
): Promise<Result<{ sender: TrustedSenderView; created: boolean }, Refusal>> {
  const sender = readTrusted(typed);
  return sender.ok ? ok(await trust.add(actor, sender.value, now)) : sender;
}
