import { z } from "zod";
import { MOST_IN_BULK } from "../core/inbox/bulk-action";
import { NOTICE_CHOICES } from "../core/inbox/notices";
import { LEAD_STATUSES } from "../core/lead";
import { SAFETY_VERDICTS } from "../core/reply/classification";
import { INTENTS } from "../core/reply/intents";
import { ROLES } from "../core/user";
import { INBOX_VIEWS } from "../core/views/reply-views";
import {
  addLeadRequest,
  bulkAction,
  bulkLeadsRequest,
  changeSavedViewRequest,
  emailField,
  followUpRequest,
  releaseRequest,
  stepsRequest,
  templateRequest,
  updateCampaignRequest,
  updateLeadRequest,
} from "./requests";

/** What the server actions take: the API's bodies with the ids that stand in its paths. */

const id = z.uuid();
const reply = z.object({ replyId: id });
const moment = z.iso.datetime({ offset: true }).transform((value) => new Date(value));
/** An act that is refused when a colleague acted after `seen`. */
const act = reply.extend({ seen: moment.nullable().optional() });

export const reclassifyReplyInput = act.extend({ intent: z.enum(INTENTS) });
export const replyInput = reply;
export const markReadInput = reply.extend({ read: z.boolean() });
export const deleteReplyInput = act.extend({ deleted: z.boolean() });
export const setHandledInput = act.extend({ handled: z.boolean() });
export const snoozeReplyInput = act.extend({ until: moment.nullable() });
export const assignReplyInput = act.extend({ ownerId: id.nullable() });
export const linkAttemptInput = reply.extend({ attemptId: id.nullable() });
export const linkLeadInput = reply.extend({ leadId: id });
const draftWords = { subject: z.string().max(998), body: z.string().max(100_000) };
export const keepDraftInput = reply.extend(draftWords);
export const leadDraftInput = z.object({ leadId: id });
export const keepLeadDraftInput = leadDraftInput.extend(draftWords);
export const findMailsInput = z.object({ q: z.string().trim().min(1).max(200) });
export const changeRepliesInput = z.object({ ids: z.array(id).min(1).max(MOST_IN_BULK), action: bulkAction });
export const matchingRepliesInput = z.object({ view: z.enum(INBOX_VIEWS), q: z.string().max(200) });
export const changeSavedViewInput = changeSavedViewRequest.extend({ id });
export const savedViewInput = z.object({ id });
/** `before`: what the reply was called until its sender was trusted. */
export const distrustSenderInput = reply.extend({
  before: z.object({ verdict: z.enum(SAFETY_VERDICTS), reasons: z.array(z.string().max(500)).max(20) }),
});
export const undoAutomationInput = z.object({ eventId: id });
export const retryQuarantineInput = z.object({ quarantineId: id });

export const changeLeadStatusInput = z.object({ leadId: id, status: z.enum(LEAD_STATUSES) });
export const contactHistoryInput = z.object({ recipientEmail: emailField });
export const letterheadInput = z.object({
  leadId: id,
  replyId: id.nullish(),
  senderEmail: emailField.nullish(),
});
export const createLeadInput = addLeadRequest.extend({ campaignId: id });
export const importLeadsInput = bulkLeadsRequest.extend({ campaignId: id });

export const updateCampaignInput = updateCampaignRequest.extend({ campaignId: id });
export const deleteCampaignInput = z.object({ campaignId: id, cancelQueued: z.boolean().default(false) });
export const sendFollowUpInput = followUpRequest.extend({ replyId: id });
export const cancelAttemptInput = z.object({ attemptId: id });
export const attemptInput = cancelAttemptInput;
export const campaignInput = z.object({ campaignId: id });
export const saveStepsInput = stepsRequest.extend({ campaignId: id });
export const mailboxInput = z.object({ mailboxId: id });

export const saveTemplateInput = templateRequest.extend({ id: id.optional() });
export const deleteTemplateInput = z.object({ id });
export const addTrustedInput = z.object({ sender: z.string().trim().min(1).max(300) });
export const removeTrustedInput = z.object({ id });
export const releaseSuppressionInput = releaseRequest.extend({ id });
export const reviewSuppressionInput = z.object({ id });

export const setUserRoleInput = z.object({ userId: id, role: z.enum(ROLES) });
export const setUserAccessInput = z.object({ userId: id, disabled: z.boolean() });
export const updateLeadInput = updateLeadRequest.extend({ leadId: id });
export const revokeApiKeyInput = z.object({ id });
export const testMailboxInput = z.object({ mailboxId: id });
const newPassword = z.string().min(10, "must have at least 10 characters").max(1024);
export const firstAdminInput = z.object({
  email: emailField,
  name: z.string().trim().min(1).max(200),
  password: newPassword,
});

export const noticesInput = z.object({ replies: z.enum(NOTICE_CHOICES), browser: z.boolean() });
export const changeNameInput = z.object({ name: z.string().trim().min(1).max(200) });
export const changePasswordInput = z.object({ password: z.string().max(1024), newPassword });
