import { z } from "zod";
import { ATTEMPT_STATUSES } from "../core/attempt";
import { BULK_REFUSALS } from "../core/inbox/bulk-action";
import { POLICY_CHECKS } from "../core/policy/policy";
import { LEGAL_BASES } from "../core/policy/region";
import { INTENTS } from "../core/reply/intents";
import { SUPPRESSION_REASONS, SUPPRESSION_SCOPES, SUPPRESSION_SOURCES } from "../core/suppression";
import { TRUST_SCOPES } from "../core/trusted-sender";
import type { ClassifierView } from "../core/views/classifier-views";
import type {
  ApiKeyView,
  AuditEntryView,
  MailboxHealth,
  SuppressionView,
  TrustedSenderView,
} from "../core/views/record-views";
import { INBOX_VIEWS } from "../core/views/reply-views";
import { id, moment, nullable, replyDetail } from "./responses";
import type { Wired } from "./wire";

/** What the API answers about decisions, stops, polls and keys, for the document it publishes. */

const count = z.number().int().min(0);
const sentences = z.array(z.string());

/** A message that could not be read, and why. */
export const quarantined = z.object({
  id,
  mailboxName: z.string(),
  folder: z.string(),
  error: z.string(),
  sizeBytes: count,
  receivedAt: moment,
  createdAt: moment,
});

export const readAgain = z.object({
  kind: z.enum(["stored", "own", "still_unreadable"]),
  replyId: nullable(id),
});

export const problem = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.unknown().optional(),
    requestId: z.string(),
  }),
});

const policyCheck = z.object({ name: z.enum(POLICY_CHECKS), ok: z.boolean(), reason: z.string() });

export const policyAnswer = z.object({
  allowed: z.boolean(),
  reason: z.string(),
  failed: nullable(z.enum(POLICY_CHECKS)),
  legalBasis: z.enum(LEGAL_BASES),
  region: z.string(),
  dailyUserCount: count,
  dailyUserLimit: count,
  dailyDomainCount: count,
  dailyDomainLimit: count,
  checks: z.array(policyCheck),
  fallbackSenderEmail: z.string(),
});

export const sendAnswer = z.object({
  attemptId: id,
  status: z.enum(ATTEMPT_STATUSES),
  messageId: z.string(),
  recipientEmail: z.string(),
  senderEmail: z.string(),
  subject: z.string(),
  legalBasis: z.enum(LEGAL_BASES),
  dueAt: nullable(moment),
  sentAt: nullable(moment),
});

const folderCount = z.object({
  folder: z.string(),
  polled: count,
  stored: count,
  duplicates: count,
  skipped: count,
  failed: count,
  remaining: count,
});

export const pollAnswer = folderCount.omit({ folder: true }).extend({
  status: z.enum(["ok", "partial", "already_running"]),
  repliesFound: count,
  folders: z.array(folderCount),
  durationMs: count,
  problem: nullable(z.string()),
});

export const jobsAnswer = z.object({ sent: count, failed: count, unknown: count, retried: count, blocked: count });

export const importAnswer = z.object({
  added: count,
  skipped: z.array(z.object({ row: count, reason: z.string() })),
  failed: z.array(z.object({ row: count, problems: z.array(z.object({ path: z.string(), message: z.string() })) })),
});

export const decided = z.object({ reply: replyDetail, undone: sentences, done: sentences, leftAlone: sentences });

export const followUpDraft = z.object({
  to: z.string(),
  subject: z.string(),
  body: z.string(),
  templateName: z.string(),
  inReplyToReplyId: id,
  writtenAt: nullable(moment),
});

