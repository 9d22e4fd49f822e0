import { eq, type SQL, sql } from "drizzle-orm";
import type { Actor } from "../../../core/user";
import { attempts, auditLog, automationEvents, campaigns, leads, replies } from "../schema";

/**
 * What an actor sees, one predicate per table. Admins and viewers see the workspace; a member sees what is their own or
 * assigned to them, and replies that nobody owns or that are tied to no mail. What is not seen looks missing.
 */
export function visibleCampaigns(actor: Actor): SQL {
  const standing = sql`${eq(campaigns.workspaceId, actor.workspaceId)} and ${campaigns.deletedAt} is null`;
  return seen(actor, standing, (me) => [
    sql`${campaigns.ownerId} = ${me}`,
    sql`exists (select 1 from ${leads} l where l.campaign_id = ${campaigns.id} and l.owner_id = ${me})`,
    sql`exists (select 1 from ${replies} r where r.workspace_id = ${actor.workspaceId}
      and r.campaign_id = ${campaigns.id} and r.owner_id = ${me} and r.deleted_at is null)`,
  ]);
}

export function visibleLeads(actor: Actor): SQL {
  return seen(actor, eq(leads.workspaceId, actor.workspaceId), (me) => [
    sql`${leads.ownerId} = ${me}`,
    sql`${leads.campaignId} in (select c.id from ${campaigns} c where c.owner_id = ${me})`,
    sql`exists (select 1 from ${replies} r where r.lead_id = ${leads.id} and r.owner_id = ${me})`,
  ]);
}

export function visibleAttempts(actor: Actor): SQL {
  return seen(actor, eq(attempts.workspaceId, actor.workspaceId), (me) => [
    sql`${attempts.userId} = ${me}`,
    sql`${attempts.campaignId} in (select c.id from ${campaigns} c where c.owner_id = ${me})`,
    sql`exists (select 1 from ${leads} l where l.id = ${attempts.leadId} and l.owner_id = ${me})`,
    sql`exists (select 1 from ${replies} r where r.lead_id = ${attempts.leadId} and r.owner_id = ${me})`,
  ]);
}

export function visibleReplies(actor: Actor): SQL {
  return seen(actor, eq(replies.workspaceId, actor.workspaceId), (me) => [
    sql`${replies.ownerId} = ${me}`,
    sql`${replies.ownerId} is null`,
    sql`(${replies.attemptId} is null and ${replies.matchMethod} is null)`,
    sql`${replies.campaignId} in (select c.id from ${campaigns} c where c.owner_id = ${me})`,
    sql`(select l.owner_id from ${leads} l where l.id = ${replies.leadId}) = ${me}`, // looked up by its key, for the few rows that get here
  ]);
}

export function visibleAudit(actor: Actor): SQL {
  return seen(actor, eq(auditLog.workspaceId, actor.workspaceId), (me) => [sql`${auditLog.userId} = ${me}`]);
}

/** An event is seen by whoever sees its reply or its lead. */
export function visibleEvents(actor: Actor): SQL {
  return seen(actor, eq(automationEvents.workspaceId, actor.workspaceId), () => [
    sql`exists (select 1 from ${replies} where ${replies.id} = ${automationEvents.replyId} and ${visibleReplies(actor)})`,
    sql`exists (select 1 from ${leads} where ${leads.id} = ${automationEvents.leadId} and ${visibleLeads(actor)})`,
  ]);
}

function seen(actor: Actor, inWorkspace: SQL, asMember: (me: string) => SQL[]): SQL {
  if (actor.role !== "member") return inWorkspace;
  return sql`(${inWorkspace} and (${sql.join(asMember(actor.userId), sql` or `)}))`;
}
