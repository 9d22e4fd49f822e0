import { err, ok, type Result } from "../core/result";
import type { ReplyDetail } from "../core/views/reply-views";
import type { ReplyPatch } from "../ports/reply-store";
import type { Refusal } from "./problem";
import type { ActionContext } from "./user-action";

/** Changes what carries no label and no link, and answers the reply. */
export async function patchReply(
  { replies, actor, now }: Pick<ActionContext, "replies" | "actor" | "now">,
  replyId: string,
  patch: ReplyPatch,
): Promise<Result<{ reply: ReplyDetail }, Refusal>> {
  const patched = await replies.patch(actor, replyId, patch, now);
  if (!patched.ok) return patched;
  const reply = await replies.get(actor, replyId, now);
  return reply ? ok({ reply }) : err({ kind: "not_found" });
}
