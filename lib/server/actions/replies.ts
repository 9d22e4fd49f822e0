"use server";
import { linkAttempt, linkLead } from "../../commands/link-attempt";
import { reclassifyReply, undoReclassifyReply } from "../../commands/reclassify-reply";
import { distrustSenderOf, trustSenderOf } from "../../commands/trust-sender";
import {
  assignReplyInput,
  deleteReplyInput,
  distrustSenderInput,
  findMailsInput,
  keepDraftInput,
  linkAttemptInput,
  linkLeadInput,
  markReadInput,
  reclassifyReplyInput,
  replyInput,
  retryQuarantineInput,
  setHandledInput,
  snoozeReplyInput,
  undoAutomationInput,
} from "../../contract/action-requests";
import { err, ok } from "../../core/result";
import { defined } from "../defined";
import { mapped } from "../mapped";
import { patchReply } from "../patch-reply";
import { retryQuarantine } from "../poll";
import { userAction } from "../user-action";

export const reclassifyReplyAction = userAction(reclassifyReplyInput, (input, context) =>
  reclassifyReply(context, context.actor, defined(input), context.now),
);

export const undoReclassifyAction = userAction(replyInput, ({ replyId }, context) =>
  undoReclassifyReply(context, context.actor, replyId, context.now),
);

export const linkAttemptAction = userAction(linkAttemptInput, (input, context) =>
  linkAttempt(context, context.actor, input, context.now),
);

export const linkLeadAction = userAction(linkLeadInput, (input, context) =>
  linkLead(context, context.actor, input, context.now),
);

export const trustSenderAction = userAction(replyInput, ({ replyId }, context) =>
  trustSenderOf(context, context.actor, replyId, context.now),
);

export const distrustSenderAction = userAction(distrustSenderInput, (input, context) =>
  distrustSenderOf(context, context.actor, input, context.now),
);

export const markReadAction = userAction(markReadInput, ({ replyId, read }, context) =>
  patchReply(context, replyId, { read }),
);

export const setHandledAction = userAction(setHandledInput, ({ replyId, ...patch }, context) =>
  patchReply(context, replyId, defined(patch)),
);

/** Deletes a reply or brings a deleted one back. */
export const deleteReplyAction = userAction(deleteReplyInput, async ({ replyId, ...patch }, { replies, actor, now }) =>
  mapped(await replies.patch(actor, replyId, defined(patch), now), () => ({ deleted: patch.deleted })),
);

export const snoozeReplyAction = userAction(snoozeReplyInput, ({ replyId, until, ...seen }, context) =>
  patchReply(context, replyId, { snoozedUntil: until, ...defined(seen) }),
);

export const assignReplyAction = userAction(assignReplyInput, ({ replyId, ...patch }, context) =>
  patchReply(context, replyId, defined(patch)),
);

export const undoAutomationAction = userAction(undoAutomationInput, ({ eventId }, { decisions, actor, now }) =>
  decisions.undoEvent(actor, eventId, now),
);

export const retryQuarantineAction = userAction(retryQuarantineInput, ({ quarantineId }, context) =>
  retryQuarantine(context, quarantineId),
);

/** An answer as far as it is written; gone once it is sent. */
export const keepDraftAction = userAction(keepDraftInput, async (draft, { drafts, actor, now }) =>
  (await drafts.keep(actor, draft, now)) ? ok(null) : err({ kind: "not_found" }),
);

const MAILS_SHOWN = 8;

/** Mails of ours that a reply may answer, by whom they went to. */
export const findMailsAction = userAction(findMailsInput, async ({ q }, { leads, actor }) => {
  const page = { cursor: null, limit: MAILS_SHOWN };
  const { items } = await leads.attempts(actor, { filter: { q, sent: true }, page });
  return ok({ mails: items });
});
