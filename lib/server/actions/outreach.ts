"use server";
import { cancelAttemptInput, sendFollowUpInput } from "../../contract/action-requests";
import { sendOutreachRequest, validatePolicyRequest } from "../../contract/requests";
import { sendFollowUp, sendMail, validatePolicy } from "../send";
import { userAction } from "../user-action";

const SEND = { limit: "send" } as const;

export const validatePolicyAction = userAction(validatePolicyRequest, (input, context) =>
  validatePolicy(context, input),
);

export const sendOutreachAction = userAction(sendOutreachRequest, (input, context) => sendMail(context, input), SEND);

export const sendFollowUpAction = userAction(
  sendFollowUpInput,
  ({ replyId, ...mail }, context) => sendFollowUp(context, replyId, mail),
  SEND,
);

export const cancelAttemptAction = userAction(cancelAttemptInput, ({ attemptId }, { outreach, actor, now }) =>
  outreach.cancel(actor, attemptId, now),
);
