import { z } from "zod";
import { HOLD_REASONS } from "../core/acting/holds";
import { CAUSES } from "../core/acting/ledger";
import { ATTEMPT_KINDS, ATTEMPT_PHASES, ATTEMPT_STATUSES } from "../core/attempt";
import { LEAD_STATUSES } from "../core/lead";
import { MATCH_METHODS } from "../core/matching/matched";
import { LEGAL_BASES } from "../core/policy/region";
import { FLAGS, LAYERS, SAFETY_VERDICTS } from "../core/reply/classification";
import { CLASSIFICATIONS, INTENTS } from "../core/reply/intents";
import { SUPPRESSION_REASONS, SUPPRESSION_SCOPES } from "../core/suppression";
import {
  type AttemptView,
  CAMPAIGN_STATUSES,
  type CampaignView,
  type LeadView,
  type TemplateView,
} from "../core/views/campaign-views";
import {
  INBOX_VIEWS,
  type InboxCounts,
  type ReplyDetail,
  type ReplyRow,
  type TimelineEntry,
} from "../core/views/reply-views";
import { earlierOffer, nextAction, offer, referral, routing } from "./acting-responses";
import type { Wired } from "./wire";

/** What the API answers about campaigns, leads, mails and replies, for the document it publishes. The compiler holds each to its view. */

export const id = z.uuid();
export const moment = z.iso.datetime();
export const nullable = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();
const share = z.number().min(0).max(1);
const count = z.number().int().min(0);
const person = z.object({ id, name: z.string() });

export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export const campaign = z.object({
  id,
  name: z.string(),
  description: z.string(),
  status: z.enum(CAMPAIGN_STATUSES),
  owner: person,
  mailboxId: id,
  startedAt: nullable(moment),
  leadCounts: z.record(z.enum(LEAD_STATUSES), count),
  leadTotal: count,
  attemptTotal: count,
  replyTotal: count,
  createdAt: moment,
  updatedAt: moment,
}) satisfies z.ZodType<Wired<CampaignView>>;

export const lead = z.object({
  id,
  campaignId: id,
  websiteUrl: z.string(),
  websiteTitle: nullable(z.string()),
  contactName: nullable(z.string()),
  contactEmail: nullable(z.string()),
  domain: z.string(),
  relevanceScore: nullable(z.number()),
  authorityScore: nullable(z.number()),
  source: nullable(z.string()),
  notes: nullable(z.string()),
  status: z.enum(LEAD_STATUSES),
  owner: nullable(person),
  consent: nullable(z.object({ at: moment, how: z.string(), recordedBy: nullable(z.string()) })),
  lastReply: nullable(z.object({ id, intent: z.enum(INTENTS), confidence: share, receivedAt: moment })),
  attempts: z.array(z.object({ id, number: count, status: z.enum(ATTEMPT_STATUSES) })),
  createdAt: moment,
  updatedAt: moment,
}) satisfies z.ZodType<Wired<LeadView>>;

export const timelineEntry = z.object({
  at: moment,
  kind: z.enum(["sent", "reply", "imported", "status", "suppressed", "hold", "queued"]),
  text: z.string(),
  intent: nullable(z.enum(INTENTS)),
  replyId: nullable(id),
}) satisfies z.ZodType<Wired<TimelineEntry>>;

export const attempt = z.object({
  id,
  campaignId: id,
  leadId: id,
  number: count,
  kind: z.enum(ATTEMPT_KINDS),
  status: z.enum(ATTEMPT_STATUSES),
  phase: z.enum(ATTEMPT_PHASES),
  subject: z.string(),
  body: z.string(),
  senderEmail: z.string(),
  recipientEmail: z.string(),
  messageId: z.string(),
  inReplyTo: nullable(z.string()),
  legalBasis: z.enum(LEGAL_BASES),
  region: z.string(),
  smtpCode: nullable(z.number().int()),
  problem: nullable(z.string()),
  waitsFor: nullable(z.string()),
  sentBy: nullable(person),
  dueAt: nullable(moment),
  sentAt: nullable(moment),
  createdAt: moment,
}) satisfies z.ZodType<Wired<AttemptView>>;

export const template = z.object({
  id,
  name: z.string(),
  subject: z.string(),
  body: z.string(),
  createdAt: moment,
  updatedAt: moment,
}) satisfies z.ZodType<Wired<TemplateView>>;

export const counts = z.object(
  Object.fromEntries(INBOX_VIEWS.map((view) => [view, count])) as Record<(typeof INBOX_VIEWS)[number], typeof count>, // one per view
) satisfies z.ZodType<InboxCounts>;

