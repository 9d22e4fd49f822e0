import type { z } from "zod";
import type { listAuditQuery, listAutomationQuery, listSuppressionQuery } from "../contract/list-queries";
import type { listAttemptsQuery, listLeadsQuery, listRepliesQuery } from "../contract/requests";
import type { Actor } from "../core/user";
import type { AttemptView, LeadView } from "../core/views/campaign-views";
import type { Page } from "../core/views/page";
import type { AuditEntryView, MailboxHealth, SuppressionView } from "../core/views/record-views";
import type { AutomationEventView, ReplyPage } from "../core/views/reply-views";
import type { Expectation } from "../ports/record-store";
import { defined } from "./defined";
import type { MailboxDoor } from "./mailbox-doors";
import type { ActionContext } from "./user-action";

/** Parsed list queries taken apart into what the stores ask for: a filter and a page. Pages and routes share them. */

export function replies(
  { replies: store, actor, now }: Pick<ActionContext, "replies" | "actor" | "now">,
  { limit, cursor, ...filter }: z.output<typeof listRepliesQuery>,
): Promise<ReplyPage> {
  return store.list(actor, { filter: defined(filter), page: { limit, cursor } }, now);
}

export function leads(
  { leads: store, actor }: Pick<ActionContext, "leads" | "actor">,
  campaignId: string,
  { limit, cursor, ...filter }: z.output<typeof listLeadsQuery>,
): Promise<Page<LeadView>> {
  return store.list(actor, { filter: { campaignId, ...defined(filter) }, page: { limit, cursor } });
}

export function attempts(
  { leads: store, actor }: Pick<ActionContext, "leads" | "actor">,
  campaignId: string | undefined,
  { limit, cursor, ...filter }: z.output<typeof listAttemptsQuery>,
): Promise<Page<AttemptView>> {
  return store.attempts(actor, { filter: defined({ campaignId, ...filter }), page: { limit, cursor } });
}

export function suppressions(
  { suppressions: store, actor, now }: Pick<ActionContext, "suppressions" | "actor" | "now">,
  { limit, cursor, ...filter }: z.output<typeof listSuppressionQuery>,
): Promise<Page<SuppressionView>> {
  return store.list(actor, { filter, page: { limit, cursor } }, now);
}

export function audit(
  { records, actor }: Pick<ActionContext, "records" | "actor">,
  { limit, cursor, ...filter }: z.output<typeof listAuditQuery>,
): Promise<Page<AuditEntryView>> {
  return records.audit(actor, { filter, page: { limit, cursor } });
}

export function automation(
  { records, actor }: Pick<ActionContext, "records" | "actor">,
  { limit, cursor, effect }: z.output<typeof listAutomationQuery>,
): Promise<Page<AutomationEventView>> {
  return records.automation(actor, { effect: effect ?? null, page: { limit, cursor } });
}

export async function mailboxes({
  records,
  actor,
  doors,
  now,
}: Pick<ActionContext, "records" | "doors" | "now"> & { actor: Actor }): Promise<MailboxHealth[]> {
  const expectations = (await doors.all()).map(expectationOf);
  return records.mailboxes(actor, expectations, now);
}

function expectationOf({ id, mailbox, disabled, problem, pollIntervalMinutes, canary }: MailboxDoor): Expectation {
  return { mailboxId: id, receives: mailbox !== null, disabled, problem, pollIntervalMinutes, canary };
}
