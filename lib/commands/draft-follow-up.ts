import { type DraftText, followUpText } from "../core/inbox/follow-up-draft";
import { err, ok, type Result } from "../core/result";
import type { Actor } from "../core/user";
import type { DraftStore } from "../ports/draft-store";
import type { ReplyStore } from "../ports/reply-store";

export type FollowUpDraft = DraftText & {
  to: string;
  inReplyToReplyId: string;
  /** When the actor wrote it; null: nobody has, it is what fits the intent. */
  writtenAt: Date | null;
};

/** `reply_without_lead`: it is linked to no mail, or the lead has no address. */
export type DraftRefusal = { kind: "not_found" } | { kind: "reply_without_lead" };

/** The answer to a reply as the composer opens with it: as far as the actor has written it, else by what the reply means. It goes to the lead's address, as every mail does. */
export async function draftFollowUp(
  { replies, drafts }: { replies: ReplyStore; drafts: DraftStore },
  actor: Actor & { name: string },
  replyId: string,
  now: Date,
): Promise<Result<FollowUpDraft, DraftRefusal>> {
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
  const written = await drafts.get(actor, replyId);
  return ok({ ...text, writtenAt: null, ...written, to: lead.contactEmail, inReplyToReplyId: reply.id });
}
