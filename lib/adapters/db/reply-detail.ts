import { eq, type SQL } from "drizzle-orm";
import { routingActionOf } from "../../core/acting/routing";
import { timelineOf } from "../../core/inbox/timeline";
import type { Intent } from "../../core/reply/intents";
import { readOffer } from "../../core/reply/offer";
import { readReferral } from "../../core/reply/referral";
import type { Actor } from "../../core/user";
import type { AutomationEventView, ConversationEntry, ReplyDetail } from "../../core/views/reply-views";
import type { Db } from "./client";
import { nextActionFor } from "./lead-standing";
import { eventsAround } from "./queries/automation-events";
import { every } from "./queries/conditions";
import { earlierOffers } from "./queries/earlier-offers";
import { type ConversationReply, type LeadMail, mailsOfLead, repliesOf } from "./queries/lead-mails";
import { addressesOfPerson, holdsOn, suppressionOn } from "./queries/person-stops";
import { describeSuggestions, type FoundReply, findReply } from "./queries/reply-detail";
import { visibleReplies } from "./queries/visibility";
import { replies } from "./schema";

/** All that the reader shows of one reply: the row, then a fixed number of questions around it. */
export async function readReplyDetail(
  db: Db,
  question: { actor: Actor; replyId: string; now: Date },
): Promise<ReplyDetail | null> {
  const { actor, replyId, now } = question;
  const row = await findReply(db, { actor, replyId });
  if (row === null) return null;

  const { workspaceId } = actor;
  const leadId = row.lead?.id ?? null;
  const addresses = await addressesOfPerson(db, { workspaceId, addresses: knownAddresses(row) });
  const [mails, answers, suggestions, events, holds, suppression, offers] = await Promise.all([
    leadId === null ? [] : mailsOfLead(db, { workspaceId, leadId }),
    repliesOf(db, sameConversation(actor, row)),
    describeSuggestions(db, { actor, suggestions: row.suggestions }),
    eventsAround(db, { workspaceId, replyId, leadId }),
    holdsOn(db, { workspaceId, addresses, now }),
    suppressionOn(db, { workspaceId, addresses, now }),
    row.lead ? earlierOffers(db, { actor, domain: row.lead.site, replyId }) : [],
  ]);
  const about = { mails, answers, events };
  const { matchMethod, matchScore, matchEvidence, mailed, leadFacts, leadOwner, safetyReasons, ...columns } = row;
  const { storedOffer, junk, proposed, campaignDeletedAt, ...shown } = columns;
  return {
    ...shown,
    ...actingOn(row),
    nextAction:
      row.lead && leadFacts
        ? nextActionFor({ lead: { ...row.lead, ...leadFacts }, mails, answers, holds, suppression, now })
        : null,
    earlierOffers: offers,
    safety: { verdict: row.safetyVerdict, reasons: safetyReasons },
    proposal: proposed?.intent ? { ...proposed, intent: proposed.intent } : null,
    ...tiesOf(row, mails),
    suggestions,
    conversation: conversationOf(about),
    holds,
    suppression,
    automation: events.filter((event) => event.replyId === replyId),
    timeline: timelineAround(row, about),
  };
}

const NAMES_ANOTHER: readonly Intent[] = ["referral", "left_company"];

/** What the words ask of us beyond an answer. */
function actingOn(row: FoundReply): Pick<ReplyDetail, "routing" | "offer" | "referral"> {
  const verdict = { ...row, safety: { verdict: row.safetyVerdict, reasons: row.safetyReasons } };
  return {
    routing: routingActionOf(verdict, matchOfRow(row), {
      junk: row.junk,
      owned: row.owner !== null || row.leadOwner !== null,
    }),
    offer: row.storedOffer ?? (row.intent === "offer" ? readOffer(row.ownWords) : null),
    referral: NAMES_ANOTHER.includes(row.intent) ? readReferral(row.ownWords) : null,
  };
}

function matchOfRow({ matchMethod: method, matchScore: score }: FoundReply) {
  return method && { method, score: score ?? 0 };
}

function knownAddresses(row: FoundReply): string[] {
  const known = [row.fromEmail, row.mailed?.recipientEmail, row.leadFacts?.contactEmail];
  return [...new Set(known.flatMap((address) => (address ? [address] : [])))];
}

/** Of a lead: all its replies. Without one: what the same sender wrote, as far as the actor sees it. */
function sameConversation(actor: Actor, row: FoundReply): SQL {
  const workspace = eq(replies.workspaceId, actor.workspaceId);
  if (row.lead) return every(workspace, eq(replies.leadId, row.lead.id));
  return every(
    visibleReplies(actor),
    row.fromEmail === "" ? eq(replies.id, row.id) : eq(replies.fromEmail, row.fromEmail),
  );
}

function tiesOf(row: FoundReply, mails: LeadMail[]): Pick<ReplyDetail, "match" | "leadCard" | "linkedAttempt"> {
  const {
    lead,
    leadFacts,
    leadOwner,
    campaign,
    campaignDeletedAt,
    attempt,
    mailed,
    matchMethod,
    matchScore,
    matchEvidence,
  } = row;
  return {
    match: matchMethod && { method: matchMethod, score: matchScore ?? 0, evidence: matchEvidence ?? "" },
    leadCard:
      lead && leadFacts && campaign
        ? {
            ...lead,
            websiteUrl: leadFacts.websiteUrl,
            contactName: leadFacts.contactName,
            contactEmail: leadFacts.contactEmail,
            owner: leadOwner,
            campaign: { ...campaign, deleted: campaignDeletedAt !== null },
          }
        : null,
    linkedAttempt:
      attempt && mailed
        ? {
            ...attempt,
            of: Math.max(attempt.number, mails.filter((mail) => mail.status !== "cancelled").length),
            subject: mailed.subject,
            sentAt: mailed.sentAt,
            status: mailed.status,
          }
        : null,
  };
}

type About = { mails: LeadMail[]; answers: ConversationReply[]; events: AutomationEventView[] };

/** Mails that left or may have left, and what came back, oldest first. */
function conversationOf({ mails, answers }: About): ConversationEntry[] {
  const sent = mails
    .filter((mail) => mail.status !== "queued" && mail.status !== "cancelled" && mail.status !== "failed")
    .map((mail): ConversationEntry => {
      const { id, number, subject, status } = mail;
      const senderName = mail.senderName ?? mail.senderEmail;
      return {
        kind: "sent",
        id,
        number,
        subject,
        text: mail.body,
        at: mail.sentAt ?? mail.createdAt,
        status,
        senderName,
      };
    });
  const received = answers.map((answer): ConversationEntry => {
    const { id, subject, ownWords, receivedAt, intent, fromName, fromEmail } = answer;
    return { kind: "reply", id, subject, ownWords, at: receivedAt, intent, fromName, fromEmail };
  });
  return [...sent, ...received].toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

function timelineAround(row: FoundReply, { mails, answers, events }: About) {
  return timelineOf({
    added: row.leadFacts && { at: row.leadFacts.createdAt, source: row.leadFacts.source },
    mails,
    replies: answers.map((answer) => ({ ...answer, at: answer.receivedAt })),
    events: events.map((event) => ({ ...event, undone: event.undoneAt !== null })),
  });
}