export const suppression = z.object({
  id,
  scope: z.enum(SUPPRESSION_SCOPES),
  email: z.string(),
  reasonCode: z.enum(SUPPRESSION_REASONS),
  reason: z.string(),
  source: z.enum(SUPPRESSION_SOURCES),
  evidence: nullable(z.string()),
  replyId: nullable(id),
  attemptId: nullable(id),
  leadId: nullable(id),
  createdBy: nullable(z.string()),
  createdAt: moment,
  expiresAt: nullable(moment),
  reviewedAt: nullable(moment),
  reviewedBy: nullable(z.string()),
  releasedAt: nullable(moment),
  releasedBy: nullable(z.string()),
  releaseReason: nullable(z.string()),
}) satisfies z.ZodType<Wired<SuppressionView>>;

export const erased = z.object({ leads: count, attempts: count, replies: count, auditEntries: count, mentions: count });

export const auditEntry = z.object({
  id: z.string(),
  userId: nullable(id),
  userEmail: nullable(z.string()),
  leadEmail: z.string(),
  senderEmail: z.string(),
  subject: z.string(),
  policyResult: z.enum(["approved", "blocked"]),
  reason: z.string(),
  legalBasis: z.enum(LEGAL_BASES),
  checks: z.array(policyCheck),
  attemptId: nullable(id),
  leadId: nullable(id),
  hash: nullable(z.string()),
  timestamp: moment,
}) satisfies z.ZodType<Wired<AuditEntryView>>;

export const mailboxHealth = z.object({
  id,
  name: z.string(),
  email: z.string(),
  fromEnvironment: z.boolean(),
  state: z.enum(["not_configured", "never_polled", "listening", "deaf", "disabled"]),
  lastHeardAt: nullable(moment),
  paused: nullable(z.object({ reason: z.string(), until: nullable(moment) })),
  problem: nullable(z.string()),
  lastRun: nullable(
    z.object({
      id,
      startedAt: moment,
      endedAt: nullable(moment),
      status: z.enum(["running", "ok", "partial", "failed"]),
      stored: count,
      failed: count,
      remaining: count,
      folders: z.array(folderCount),
      errorCode: nullable(z.string()),
      errorMessage: nullable(z.string()),
    }),
  ),
}) satisfies z.ZodType<Wired<MailboxHealth>>;

const fold = z.object({ examples: count, active: z.number(), candidate: z.number() });

export const classifier = z.object({
  corrections: count,
  correctionsSinceTraining: count,
  correctionsPerTraining: count,
  shippedVersion: z.string(),
  activeVersion: z.string(),
  versions: z.array(
    z.object({
      id,
      version: z.string(),
      corrections: count,
      promotion: z.object({ promoted: z.boolean(), corpus: fold, corrections: fold }),
      active: z.boolean(),
      createdAt: moment,
    }),
  ),
  labels: z.array(z.object({ week: z.string(), said: z.enum(INTENTS), meant: z.enum(INTENTS), count })),
}) satisfies z.ZodType<Wired<ClassifierView>>;

export const trustedSender = z.object({
  id,
  scope: z.enum(TRUST_SCOPES),
  value: z.string(),
  addedBy: nullable(z.string()),
  createdAt: moment,
}) satisfies z.ZodType<Wired<TrustedSenderView>>;

export const apiKey = z.object({
  id,
  name: z.string(),
  prefix: z.string(),
  createdAt: moment,
  lastUsedAt: nullable(moment),
  revokedAt: nullable(moment),
}) satisfies z.ZodType<Wired<ApiKeyView>>;

export const sequence = z.object({
  campaignId: id,
  startedAt: nullable(moment),
  steps: z.array(
    z.object({
      position: count,
      waitDays: count,
      subject: z.string(),
      body: z.string(),
      templateId: nullable(id),
      queued: count,
      sent: count,
    }),
  ),
  unenrolled: count,
  withoutAddress: count,
  nextDueAt: nullable(moment),
});

export const bulkAnswer = z.object({
  updated: count,
  failed: z.array(z.object({ id, reason: z.enum(BULK_REFUSALS) })),
  undoToken: nullable(id),
});

export const savedView = z.object({
  id,
  name: z.string(),
  view: z.enum(INBOX_VIEWS),
  q: z.string(),
  count,
  more: z.boolean(),
});
