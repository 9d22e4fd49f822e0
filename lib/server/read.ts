import { redirect } from "next/navigation";
import type { z } from "zod";
import { describeClassifier } from "../commands/describe-classifier";
import { draftFollowUp, type FollowUpDraft } from "../commands/draft-follow-up";
import { listAuditQuery, listAutomationQuery, listSuppressionQuery } from "../contract/list-queries";
import { listAttemptsQuery, listLeadsQuery, listRepliesQuery, pageQuery } from "../contract/requests";
import { type Wired, wired } from "../contract/wire";
import type { AutoSuppress } from "../core/acting/consequences";
import type { WorkingHours } from "../core/acting/working-hours";
import { introductionText } from "../core/inbox/follow-up-draft";
import type { Notices } from "../core/inbox/notices";
import type { Role } from "../core/user";
import type { AttemptView, CampaignView, LeadView, TemplateView } from "../core/views/campaign-views";
import type { ClassifierView } from "../core/views/classifier-views";
import type { LeadDetail } from "../core/views/lead-detail";
import { MAX_PAGE_LIMIT, type Page } from "../core/views/page";
import type { PlannedResumption } from "../core/views/planner-views";
import type {
  ApiKeyView,
  AuditEntryView,
  MailboxHealth,
  QuarantineView,
  StopCounts,
  SuppressionView,
  TrustedSenderView,
  UserView,
} from "../core/views/record-views";
import type { AutomationEventView, InboxCounts, PersonRef, ReplyDetail, ReplyPage } from "../core/views/reply-views";
import type { SequenceView } from "../ports/sequence-store";
import { currentAccount } from "./current-account";
import { plannedMail } from "./follow-ups";
import * as lists from "./lists";
import { parsed } from "./read-request";
import { runtime } from "./runtime";
import type { ActionContext } from "./user-action";

/** What pages read on the server. Each function checks the session, shows what that person may see, and answers plain objects. */

export type CurrentUser = { id: string; email: string; name: string; role: Role };

/** A list's query as a page holds it: the API's own, with real booleans and numbers. */
type PageQuery<Schema extends z.ZodType> = {
  [Name in keyof z.input<Schema>]?: z.input<Schema>[Name] | boolean | number | undefined;
};

export async function currentUser(): Promise<CurrentUser | null> {
  const account = await currentAccount();
  return account && { id: account.userId, email: account.email, name: account.name, role: account.role };
}

/** The signed-in person; anybody else is led to the sign-in, or to the set-up of a fresh installation. */
export async function requireUser(): Promise<CurrentUser> {
  const user = await currentUser();
  if (user) return user;
  redirect((await isSetUp()) ? "/sign-in" : "/setup");
}

/** False on a fresh installation, which still waits for its first admin. */
export async function isSetUp(): Promise<boolean> {
  const { accounts } = await runtime();
  return accounts.hasUsers();
}

export async function readReplies(query: PageQuery<typeof listRepliesQuery>): Promise<Wired<ReplyPage>> {
  return wired(await lists.replies(await context(), read(listRepliesQuery, query)));
}

export async function readReply(id: string): Promise<Wired<ReplyDetail> | null> {
  const { replies, actor, now } = await context();
  return isId(id) ? wired(await replies.get(actor, id, now)) : null;
}

export async function readCounts(): Promise<InboxCounts> {
  const { replies, actor, now } = await context();
  return replies.counts(actor, now);
}

export async function readCampaigns(query: PageQuery<typeof pageQuery> = {}): Promise<Wired<Page<CampaignView>>> {
  const { campaigns, actor } = await context();
  return wired(await campaigns.list(actor, read(pageQuery, { limit: MAX_PAGE_LIMIT, ...query })));
}

export async function readCampaign(id: string): Promise<Wired<CampaignView> | null> {
  const { campaigns, actor } = await context();
  return isId(id) ? wired(await campaigns.get(actor, id)) : null;
}

export async function readLeads(
  query: PageQuery<typeof listLeadsQuery> & { campaignId: string },
): Promise<Wired<Page<LeadView>>> {
  const { campaignId, ...rest } = query;
  return wired(await lists.leads(await context(), campaignId, read(listLeadsQuery, rest)));
}

export async function readLead(id: string): Promise<Wired<LeadDetail> | null> {
  const { leads, actor, now } = await context();
  return isId(id) ? wired(await leads.get(actor, id, now)) : null;
}

export async function readAttempts(
  query: PageQuery<typeof listAttemptsQuery> & { campaignId?: string },
): Promise<Wired<Page<AttemptView>>> {
  const { campaignId, ...rest } = query;
  return wired(await lists.attempts(await context(), campaignId, read(listAttemptsQuery, rest)));
}

export async function readSequence(campaignId: string): Promise<Wired<SequenceView> | null> {
  const { sequences, actor } = await context();
  return isId(campaignId) ? wired(await sequences.get(actor, campaignId)) : null;
}

export async function readTemplates(): Promise<Wired<TemplateView>[]> {
  const { campaigns, actor } = await context();
  return wired(await campaigns.templates(actor));
}

