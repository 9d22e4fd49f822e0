"use server";
import { replyInput } from "../../contract/action-requests";
import {
  chooseDayInput,
  moveResumptionInput,
  planFollowUpRequest,
  putWaitBackInput,
  saveOfferInput,
  workingHoursInput,
} from "../../contract/planner-requests";
import { workingHoursProblem } from "../../core/acting/working-hours";
import { err, ok } from "../../core/result";
import { changePlanned, dropPlanned, planMail, resumeNow } from "../follow-ups";
import { patchReply } from "../patch-reply";
import { undoable } from "../send";
import { userAction } from "../user-action";

const SEND = { limit: "send" } as const;

export const moveResumptionAction = userAction(moveResumptionInput, ({ replyId, until }, context) =>
  changePlanned(context, replyId, { until }),
);

export const chooseDayAction = userAction(chooseDayInput, ({ replyId, day }, context) =>
  changePlanned(context, replyId, { day }),
);

export const planMailAction = userAction(
  planFollowUpRequest,
  (input, context) => planMail(context, input, undoable(context, { sendAt: null }).sendAt),
  SEND,
);

export const resumeNowAction = userAction(replyInput, ({ replyId }, context) => resumeNow(context, replyId), SEND);

export const dropResumptionAction = userAction(replyInput, ({ replyId }, context) => dropPlanned(context, replyId));

export const putWaitBackAction = userAction(putWaitBackInput, (input, { acting, actor, now }) =>
  acting.putBack(actor, input, now),
);

export const saveOfferAction = userAction(saveOfferInput, ({ replyId, offer }, context) =>
  patchReply(context, replyId, { offer }),
);

export const saveWorkingHoursAction = userAction(
  workingHoursInput,
  async ({ hours }, { acting, actor }) => {
    const reason = hours && workingHoursProblem(hours);
    if (reason) return err({ kind: "hours_invalid" as const, reason });
    await acting.setWorkingHours(actor.workspaceId, hours);
    return ok(null);
  },
  { role: "admin" },
);
