import { and, eq, ne } from "drizzle-orm";
import { INTENT_FACTS } from "../../../core/reply/intents";
import { err, ok } from "../../../core/result";
import type { DecisionOutcome } from "../../../ports/reply-store";
import type { Tx } from "../client";
import { every } from "../queries/conditions";
import { triaged } from "../queries/triaged";
import { visibleAttempts, visibleLeads } from "../queries/visibility";
import { attempts, campaigns, leads, personAliases, replies, users } from "../schema";
import type { LockedReply } from "./locked-reply";
import { type Decision, settleDecision } from "./settle-decision";

/** Ties a reply to a mail that the actor sees. The sender, if another than the recipient, counts as the same person. */
export async function linkAttempt(tx: Tx, decision: Decision, attemptId: string) {
  const { reply } = decision;
  const mail = await mailToLink(tx, decision, attemptId);
  if (!mail) return err({ kind: "unknown_attempt" as const });
  await forgetAlias(tx, reply);
  await rememberAlias(tx, decision, mail.recipientEmail);
  const { leadId, campaignId } = mail;
  const tie = { attemptId, leadId, campaignId, matchMethod: "person", matchScore: 1 } as const;
  const matchEvidence = `Linked by ${await nameOf(tx, decision.actor.userId)}`;
  const ownerId = reply.ownerId ?? mail.leadOwner ?? mail.sender ?? mail.campaignOwner;
  const noted = triaged("linked", decision.actor, decision.now);
  return ok(await settleDecision(tx, decision, { ...tie, ...noted, matchEvidence, ownerId }));
}

/** Ties a reply to a lead that the actor sees, without a mail of ours that it answers: its sender wrote first. */
export async function linkLead(tx: Tx, decision: Decision, leadId: string) {
  const { reply, actor, now } = decision;
  const [lead] = await tx
    .select({ campaignId: leads.campaignId, ownerId: leads.ownerId, campaignOwner: campaigns.ownerId })
    .from(leads)
    .innerJoin(campaigns, eq(campaigns.id, leads.campaignId))
    .where(every(visibleLeads(actor), eq(leads.id, leadId)));
  if (!lead) return err({ kind: "unknown_lead" as const });
  await forgetAlias(tx, reply);
  const tie = { attemptId: null, leadId, campaignId: lead.campaignId, matchMethod: "person", matchScore: 1 } as const;
  const matchEvidence = `Linked by ${await nameOf(tx, actor.userId)}`;
  const ownerId = reply.ownerId ?? lead.ownerId ?? lead.campaignOwner;
  const noted = triaged("given_lead", actor, now);
  return ok(await settleDecision(tx, decision, { ...tie, ...noted, matchEvidence, ownerId }));
}

/** Takes the tie away, and with it what it had caused. */
export async function unlinkAttempt(tx: Tx, decision: Decision): Promise<DecisionOutcome> {
  await forgetAlias(tx, decision.reply);
  return settleDecision(tx, decision, { ...NO_TIE, ...triaged("unlinked", decision.actor, decision.now) });
}

const NO_TIE = {
  attemptId: null,
  leadId: null,
  campaignId: null,
  matchMethod: null,
  matchScore: null,
  matchEvidence: null,
};

async function mailToLink(tx: Tx, { actor }: Decision, attemptId: string) {
  const [mail] = await tx
    .select({
      leadId: attempts.leadId,
      campaignId: attempts.campaignId,
      recipientEmail: attempts.recipientEmail,
      sender: attempts.userId,
      leadOwner: leads.ownerId,
      campaignOwner: campaigns.ownerId,
    })
    .from(attempts)
    .innerJoin(leads, eq(leads.id, attempts.leadId))
    .innerJoin(campaigns, eq(campaigns.id, attempts.campaignId))
    .where(every(visibleAttempts(actor), eq(attempts.id, attemptId)));
  return mail;
}

async function nameOf(tx: Tx, userId: string): Promise<string> {
  const [user] = await tx.select({ name: users.name }).from(users).where(eq(users.id, userId));
  return user?.name ?? "a person";
}

/** Only a person's own mail says that two addresses are one person: a bounce or a ticket system is nobody's alias. */
function speaksForItself({ intent, fromEmail }: LockedReply): boolean {
  return fromEmail !== "" && (INTENT_FACTS[intent].human || intent === "out_of_office");
}

async function rememberAlias(tx: Tx, { reply, actor, now }: Decision, personEmail: string): Promise<void> {
  if (reply.fromEmail === personEmail || !speaksForItself(reply)) return;
  await tx
    .insert(personAliases)
    .values({
      workspaceId: reply.workspaceId,
      aliasEmail: reply.fromEmail,
      personEmail,
      confirmedBy: actor.userId,
      createdAt: now,
    })
    .onConflictDoNothing();
}

/** What a link by hand had taught, unless another reply that was linked by hand says the same. */
async function forgetAlias(tx: Tx, reply: LockedReply): Promise<void> {
  if (reply.matchMethod !== "person" || reply.attemptId === null) return;
  const [mail] = await tx
    .select({ recipientEmail: attempts.recipientEmail })
    .from(attempts)
    .where(eq(attempts.id, reply.attemptId));
  if (!mail || (await anotherLinkSays(tx, reply, mail.recipientEmail))) return;
  await tx
    .delete(personAliases)
    .where(
      and(
        eq(personAliases.workspaceId, reply.workspaceId),
        eq(personAliases.aliasEmail, reply.fromEmail),
        eq(personAliases.personEmail, mail.recipientEmail),
      ),
    );
}

async function anotherLinkSays(tx: Tx, reply: LockedReply, recipientEmail: string): Promise<boolean> {
  const [other] = await tx
    .select({ id: replies.id })
    .from(replies)
    .innerJoin(attempts, eq(attempts.id, replies.attemptId))
    .where(
      and(
        eq(replies.workspaceId, reply.workspaceId),
        eq(replies.fromEmail, reply.fromEmail),
        eq(replies.matchMethod, "person"),
        eq(attempts.recipientEmail, recipientEmail),
        ne(replies.id, reply.id),
      ),
    )
    .limit(1);
  return other !== undefined;
}
