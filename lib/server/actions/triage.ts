"use server";
import { changeReplies, undoBulkChange } from "../../commands/change-replies";
import {
  changeRepliesInput,
  changeSavedViewInput,
  matchingRepliesInput,
  savedViewInput,
} from "../../contract/action-requests";
import { savedViewRequest, undoBulkRequest } from "../../contract/requests";
import { matchingReplies } from "../bulk";
import { defined } from "../defined";
import { userAction } from "../user-action";

export const matchingRepliesAction = userAction(matchingRepliesInput, (list, context) =>
  matchingReplies(context, list),
);

export const changeRepliesAction = userAction(changeRepliesInput, (change, context) =>
  changeReplies(context, context.actor, change, context.now),
);

export const undoBulkAction = userAction(undoBulkRequest, ({ undoToken }, context) =>
  undoBulkChange(context, context.actor, undoToken, context.now),
);

/** A name of one's own changes nothing for others: a viewer may keep some too. */
const ANYBODY = { role: "viewer" } as const;

export const addSavedViewAction = userAction(
  savedViewRequest,
  (view, { savedViews, actor, now }) => savedViews.add(actor, view, now),
  ANYBODY,
);

export const changeSavedViewAction = userAction(
  changeSavedViewInput,
  ({ id, ...view }, { savedViews, actor, now }) => savedViews.change(actor, { id, ...defined(view) }, now),
  ANYBODY,
);

export const deleteSavedViewAction = userAction(
  savedViewInput,
  ({ id }, { savedViews, actor }) => savedViews.remove(actor, id),
  ANYBODY,
);
