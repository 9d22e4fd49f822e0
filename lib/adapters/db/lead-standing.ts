import { type NextAction, nextActionOf } from "../../core/acting/next-action";
import type { LeadStatus } from "../../core/lead";
import { firstName } from "../../core/person-name";
import type { ReplyDetail } from "../../core/views/reply-views";
import type { ConversationReply, LeadMail } from "./queries/lead-mails";

type Standing = {
  lead: { status: LeadStatus; contactName: string | null; contactEmail: string | null; site: string };
  mails: LeadMail[];
  answers: ConversationReply[];
  now: Date;
} & Pick<ReplyDetail, "holds" | "suppression">;

/** The next action of a lead, of all that is known about it. */
export function nextActionFor({ lead, mails, answers, holds, suppression, now }: Standing): NextAction {
  return nextActionOf({
    name: firstName(lead.contactName ?? answers.at(-1)?.fromName ?? "") || (lead.contactEmail ?? lead.site),
    status: lead.status,
    hasAddress: lead.contactEmail !== null,
    suppression: suppression?.reason ?? null,
    holds,
    mails,
    replies: answers.map(({ receivedAt: at, safetyVerdict: safety, ...reply }) => ({ ...reply, at, safety })),
    now,
  });
}
