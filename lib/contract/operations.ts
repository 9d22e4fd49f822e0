import { z } from "zod";
import { nextAction, plannedResumption } from "./acting-responses";
import { changesQuery, listAuditQuery, listAutomationQuery, listSuppressionQuery, mailHtmlQuery } from "./list-queries";
import { changeFollowUpRequest, planFollowUpRequest } from "./planner-requests";
import * as records from "./record-responses";
import * as requests from "./requests";
import * as responses from "./responses";
import { id, page } from "./responses";
import { eraseRequest, importSuppressionRequest } from "./suppression-import";

export type Method = "get" | "post" | "patch" | "delete";

/** One line of the API: what it does, what it takes, what it answers. The document is made from these, and a test holds them to the routes. */
export type Operation = {
  does: string;
  query?: z.ZodType;
  body?: z.ZodType;
  /** Absent: a file or a page, not JSON. */
  answers?: z.ZodType;
  /** The status of success, 200 where absent. */
  status?: 200 | 201;
  /** A scheduler's secret instead of a user's key. */
  cron?: true;
};

const replyPage = page(responses.replyRow);
const replyList = page(responses.replyRow).extend({ searchedTo: responses.nullable(responses.moment) });
const outcome = z.object({ status: z.string() });

/** By path under `/api/v1/backlink-outreach`, then by method. */
export const OPERATIONS: Record<string, Partial<Record<Method, Operation>>> = {
  "/campaigns": {
    get: { does: "List campaigns, newest first", query: requests.pageQuery, answers: page(responses.campaign) },
    post: { does: "Create a campaign", body: requests.createCampaignRequest, answers: responses.campaign, status: 201 },
  },
  "/campaigns/{id}": {
    get: { does: "Read a campaign", answers: responses.campaign },
    patch: {
      does: "Rename, describe, pause or resume",
      body: requests.updateCampaignRequest,
      answers: responses.campaign,
    },
    delete: {
      does: "Take a campaign away; refuses while mail is queued unless force, keeps suppressions and the audit log",
      query: requests.deleteCampaignQuery,
      answers: z.object({ cancelled: z.number().int() }),
    },
  },
  "/campaigns/{id}/leads": {
    get: { does: "List a campaign's leads", query: requests.listLeadsQuery, answers: page(responses.lead) },
    post: {
      does: "Add a lead; 200 with the lead that is there when the campaign has the website already",
      body: requests.addLeadRequest,
      answers: responses.lead,
      status: 201,
    },
  },
  "/campaigns/{id}/leads/bulk": {
    post: {
      does: "Add many leads; bad rows are answered, good ones stored, and enrolled in the steps where that is asked",
      body: requests.bulkLeadsRequest,
      answers: records.importAnswer.extend({ enrolled: z.number().int() }),
    },
  },
  "/campaigns/{id}/leads/bulk-status": {
    patch: {
      does: "Move many leads",
      body: requests.bulkLeadStatusRequest,
      answers: z.object({ updated: z.number().int(), failed: z.array(id) }),
    },
  },
  "/campaigns/{id}/leads/{leadId}/status": {
    patch: { does: "Move a lead", body: requests.leadStatusRequest, answers: responses.lead },
  },
  "/campaigns/{id}/steps": {
    get: { does: "A campaign's steps with how far they are", answers: records.sequence },
    patch: { does: "Replace a campaign's steps", body: requests.stepsRequest, answers: records.sequence },
  },
  "/campaigns/{id}/start": {
    post: {
      does: "Start a campaign's steps, or let them go on",
      answers: z.object({ enrolled: z.number().int(), respread: z.number().int() }),
    },
  },
  "/campaigns/{id}/attempts": {
    get: { does: "List a campaign's mails", query: requests.listAttemptsQuery, answers: page(responses.attempt) },
  },
  "/campaigns/{id}/replies": {
    get: { does: "List a campaign's replies", query: requests.listRepliesQuery, answers: replyList },
  },
  "/leads/{id}": {
    get: {
      does: "Read a lead with its timeline and what to do next",
      answers: responses.lead.extend({ timeline: z.array(responses.timelineEntry), nextAction }),
    },
    patch: { does: "Change a lead", body: requests.updateLeadRequest, answers: responses.lead },
  },
  "/leads/{id}/timeline": {
    get: { does: "What happened with a lead, oldest first", answers: page(responses.timelineEntry) },
  },
  "/leads/{id}/next-action": { get: { does: "What to do next about a lead, and why", answers: nextAction } },
  "/policy/validate": {
    post: {
      does: "Evaluate the sending policy without sending",
      body: requests.validatePolicyRequest,
      answers: records.policyAnswer,
    },
  },
  "/outreach/send": {
    post: {
      does: "Send a mail to a lead, now or later",
      body: requests.sendOutreachRequest,
      answers: records.sendAnswer,
    },
  },
  "/attempts/{id}": { get: { does: "Read a mail and what became of it", answers: responses.attempt } },
  "/attempts/{id}/resend": {
    post: { does: "Send a mail once more that failed or may not have arrived", answers: records.sendAnswer },
  },
  "/attempts/{id}/mark-sent": {
    post: { does: "Say that a mail of unknown outcome has arrived", answers: records.sendAnswer },
  },
  "/attempts/{id}/cancel": { post: { does: "Take back a queued mail", answers: outcome } },
  "/replies": { get: { does: "List replies", query: requests.listRepliesQuery, answers: replyList } },
  "/replies/poll": {
    get: { does: "Hear the mailbox, for schedulers", answers: records.pollAnswer, cron: true },
    post: { does: "Hear the mailbox now", body: requests.pollRequest, answers: records.pollAnswer },
  },
  "/replies/counts": { get: { does: "Count the replies of each view", answers: responses.counts } },
  "/replies/changes": {
    get: { does: "Replies changed since a moment or a cursor", query: changesQuery, answers: replyPage },
  },
  "/replies/bulk": {
    post: {
      does: "Do one thing to many replies, named by ids or by a filter; legal and security mail is left out",
      body: requests.bulkRepliesRequest,
      answers: records.bulkAnswer,
    },
  },
  "/replies/bulk/undo": {
    post: {
      does: "Take a bulk change back; what was changed since is left alone",
      body: requests.undoBulkRequest,
      answers: records.bulkAnswer,
    },
  },
  "/saved-views": {
    get: { does: "List your saved views with what they hold", answers: page(records.savedView) },
    post: { does: "Save a view under a name", body: requests.savedViewRequest, answers: z.object({ id }), status: 201 },
  },
  "/saved-views/{id}": {
    patch: { does: "Rename or change a saved view", body: requests.changeSavedViewRequest, answers: z.object({ id }) },
    delete: { does: "Delete a saved view" },
  },
  "/replies/{id}": {
    get: { does: "Read a reply with its conversation", answers: responses.replyDetail },
    patch: { does: "Relabel, link, assign, snooze, close", body: requests.patchReplyRequest, answers: records.decided },
    delete: { does: "Delete a reply: no later poll brings it back", answers: z.object({ id }) },
  },
  "/replies/{id}/source": { get: { does: "The message as it came" } },
  "/replies/{id}/html": { get: { does: "The HTML body as a locked-down page", query: mailHtmlQuery } },
  "/replies/{id}/attachments/{n}": { get: { does: "An attachment, counted from 0" } },
  "/replies/{id}/follow-up-draft": { get: { does: "A draft that fits the intent", answers: records.followUpDraft } },
  "/replies/{id}/follow-up": {
    post: { does: "Answer a reply, threaded", body: requests.followUpRequest, answers: records.sendAnswer },
  },
  "/quarantine": { get: { does: "List messages that could not be read", answers: page(records.quarantined) } },
  "/quarantine/{id}/source": { get: { does: "The message as it came" } },
  "/quarantine/{id}/retry": {
    post: { does: "Read a message once more", answers: records.readAgain },
  },
  "/follow-ups": {
    get: { does: "Mail that waits for somebody's return or for a named time", answers: page(plannedResumption) },
    post: {
      does: "Answer a reply when its wait is over, or now",
      body: planFollowUpRequest,
      answers: records.sendAnswer,
    },
  },
  "/follow-ups/{id}": {
    patch: {
      does: "Move a wait, or say which of two days is meant; the id is the reply's",
      body: changeFollowUpRequest,
      answers: z.object({ replyId: id }),
    },
    delete: {
      does: "End a wait and cancel what was queued for it",
      answers: z.object({ cancelled: z.number().int() }),
    },
  },
  "/suppression": {
    get: {
      does: "List who is not mailed, newest first",
      query: listSuppressionQuery,
      answers: page(records.suppression),
    },
    post: {
      does: "Stop an address or a domain; 200 when it is stopped already",
      body: requests.suppressRequest,
      answers: records.suppression,
      status: 201,
    },
  },
  "/suppression/{id}": {
    delete: { does: "Release a stop, with a reason", body: requests.releaseRequest, answers: records.suppression },
  },
  "/suppression/import": {
    post: {
      does: "Stop many addresses and domains, as JSON rows or as a text/csv file; bad rows are answered, good ones stored",
      body: importSuppressionRequest,
      answers: records.importAnswer,
    },
  },
  "/suppression/erase": {
    post: {
      does: "Forget a person: their data goes, a keyed hash that stops mail to them stays",
      body: eraseRequest,
      answers: records.erased,
    },
  },
  "/suppression/export": { get: { does: "The suppression list as CSV" } },
  "/audit/export": { get: { does: "The audit log as CSV, with the filters of the list", query: listAuditQuery } },
  "/audit": {
    get: { does: "List policy decisions, newest first", query: listAuditQuery, answers: page(records.auditEntry) },
  },
  "/automation-events": {
    get: {
      does: "List what was done automatically",
      query: listAutomationQuery,
      answers: page(responses.automationEvent),
    },
  },
  "/automation-events/{id}/undo": {
    post: { does: "Take back an automatic act", answers: z.object({ summary: z.string(), undoId: id }) },
  },
  "/classifier": {
    get: {
      does: "How the classifier fares: corrections, trained versions, labels that people left",
      answers: records.classifier,
    },
  },
  "/classifier/active": {
    patch: {
      does: "Choose the version that reads; null for the shipped one",
      body: requests.activateModelRequest,
      answers: records.classifier,
    },
  },
  "/trusted-senders": {
    get: { does: "List the senders who are never called unsafe", answers: page(records.trustedSender) },
    post: {
      does: "Vouch for an address, a domain or the sender of a reply; 200 when they stand already",
      body: requests.trustRequest,
      answers: records.trustedSender,
      status: 201,
    },
  },
  "/trusted-senders/{id}": { delete: { does: "Trust a sender no longer" } },
  "/templates": {
    get: { does: "List templates", answers: page(responses.template) },
    post: { does: "Add a template", body: requests.templateRequest, answers: responses.template, status: 201 },
  },
  "/templates/{id}": {
    patch: { does: "Change a template", body: requests.templateRequest, answers: responses.template },
    delete: { does: "Delete a template" },
  },
  "/api-keys": {
    get: { does: "List API keys", answers: page(records.apiKey) },
    post: {
      does: "Make an API key; the only answer that holds it",
      body: requests.createApiKeyRequest,
      answers: records.apiKey.extend({ key: z.string() }),
      status: 201,
    },
  },
  "/api-keys/{id}": { delete: { does: "Revoke an API key", answers: z.object({ id }) } },
  "/mailboxes/{id}/resume": { post: { does: "Let a paused mailbox send again", answers: outcome } },
  "/mailboxes": { get: { does: "How the mailboxes fare", answers: page(records.mailboxHealth) } },
  "/jobs/run": {
    get: { does: "Do what is due, for schedulers", answers: records.jobsAnswer, cron: true },
    post: { does: "Do what is due, for schedulers", answers: records.jobsAnswer, cron: true },
  },
};
