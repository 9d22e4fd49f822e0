import { and, asc, eq, gt, inArray, isNull, or, sql } from "drizzle-orm";
import { type ResumptionKind, reasonSentence } from "../../../core/acting/planner";
import { resumptionText } from "../../../core/inbox/follow-up-draft";
import type { PlannedResumption } from "../../../core/views/planner-views";
import type { PlannerQuestion } from "../../../ports/acting-store";
import type { Db } from "../client";
import { PLANNED_HOLDS } from "../planning/change-wait";
import { attempts, campaigns, holds, leads, replies } from "../schema";
import { every } from "./conditions";
import { AWAITS_LOOK } from "./person-stops";
import { visibleReplies } from "./visibility";

const SHOWN = 200;

/** Everybody whom mail goes on with by itself or by plan, soonest first: two queries, however many. */
export async function plannedResumptions(db: Db, { actor, now }: PlannerQuestion): Promise<PlannedResumption[]> {
  const rows = await waits(db, { actor, now });
  const mails = await queuedMails(db, actor.workspaceId, rows);
  return rows.map((row) =>
    resumption(
      row,
      mails.find(({ replyId, leadId }) => replyId === row.id || leadId === row.leadId),
      actor.name,
    ),
  );
}

const WAIT_COLUMNS = {
  id: replies.id,
  leadId: replies.leadId,
  intent: replies.intent,
  fromName: replies.fromName,
  fromEmail: replies.fromEmail,
  subject: replies.subject,
  ownWords: replies.ownWords,
  evidence: replies.evidence,
  receivedAt: replies.receivedAt,
  returnDate: replies.returnDate,
  alternative: replies.returnDateAlternative,
  needsReview: replies.needsReview,
  site: leads.domain,
  contactName: leads.contactName,
  contactEmail: leads.contactEmail,
  campaignName: campaigns.name,
  sentSubject: attempts.subject,
};

async function waits(db: Db, { actor, now }: PlannerQuestion) {
  const held = holdEnds(db, { actor, now });
  const until = sql`coalesce(${held.until}, ${replies.snoozedUntil})`;
  return db
    .select({
      ...WAIT_COLUMNS,
      heldUntil: sql<string | null>`${held.until}`,
      until: until.mapWith(replies.snoozedUntil),
    })
    .from(replies)
    .leftJoin(held, eq(held.replyId, replies.id))
    .leftJoin(leads, eq(leads.id, replies.leadId))
    .leftJoin(campaigns, eq(campaigns.id, replies.campaignId))
    .leftJoin(attempts, eq(attempts.id, replies.attemptId))
    .where(
      every(
        visibleReplies(actor),
        isNull(replies.deletedAt),
        or(sql`${held.replyId} is not null`, gt(replies.snoozedUntil, now)),
      ),
    )
    .orderBy(asc(until), asc(replies.id))
    .limit(SHOWN);
}

/** When the holds that a reply has placed end, per reply. */
function holdEnds(db: Db, { actor, now }: PlannerQuestion) {
  return db
    .select({ replyId: holds.replyId, until: sql<Date>`max(${holds.until})`.as("held_until") })
    .from(holds)
    .where(
      and(
        eq(holds.workspaceId, actor.workspaceId),
        inArray(holds.reason, [...PLANNED_HOLDS]),
        isNull(holds.releasedAt),
        or(gt(holds.until, now), AWAITS_LOOK),
      ),
    )
    .groupBy(holds.replyId)
    .as("held");
}

type Row = Awaited<ReturnType<typeof waits>>[number];
type Queued = Awaited<ReturnType<typeof queuedMails>>[number];

async function queuedMails(db: Db, workspaceId: string, rows: Row[]) {
  const leadIds = rows.flatMap(({ leadId }) => leadId ?? []);
  if (leadIds.length === 0) return [];
  return db
    .select({
      id: attempts.id,
      leadId: attempts.leadId,
      replyId: attempts.inReplyToReplyId,
      kind: attempts.kind,
      subject: attempts.subject,
      body: attempts.body,
      dueAt: attempts.dueAt,
    })
    .from(attempts)
    .where(and(eq(attempts.workspaceId, workspaceId), eq(attempts.status, "queued"), inArray(attempts.leadId, leadIds)))
    .orderBy(asc(attempts.dueAt), asc(attempts.id));
}

function resumption(row: Row, queued: Queued | undefined, ourName: string): PlannedResumption {
  const { id: replyId, intent, fromName, fromEmail, until, alternative, returnDate } = row;
  const words = row.evidence.find((item) => item.kind === "words" && item.intent === intent) ?? row.evidence[0];
  return {
    ...{ replyId, intent, until },
    kind: kindOf(row),
    person: row.contactName ?? (fromName || fromEmail),
    email: row.contactEmail ?? fromEmail,
    lead: row.leadId === null ? null : { id: row.leadId, site: row.site ?? "" },
    campaignName: row.campaignName,
    why: reasonSentence({ ...row, evidence: words ? textOf(words) : null }),
    readings: returnDate && alternative ? [returnDate, alternative] : null,
    needsReview: row.needsReview,
    queued: queued?.dueAt
      ? {
          attemptId: queued.id,
          kind: queued.kind === "step" ? "step" : "follow_up",
          subject: queued.subject,
          body: queued.body,
          dueAt: queued.dueAt,
        }
      : null,
    draft: row.contactEmail === null ? null : draftOf(row, ourName),
  };
}

function kindOf({ heldUntil, intent }: Row): ResumptionKind {
  if (heldUntil === null) return "snoozed";
  return intent === "not_now" ? "not_now" : "out_of_office";
}

function textOf(evidence: Row["evidence"][number]): string {
  return evidence.kind === "header" ? `${evidence.name}: ${evidence.value}` : evidence.text;
}

function draftOf({ intent, contactName, fromName, sentSubject, subject, site, returnDate }: Row, ourName: string) {
  const theirName = contactName ?? fromName;
  const about = { intent, theirName, ourName, returnDate, site: site ?? "" };
  const { subject: line, body } = resumptionText({ ...about, subject: sentSubject ?? subject });
  return { subject: line, body };
}