export async function readSuppression(
  query: PageQuery<typeof listSuppressionQuery> = {},
): Promise<Wired<Page<SuppressionView>>> {
  return wired(await lists.suppressions(await context(), read(listSuppressionQuery, query)));
}

export async function readStopCounts(): Promise<StopCounts> {
  const { records, actor, now } = await context();
  return records.stopCounts(actor, now);
}

export async function readAudit(query: PageQuery<typeof listAuditQuery> = {}): Promise<Wired<Page<AuditEntryView>>> {
  return wired(await lists.audit(await context(), read(listAuditQuery, query)));
}

export async function readAutomation(
  query: PageQuery<typeof listAutomationQuery> = {},
): Promise<Wired<Page<AutomationEventView>>> {
  return wired(await lists.automation(await context(), read(listAutomationQuery, query)));
}

export async function readPlanned(): Promise<Wired<PlannedResumption>[]> {
  return wired(await plannedMail(await context()));
}

/** When answer-by clocks run; null: always. */
export async function readWorkingHours(): Promise<WorkingHours | null> {
  const { acting, actor } = await context();
  return acting.workingHours(actor.workspaceId);
}

/** What the signed-in person wants to be told. */
export async function readNotices(): Promise<Notices> {
  const { notices, actor } = await context();
  return notices.get(actor);
}

/** What the workspace has set about automatic acts. */
export async function readActingRules(): Promise<{ workingHours: WorkingHours | null; autoSuppress: AutoSuppress }> {
  const { acting, actor, env } = await context();
  return { workingHours: await acting.workingHours(actor.workspaceId), autoSuppress: env.autoSuppress };
}

export async function readMailboxes(): Promise<Wired<MailboxHealth>[]> {
  return wired(await lists.mailboxes(await context()));
}

/** One mailbox with its last polls, and for admins its settings where they are kept here. Null: there is none. */
export async function readMailbox(id: string) {
  if (!isId(id)) return null;
  const parts = await context();
  const health = (await lists.mailboxes(parts)).find((mailbox) => mailbox.id === id);
  if (!health) return null;
  const runs = await parts.records.pollRuns(parts.actor, { mailboxId: id, limit: 50 });
  const stored = parts.actor.role === "admin" ? await parts.mailboxes.find(parts.actor.workspaceId, id) : null;
  const kept = stored?.settings && { id, name: stored.name, email: stored.email, settings: stored.settings };
  return wired({ health, runs, kept: kept ?? null });
}

/** Whether logins of added mailboxes can be kept. */
export async function readSealing(): Promise<boolean> {
  return (await context()).seal !== null;
}

export async function readUsers(): Promise<Wired<UserView>[]> {
  const { accounts, actor } = await context();
  return wired(await accounts.users(actor.workspaceId));
}

export async function readClassifier(): Promise<Wired<ClassifierView>> {
  return wired(await describeClassifier(await context()));
}

export async function readTrustedSenders(): Promise<Wired<TrustedSenderView>[]> {
  const { trust, actor } = await context();
  return wired(await trust.list(actor));
}

export async function readApiKeys(): Promise<Wired<ApiKeyView>[]> {
  const { access, actor } = await context();
  return wired(await access.keys(actor));
}

export async function readQuarantine(): Promise<Wired<QuarantineView>[]> {
  const { records, actor } = await context();
  return wired(await records.quarantined(actor));
}

/** Whom work can be given to, by name. */
export async function readOwners(): Promise<PersonRef[]> {
  const { accounts, actor } = await context();
  const users = await accounts.users(actor.workspaceId);
  return users
    .filter(({ role, disabledAt }) => role !== "viewer" && disabledAt === null)
    .map(({ id, name, email }) => ({ id, name: name || email }))
    .toSorted((one, other) => one.name.localeCompare(other.name, "en"));
}

/** Null when there is no such reply, or it is linked to nobody who could be answered. */
export async function readFollowUpDraft(replyId: string): Promise<FollowUpDraft | null> {
  if (!isId(replyId)) return null;
  const parts = await context();
  const draft = await draftFollowUp(parts, parts.actor, replyId, parts.now);
  return draft.ok ? draft.value : null;
}

/** A first mail to somebody whom the sender of a reply has named; null without such a reply. */
export async function readIntroduction(replyId: string, lead: { contactName: string | null; domain: string }) {
  const { replies, actor, now } = await context();
  const reply = isId(replyId) ? await replies.get(actor, replyId, now) : null;
  return (
    reply &&
    introductionText({
      theirName: lead.contactName ?? "",
      ourName: actor.name,
      namedBy: reply.fromName,
      subject: reply.linkedAttempt?.subject ?? reply.subject,
      site: lead.domain,
    })
  );
}

async function context(): Promise<ActionContext> {
  const actor = await currentAccount();
  if (!actor) redirect("/sign-in");
  return { ...(await runtime()), actor, now: new Date() };
}

/** Pages hold booleans and numbers where an address line holds words; both go through the one schema. */
function read<Schema extends z.ZodType>(schema: Schema, query: object): z.output<Schema> {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  return parsed(schema, Object.fromEntries(given.map(([name, value]) => [name, String(value)])), "code");
}

function isId(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
}
