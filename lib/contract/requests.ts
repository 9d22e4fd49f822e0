import { z } from "zod";
import { ATTEMPT_STATUSES } from "../core/attempt";
import { normaliseAddress, normaliseDomain } from "../core/email-address";
import { isProtected, MOST_IN_BULK } from "../core/inbox/bulk-action";
import { LEAD_STATUSES } from "../core/lead";
import { LEGAL_BASES } from "../core/policy/region";
import { CLASSIFICATIONS, classificationOf, INTENTS } from "../core/reply/intents";
import { LONGEST_WAIT_DAYS, MOST_STEPS } from "../core/sequence/steps";
import { SUPPRESSION_REASONS, SUPPRESSION_SCOPES } from "../core/suppression";
import { ROLES } from "../core/user";
import { CAMPAIGN_STATUSES } from "../core/views/campaign-views";
import { DEFAULT_PAGE_LIMIT, MAX_PAGE_LIMIT } from "../core/views/page";
import { INBOX_VIEWS } from "../core/views/reply-views";

import { offerField } from "./planner-requests";

/** Request bodies and queries of the HTTP API and of the server actions, in camelCase; wire.ts renames them on the way. */

const LINE_BREAKS_OR_NUL = /[\r\n\0]/;
const id = z.uuid();
const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !LINE_BREAKS_OR_NUL.test(text), "must be one line without control characters");
const optionalText = (max: number) => z.string().trim().max(max).nullish();

/** One bare address, normalised. */
export const emailField = z.string().transform((value, context) => {
  const address = LINE_BREAKS_OR_NUL.test(value) ? null : normaliseAddress(value);
  if (address) return address;
  context.addIssue({ code: "custom", message: "must be one e-mail address" });
  return z.NEVER;
});

const domainField = z.string().transform((value, context) => {
  const domain = LINE_BREAKS_OR_NUL.test(value) ? null : normaliseDomain(value);
  if (domain) return domain;
  context.addIssue({ code: "custom", message: "must be a domain such as example.com" });
  return z.NEVER;
});

const moment = z.iso.datetime({ offset: true }).transform((value) => new Date(value));
const flag = z.enum(["true", "false"]).transform((value) => value === "true");
const score = z.number().min(0).max(100).nullish();

const page = {
  limit: z.coerce.number().int().min(1).max(MAX_PAGE_LIMIT).default(DEFAULT_PAGE_LIMIT),
  cursor: z
    .string()
    .max(200)
    .nullish()
    .transform((value) => value ?? null),
};
export const pageQuery = z.object(page);

export const createCampaignRequest = z.object({
  name: line(200),
  description: z.string().trim().max(5000).default(""),
  mailboxId: id.optional(),
});
export const updateCampaignRequest = z.object({
  name: line(200).optional(),
  description: z.string().trim().max(5000).optional(),
  status: z.enum(CAMPAIGN_STATUSES).optional(),
  mailboxId: id.optional(),
});

export const deleteCampaignQuery = z.object({
  force: z
    .enum(["true", "false"])
    .default("false")
    .transform((value) => value === "true"),
});

const websiteUrl = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .transform((value, context) => {
    const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `https://${value}`);
    if (url && (url.protocol === "https:" || url.protocol === "http:") && url.hostname.includes(".")) return url.href;
    context.addIssue({ code: "custom", message: "must be a web address" });
    return z.NEVER;
  });

export const createLeadRequest = z.object({
  websiteUrl,
  websiteTitle: optionalText(500),
  contactName: line(200).nullish(),
  contactEmail: emailField.nullish(),
  relevanceScore: score,
  authorityScore: score,
  source: optionalText(200),
  notes: optionalText(10_000),
});
/** Whether new leads join the steps of a campaign that has started. Nobody is mailed by being added unless it is said. */
const enrol = z.boolean().default(false);
export const addLeadRequest = createLeadRequest.extend({ enrol });
/** Each row is checked on its own, so that one bad row does not refuse the others. */
export const bulkLeadsRequest = z.object({ leads: z.array(z.unknown()).min(1).max(5000), enrol });
/** A clock of the caller may run this much ahead of ours. */
const CLOCK_DRIFT_MS = 60_000;

/** That the contact agreed to be mailed: how, and when, if not now. */
export const consentField = z.object({
  how: line(500),
  at: moment
    .refine((at) => at.getTime() <= Date.now() + CLOCK_DRIFT_MS, "must not lie in the future")
    .nullish()
    .transform((at) => at ?? null),
});
export const updateLeadRequest = createLeadRequest
  .partial()
  .extend({ ownerId: id.nullish(), consent: consentField.nullish() });
export const leadStatusRequest = z.object({ status: z.enum(LEAD_STATUSES) });
export const bulkLeadStatusRequest = z.object({ leadIds: z.array(id).min(1).max(5000), status: z.enum(LEAD_STATUSES) });
export const listLeadsQuery = z.object({
  ...page,
  status: z.enum(LEAD_STATUSES).optional(),
  q: z.string().max(200).optional(),
});
export const listAttemptsQuery = z.object({
  ...page,
  status: z.enum(ATTEMPT_STATUSES).optional(),
  leadId: id.optional(),
});

const subject = line(998);
const body = z
  .string()
  .min(1)
  .max(100_000)
  .refine((text) => !text.includes("\0"), "must not hold NUL characters");