export const replyRow = z.object({
  id,
  fromName: z.string(),
  fromEmail: z.string(),
  subject: z.string(),
  snippet: z.string(),
  classification: z.enum(CLASSIFICATIONS),
  intent: z.enum(INTENTS),
  confidence: share,
  runnerUpIntent: nullable(z.enum(INTENTS)),
  runnerUpConfidence: nullable(share),
  flags: z.array(z.enum(FLAGS)),
  layer: z.enum(LAYERS),
  safetyVerdict: z.enum(SAFETY_VERDICTS),
  needsReview: z.boolean(),
  receivedAt: moment,
  readAt: nullable(moment),
  handledAt: nullable(moment),
  snoozedUntil: nullable(moment),
  answerBy: nullable(moment),
  returnDate: nullable(z.iso.date()),
  triagedAt: nullable(moment),
  hasAttachments: z.boolean(),
  suggestionCount: count,
  campaign: nullable(person),
  lead: nullable(z.object({ id, site: z.string(), status: z.enum(LEAD_STATUSES) })),
  attempt: nullable(z.object({ id, number: count })),
  owner: nullable(person),
}) satisfies z.ZodType<Wired<ReplyRow>>;

const address = z.object({ name: z.string(), address: z.string() });
const evidence = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("words"), start: count, end: count, intent: z.enum(INTENTS), text: z.string() }),
  z.object({ kind: z.literal("header"), name: z.string(), value: z.string(), intent: z.enum(INTENTS) }),
  z.object({ kind: z.literal("subject"), text: z.string(), intent: z.enum(INTENTS) }),
]);
const bounce = z.object({
  kind: z.enum(["hard", "soft"]),
  delayed: z.boolean(),
  code: nullable(z.string()),
  smtpCode: nullable(z.number().int()),
  recipient: nullable(z.string()),
  diagnostic: nullable(z.string()),
  originalMessageId: nullable(z.string()),
  reason: z.string(),
  suppress: nullable(z.object({ days: nullable(z.number()) })),
  retry: z.boolean(),
});
const conversationEntry = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("sent"),
    ...{ id, number: count, subject: z.string(), text: z.string(), at: moment },
    ...{ status: z.enum(ATTEMPT_STATUSES), senderName: z.string() },
  }),
  z.object({
    kind: z.literal("reply"),
    ...{ id, subject: z.string(), ownWords: z.string(), at: moment },
    ...{ intent: z.enum(INTENTS), fromName: z.string(), fromEmail: z.string() },
  }),
]);
export const automationEvent = z.object({
  id,
  effect: z.string(),
  summary: z.string(),
  rule: z.string(),
  rulesVersion: z.string(),
  at: moment,
  cause: z.enum(CAUSES),
  because: nullable(z.object({ intent: z.enum(INTENTS), from: z.string() })),
  undoneAt: nullable(moment),
  undoneBy: nullable(z.string()),
  undoBlocked: nullable(z.string()),
  undoes: nullable(id),
  replyId: nullable(id),
  leadId: nullable(id),
  site: nullable(z.string()),
});
const tie = { method: z.enum(MATCH_METHODS), score: share, evidence: z.string() };

export const replyDetail = replyRow.extend({
  mailboxId: id,
  to: z.array(address),
  cc: z.array(address),
  replyTo: z.array(address),
  text: z.string(),
  ownWords: z.string(),
  hasHtml: z.boolean(),
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
  attachments: z.array(
    z.object({
      filename: z.string(),
      contentType: z.string(),
      sizeBytes: count,
      contentId: nullable(z.string()),
      inline: z.boolean(),
    }),
  ),
  evidence: z.array(evidence),
  scores: z.array(z.object({ intent: z.enum(INTENTS), score: z.number() })),
  safety: z.object({ verdict: z.enum(SAFETY_VERDICTS), reasons: z.array(z.string()) }),
  bounce: nullable(bounce),
  returnDateAlternative: nullable(z.iso.date()),
  proposal: nullable(z.object({ intent: z.enum(INTENTS), reason: z.string(), model: z.string() })),
  rulesVersion: z.string(),
  modelVersion: nullable(z.string()),
  match: nullable(z.object(tie)),
  suggestions: z.array(
    z.object({
      attemptId: id,
      number: count,
      recipientEmail: z.string(),
      site: z.string(),
      campaignName: z.string(),
      subject: z.string(),
      sentAt: nullable(moment),
      ...tie,
    }),
  ),
  conversation: z.array(conversationEntry),
  leadCard: nullable(
    lead
      .pick({ id: true, websiteUrl: true, contactName: true, contactEmail: true, status: true, owner: true })
      .extend({ site: z.string(), campaign: person.extend({ deleted: z.boolean() }) }),
  ),
  linkedAttempt: nullable(
    attempt.pick({ id: true, number: true, subject: true, sentAt: true, status: true }).extend({ of: count }),
  ),
  holds: z.array(z.object({ reason: z.enum(HOLD_REASONS), until: nullable(moment) })),
  suppression: nullable(
    z.object({ id, scope: z.enum(SUPPRESSION_SCOPES), value: z.string(), reason: z.enum(SUPPRESSION_REASONS) }),
  ),
  automation: z.array(automationEvent),
  timeline: z.array(timelineEntry),
  nextAction: nullable(nextAction),
  routing,
  offer: nullable(offer),
  earlierOffers: z.array(earlierOffer),
  referral: nullable(referral),
}) satisfies z.ZodType<Wired<ReplyDetail>>;
