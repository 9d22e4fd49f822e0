"use server";
import {
  attemptInput,
  cancelAttemptInput,
  contactHistoryInput,
  letterheadInput,
  sendFollowUpInput,
} from "../../contract/action-requests";
import { sendOutreachRequest, validatePolicyRequest } from "../../contract/requests";
import { err, ok } from "../../core/result";
import { resend, sendFollowUp, sendMail, undoable, validatePolicy } from "../send";
import { userAction } from "../user-action";

const SEND = { limit: "send" } as const;

export const validatePolicyAction = userAction(validatePolicyRequest, (input, context) =>
  validatePolicy(context, input),
);

export const contactHistoryAction = userAction(contactHistoryInput, async ({ recipientEmail }, { records, actor }) =>
  ok(await records.contactHistory(actor, recipientEmail)),
);

/** From whom a mail would come, and what its placeholders stand for. */
export const letterheadAction = userAction(
  letterheadInput,
  async ({ leadId, replyId = null, senderEmail = null }, { letterheads, actor }) => {
    const letterhead = await letterheads.read(actor, { leadId, replyId, senderEmail });
    return letterhead ? ok(letterhead) : err({ kind: "not_found" as const });
  },
);

export const sendOutreachAction = userAction(
  sendOutreachRequest,
  async (input, context) => {
    const sent = await sendMail(context, undoable(context, input));
    if (sent.ok) await context.drafts.forgetToLead(context.actor, input.leadId);
    return sent;
  },
  SEND,
);

export const sendFollowUpAction = userAction(
  sendFollowUpInput,
  async ({ replyId, ...mail }, context) => {
    const sent = await sendFollowUp(context, replyId, undoable(context, mail));
    if (sent.ok) await context.drafts.forget(context.actor, replyId);
    return sent;
  },
  SEND,
);

export const cancelAttemptAction = userAction(cancelAttemptInput, ({ attemptId }, { outreach, actor, now }) =>
  outreach.cancel(actor, attemptId, now),
);

export const resendAttemptAction = userAction(
  attemptInput,
  ({ attemptId }, context) => resend(context, attemptId),
  SEND,
);

export const markAttemptSentAction = userAction(attemptInput, ({ attemptId }, { deliveries, actor, now }) =>
  deliveries.markSent(actor, attemptId, now),
);

/** How a mail fares that was held back for its undo. */
export const attemptStatusAction = userAction(attemptInput, async ({ attemptId }, { leads, actor }) => {
  const attempt = await leads.attempt(actor, attemptId);
  return attempt ? ok({ status: attempt.status, problem: attempt.problem }) : err({ kind: "not_found" as const });
});
