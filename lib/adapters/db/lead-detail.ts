import { eq, sql } from "drizzle-orm";
import { timelineOf } from "../../core/inbox/timeline";
import type { Actor } from "../../core/user";
import type { LeadDetail } from "../../core/views/lead-detail";
import type { Db } from "./client";
import { nextActionFor } from "./lead-standing";
import { eventsAround } from "./queries/automation-events";
import { every } from "./queries/conditions";
import { earlierOffers } from "./queries/earlier-offers";
import { mailsOfLead, repliesOf } from "./queries/lead-mails";
import { findLead } from "./queries/lead-rows";
import { addressesOfPerson, holdsOn, suppressionOn } from "./queries/person-stops";
import { campaigns, replies } from "./schema";

/** All that the page of a lead shows: the row, then a fixed number of questions around it. */
export async function readLeadDetail(
  db: Db,
  { actor, leadId, now }: { actor: Actor; leadId: string; now: Date },
): Promise<LeadDetail | null> {
  const lead = await findLead(db, { actor, leadId });
  if (!lead) return null;
  const { workspaceId } = actor;
  const known = lead.contactEmail === null ? [] : [lead.contactEmail];
  const person = { workspaceId, addresses: await addressesOfPerson(db, { workspaceId, addresses: known }), now };
  const [mails, answers, events, holds, suppression, offers, [campaign]] = await Promise.all([
    mailsOfLead(db, { workspaceId, leadId }),
    repliesOf(db, every(eq(replies.workspaceId, workspaceId), eq(replies.leadId, leadId))),
    eventsAround(db, { workspaceId, replyId: null, leadId }),
    holdsOn(db, person),
    suppressionOn(db, person),
    earlierOffers(db, { actor, domain: lead.domain, replyId: null }),
    db
      .select({ id: campaigns.id, name: campaigns.name, deleted: sql<boolean>`${campaigns.deletedAt} is not null` })
      .from(campaigns)
      .where(eq(campaigns.id, lead.campaignId)),
  ]);
  if (!campaign) return null;
  const timeline = timelineOf({
    added: { at: lead.createdAt, source: lead.source },
    mails,
    replies: answers.map((answer) => ({ ...answer, at: answer.receivedAt })),
    events: events.map((event) => ({ ...event, undone: event.undoneAt !== null })),
  });
  const standing = { lead: { ...lead, site: lead.domain }, mails, answers, holds, suppression, now };
  return {
    ...lead,
    ...{ timeline, campaign, holds, suppression },
    nextAction: nextActionFor(standing),
    earlierOffers: offers,
  };
}
