import type { AttemptKind, AttemptPhase, AttemptStatus } from "../attempt";
import type { LeadStatus } from "../lead";
import type { LegalBasis } from "../policy/region";
import type { Intent } from "../reply/intents";
import type { PersonRef } from "./reply-views";

export const CAMPAIGN_STATUSES = ["active", "paused"] as const;
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];

export type CampaignView = {
  id: string;
  name: string;
  description: string;
  status: CampaignStatus;
  owner: PersonRef;
  mailboxId: string;
  /** When its steps were set going; null: never. */
  startedAt: Date | null;
  leadCounts: Record<LeadStatus, number>;
  leadTotal: number;
  attemptTotal: number;
  replyTotal: number;
  createdAt: Date;
  updatedAt: Date;
};

/** That a person agreed to be mailed: when, how, and which user recorded it. */
export type Consent = { at: Date; how: string; recordedBy: string | null };

export type LeadView = {
  id: string;
  campaignId: string;
  websiteUrl: string;
  websiteTitle: string | null;
  contactName: string | null;
  contactEmail: string | null;
  domain: string;
  relevanceScore: number | null;
  authorityScore: number | null;
  source: string | null;
  notes: string | null;
  status: LeadStatus;
  owner: PersonRef | null;
  consent: Consent | null;
  lastReply: { id: string; intent: Intent; confidence: number; receivedAt: Date } | null;
  attempts: { id: string; number: number; status: AttemptStatus }[];
  createdAt: Date;
  updatedAt: Date;
};

export type AttemptView = {
  id: string;
  campaignId: string;
  leadId: string;
  number: number;
  kind: AttemptKind;
  status: AttemptStatus;
  phase: AttemptPhase;
  subject: string;
  body: string;
  senderEmail: string;
  recipientEmail: string;
  messageId: string;
  inReplyTo: string | null;
  legalBasis: LegalBasis;
  region: string;
  smtpCode: number | null;
  /** A sentence for a person: why it failed or what is not known. Never a server's own words. */
  problem: string | null;
  /** A sentence for a person: why a queued mail that is due has not left; null while nothing holds it. */
  waitsFor: string | null;
  sentBy: PersonRef | null;
  dueAt: Date | null;
  sentAt: Date | null;
  createdAt: Date;
};

export type TemplateView = {
  id: string;
  name: string;
  subject: string;
  body: string;
  createdAt: Date;
  updatedAt: Date;
};

export type LeadFilter = { campaignId: string; status?: LeadStatus; q?: string };
export type AttemptFilter = {
  campaignId?: string;
  leadId?: string;
  status?: AttemptStatus;
  /** Part of whom it went to: an address, a name, a site. */
  q?: string;
  /** Only what has left. */
  sent?: true;
};
