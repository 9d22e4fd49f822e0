import { followUpText } from "../core/inbox/follow-up-draft";
import { err, ok, type Result } from "../core/result";
import type { Refusal } from "./problem";
import type { ActionContext } from "./user-action";

export type FollowUpDraft = {
  to: string;
  subject: string;
  body: string;
  templateName: string;
  inReplyToReplyId: string;
};

/** The answer to a reply as the composer opens with it. It goes to the lead's address, as every mail does. */
export async function followUpDraft(
  { replies, actor, now }: Pick<ActionContext, "replies" | "actor" | "now">,
  replyId: string,
): Promise<Result<FollowUpDraft, Refusal>> {
  const reply = await replies.get(actor, replyId, now);
  if (!reply) return err({ kind: "not_found" });
  const lead = reply.leadCard;
  if (!lead?.contactEmail) return err({ kind: "reply_without_lead" });
  const text = followUpText({
    intent: reply.intent,
    theirName: lead.contactName ?? reply.fromName,
    ourName: actor.name,
    subject: reply.linkedAttempt?.subject ?? reply.subject,
    site: lead.site,
    returnDate: reply.returnDate,
  });
  return ok({ to: lead.contactEmail, ...text, inReplyToReplyId: reply.id });
}
