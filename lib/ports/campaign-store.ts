import type { Result } from "../core/result";
import type { Actor } from "../core/user";
import type { CampaignStatus, CampaignView, TemplateView } from "../core/views/campaign-views";
import type { Page, PageRequest } from "../core/views/page";

export type NewCampaign = {
  name: string;
  description: string;
  /** Absent: the workspace's mailbox `default`. */
  mailboxId?: string | undefined;
};

export type CampaignChanges = {
  name?: string | undefined;
  description?: string | undefined;
  status?: CampaignStatus | undefined;
  /** Of mail that is written from now on; what is planned or under way keeps its own. */
  mailboxId?: string | undefined;
};

export type CampaignRemovalRefusal =
  | { kind: "not_found" }
  | { kind: "forbidden" }
  | { kind: "mail_queued"; queued: number }
  | { kind: "mail_leaving" };

export type TemplateInput = { id?: string | undefined; name: string; subject: string; body: string };

/** Campaigns and templates. Members see the campaigns that they own or in which a lead or a reply is theirs. */
export interface CampaignStore {
  /** Newest first, with the numbers of their leads, attempts and replies. */
  list(actor: Actor, page: PageRequest): Promise<Page<CampaignView>>;
  get(actor: Actor, campaignId: string): Promise<CampaignView | null>;
  create(actor: Actor, campaign: NewCampaign, now: Date): Promise<Result<CampaignView, { kind: "unknown_mailbox" }>>;
  update(
    actor: Actor,
    campaignId: string,
    changes: CampaignChanges,
    now: Date,
  ): Promise<Result<CampaignView, { kind: "not_found" } | { kind: "unknown_mailbox" }>>;
  /**
   * Takes a campaign away: it is listed no more and starts no mail. Its leads, mails and replies stay, because links to
   * unsubscribe and late answers must still find them; so do suppressions and the audit log. Queued mails refuse it
   * unless `cancelQueued`, a mail that is leaving always does. `forbidden`: only its owner and admins may.
   */
  remove(
    actor: Actor,
    removal: { campaignId: string; cancelQueued: boolean },
    now: Date,
  ): Promise<Result<{ cancelled: number }, CampaignRemovalRefusal>>;
  /** Shared by the workspace, by name. */
  templates(actor: Actor): Promise<TemplateView[]>;
  /** With an id changes that template, else adds one. Names are unique in a workspace. */
  saveTemplate(
    actor: Actor,
    template: TemplateInput,
    now: Date,
  ): Promise<Result<TemplateView, { kind: "not_found" } | { kind: "name_taken" }>>;
  /** `in_use`: a campaign's step is made from it. */
  deleteTemplate(actor: Actor, templateId: string): Promise<Result<null, { kind: "not_found" } | { kind: "in_use" }>>;
}