export const validatePolicyRequest = z.object({
  recipientEmail: emailField,
  senderEmail: emailField.nullish(),
  subject,
  campaignId: id.optional(),
  leadId: id.optional(),
  replyId: id.optional(),
  legalBasis: z.enum(LEGAL_BASES).optional(),
});

export const sendOutreachRequest = z.object({
  campaignId: id,
  leadId: id,
  subject,
  body,
  senderEmail: emailField.nullish(),
  inReplyToReplyId: id.nullish(),
  sendAt: moment.nullish(),
  legalBasis: z.enum(LEGAL_BASES).optional(),
});

export const followUpRequest = z.object({
  subject,
  body,
  senderEmail: emailField.nullish(),
  sendAt: moment.nullish(),
  done: z.boolean().default(false),
});

export const pollRequest = z.object({ sentFromEmail: emailField.nullish(), mailboxId: id.nullish() });

export const listRepliesQuery = z.object({
  ...page,
  view: z.enum(INBOX_VIEWS).default("all"),
  classification: z.enum(CLASSIFICATIONS).optional(),
  intent: z.enum(INTENTS).optional(),
  campaignId: id.optional(),
  leadId: id.optional(),
  ownerId: id.optional(),
  matched: flag.optional(),
  handled: flag.optional(),
  from: z.string().max(254).optional(),
  q: z.string().max(200).optional(),
  before: moment.optional(),
  after: moment.optional(),
});

const bulkIntents = INTENTS.filter((intent) => !isProtected(intent));
const isoMoment = z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString());

export const bulkAction = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("done") }),
  z.object({ kind: z.literal("reopen") }),
  z.object({ kind: z.literal("read"), read: z.boolean() }),
  z.object({ kind: z.literal("snooze"), until: isoMoment.nullable() }),
  z.object({ kind: z.literal("assign"), ownerId: id.nullable() }),
  z.object({ kind: z.literal("classify"), intent: z.enum(bulkIntents) }),
]);

export const bulkRepliesRequest = z
  .object({
    ids: z.array(id).min(1).max(MOST_IN_BULK).optional(),
    filter: listRepliesQuery.omit({ limit: true, cursor: true }).optional(),
    action: bulkAction,
  })
  .refine(({ ids, filter }) => (ids === undefined) !== (filter === undefined), "needs ids or a filter");
export const undoBulkRequest = z.object({ undoToken: id });

export const savedViewRequest = z.object({
  name: line(60),
  view: z.enum(INBOX_VIEWS).default("all"),
  q: z.string().trim().max(200).default(""),
});
export const changeSavedViewRequest = z
  .object({ name: line(60), view: z.enum(INBOX_VIEWS), q: z.string().trim().max(200) })
  .partial();

export const patchReplyRequest = z
  .object({
    classification: z.enum(CLASSIFICATIONS).optional(),
    intent: z.enum(INTENTS).optional(),
    read: z.boolean().optional(),
    handled: z.boolean().optional(),
    snoozedUntil: moment.nullable().optional(),
    ownerId: id.nullable().optional(),
    attemptId: id.nullable().optional(),
    leadId: id.optional(),
    offer: offerField.nullable().optional(),
  })
  .refine((patch) => Object.keys(patch).length > 0, "names nothing to change")
  .refine(({ classification, intent }) => !classification || !intent || classificationOf(intent) === classification, {
    message: "belongs to another classification",
    path: ["intent"],
  })
  .refine(({ attemptId, leadId }) => attemptId === undefined || leadId === undefined, {
    message: "cannot stand beside attempt_id: a mail has its lead, and null takes both away",
    path: ["leadId"],
  });

export const suppressRequest = z
  .object({
    email: emailField.optional(),
    domain: domainField.optional(),
    scope: z.enum(SUPPRESSION_SCOPES).optional(),
    reason: z.string().trim().max(1000).default(""),
    reasonCode: z.enum(SUPPRESSION_REASONS).default("manual"),
    expiresAt: moment.nullish(),
  })
  .refine((entry) => entry.email !== undefined || entry.domain !== undefined, {
    message: "needs an email or a domain",
    path: ["email"],
  });
export const releaseRequest = z.object({ reason: z.string().trim().min(1).max(1000) });

/** The version that is to read; null: the shipped one. */
export const activateModelRequest = z.object({ versionId: z.uuid().nullable() });

/** Whom to vouch for: an address, a domain, or whoever wrote a reply, which then counts as safe. */
export const trustRequest = z.union([
  z.object({ email: emailField }),
  z.object({ domain: z.string().trim().min(1).max(300) }),
  z.object({ replyId: z.uuid() }),
]);

export const templateRequest = z.object({ name: line(200), subject, body });
export const signInRequest = z.object({ email: emailField, password: z.string().min(1).max(1024) });
export const createUserRequest = z.object({
  email: emailField,
  name: line(200).optional(),
  password: z.string().min(10).max(1024),
  role: z.enum(ROLES),
});
export const createApiKeyRequest = z.object({ name: line(200) });

export const stepsRequest = z.object({
  steps: z
    .array(
      z.object({
        waitDays: z.number().int().min(0).max(LONGEST_WAIT_DAYS),
        subject: z.string().trim().max(998).default(""),
        body: z.string().max(100_000),
        templateId: z.uuid().nullable().default(null),
      }),
    )
    .max(MOST_STEPS),
});
