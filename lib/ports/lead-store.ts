import type { LeadStatus } from "../core/lead";
import type { Result } from "../core/result";
import type { Actor } from "../core/user";
import type { AttemptFilter, AttemptView, LeadFilter, LeadView } from "../core/views/campaign-views";
import type { LeadDetail } from "../core/views/lead-detail";
import type { Page, PageRequest } from "../core/views/page";

/** A lead as somebody enters or imports it, checked. `websiteUrl` is absolute, `contactEmail` normalised. */
export type LeadInput = {
  websiteUrl: string;
  websiteTitle?: string | null | undefined;
  contactName?: string | null | undefined;
  contactEmail?: string | null | undefined;
  relevanceScore?: number | null | undefined;
  authorityScore?: number | null | undefined;
  source?: string | null | undefined;
  notes?: string | null | undefined;
};

/** Consent goes with the address: a new address without a new consent has none. */
export type LeadChanges = Partial<LeadInput> & {
  ownerId?: string | null | undefined;
  /** `at` null: now. Null: withdrawn. */
  consent?: { how: string; at: Date | null } | null | undefined;
};

/** Leads and the mails sent to them. Members see leads of their campaigns, leads assigned to them, and leads whose reply is theirs. */
export interface LeadStore {
  /** Oldest first. */
  list(actor: Actor, query: { filter: LeadFilter; page: PageRequest }): Promise<Page<LeadView>>;
  get(actor: Actor, leadId: string, now: Date): Promise<LeadDetail | null>;
  /** A website that the campaign already has gives the lead that is there. */
  create(
    actor: Actor,
    lead: { campaignId: string } & LeadInput,
    now: Date,
  ): Promise<Result<{ lead: LeadView; existing: boolean }, { kind: "not_found" }>>;
  /**
   * Stores the rows in one transaction, all or none. Answers the places (in `rows`) of those that were new; the others
   * are websites that the campaign, or an earlier row, already had.
   */
  addAll(
    actor: Actor,
    addition: { campaignId: string; rows: LeadInput[] },
    now: Date,
  ): Promise<Result<{ added: number[] }, { kind: "not_found" }>>;
  update(
    actor: Actor,
    leadId: string,
    changes: LeadChanges,
    now: Date,
  ): Promise<Result<LeadView, { kind: "not_found" } | { kind: "unknown_owner" } | { kind: "website_taken" }>>;
  /** A person may set any status. Answers the ids that changed or had it already; ids not among them were not found. */
  setStatus(
    actor: Actor,
    move: { leadIds: string[]; status: LeadStatus; campaignId?: string | undefined },
    now: Date,
  ): Promise<string[]>;
  /** Newest first. */
  attempts(actor: Actor, query: { filter: AttemptFilter; page: PageRequest }): Promise<Page<AttemptView>>;
  attempt(actor: Actor, attemptId: string): Promise<AttemptView | null>;
}
