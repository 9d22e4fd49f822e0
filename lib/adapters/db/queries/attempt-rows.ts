import { eq, ilike, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { attemptProblem } from "../../../core/inbox/attempt-problem";
import { attemptWait } from "../../../core/inbox/attempt-wait";
import type { Actor } from "../../../core/user";
import type { AttemptFilter, AttemptView } from "../../../core/views/campaign-views";
import type { Page, PageRequest } from "../../../core/views/page";
import type { Db } from "../client";
import { attempts, campaigns, leads, mailboxes, users } from "../schema";
import { plannedAhead } from "../sending/planned-ahead";
import { containing, every } from "./conditions";
import { decodeCursor, microseconds, newestFirst, olderThan, pageOf } from "./keyset";
import { visibleAttempts } from "./visibility";

/** Newest first. */
export async function listAttempts(
  db: Db,
  { actor, filter, page }: { actor: Actor; filter: AttemptFilter; page: PageRequest },
): Promise<Page<AttemptView>> {
  const rows = await selectAttempts(db, {
    where: every(
      visibleAttempts(actor),
      filter.campaignId ? eq(attempts.campaignId, filter.campaignId) : undefined,
      filter.leadId ? eq(attempts.leadId, filter.leadId) : undefined,
      filter.status ? eq(attempts.status, filter.status) : undefined,
      filter.q ? mailedTo(filter.q) : undefined,
      filter.sent ? isNotNull(attempts.sentAt) : undefined,
      olderThan({ at: attempts.createdAt, id: attempts.id }, decodeCursor(page.cursor)),
    ),
    limit: page.limit + 1,
  });
  return pageOf(rows, page.limit, attemptView);
}

export async function findAttempt(
  db: Db,
  { actor, attemptId }: { actor: Actor; attemptId: string },
): Promise<AttemptView | null> {
  const where = every(visibleAttempts(actor), eq(attempts.id, attemptId));
  const [row] = await selectAttempts(db, { where, limit: 1 });
  return row ? attemptView(row) : null;
}

function mailedTo(q: string): SQL | undefined {
  const pattern = containing(q);
  const named = or(ilike(leads.domain, pattern), ilike(leads.contactName, pattern));
  return or(
    ilike(attempts.recipientEmail, pattern),
    sql`exists (select 1 from ${leads} where ${leads.id} = ${attempts.leadId} and ${named})`,
  );
}

/** As of the database's clock: a list says how things stand when it is read. */
const WAITING = {
  wait: {
    isDue: sql<boolean>`coalesce(${attempts.dueAt} <= now(), false)`,
    plannedAhead,
    mailboxDisabled: sql<boolean>`${mailboxes.disabledAt} is not null`,
    everHeard: sql<boolean>`${mailboxes.lastHeardAt} is not null`,
    heardSinceDue: sql<boolean>`coalesce(${mailboxes.lastHeardAt} >= ${attempts.dueAt}, false)`,
    campaignPaused: sql<boolean>`${campaigns.status} = 'paused'`,
  },
  pause: {
    isPaused: sql<boolean>`${mailboxes.pausedAt} is not null and coalesce(${mailboxes.pausedUntil} > now(), true)`,
    reason: mailboxes.pausedReason,
    until: mailboxes.pausedUntil,
  },
};

function selectAttempts(db: Db, { where, limit }: { where: SQL; limit: number }) {
  return db
    .select({
      id: attempts.id,
      campaignId: attempts.campaignId,
      leadId: attempts.leadId,
      number: attempts.number,
      kind: attempts.kind,
      status: attempts.status,
      phase: attempts.phase,
      subject: attempts.subject,
      body: attempts.body,
      senderEmail: attempts.senderEmail,
      recipientEmail: attempts.recipientEmail,
      messageId: attempts.messageId,
      inReplyTo: attempts.inReplyTo,
      legalBasis: attempts.legalBasis,
      region: attempts.region,
      smtpCode: attempts.smtpCode,
      failure: attempts.failure,
      ...WAITING,
      sentBy: { id: users.id, name: users.name },
      dueAt: attempts.dueAt,
      sentAt: attempts.sentAt,
      createdAt: attempts.createdAt,
      at: microseconds(attempts.createdAt),
    })
    .from(attempts)
    .innerJoin(mailboxes, eq(mailboxes.id, attempts.mailboxId))
    .innerJoin(campaigns, eq(campaigns.id, attempts.campaignId))
    .leftJoin(users, eq(users.id, attempts.userId))
    .where(where)
    .orderBy(...newestFirst({ at: attempts.createdAt, id: attempts.id }))
    .limit(limit);
}

type AttemptRow = Awaited<ReturnType<typeof selectAttempts>>[number];

function attemptView({ at: _, failure, wait, pause, ...row }: AttemptRow): AttemptView {
  const mailboxPaused = pause.isPaused ? { reason: pause.reason ?? "Somebody paused it", until: pause.until } : null;
  return {
    ...row,
    problem: attemptProblem({ ...row, failure }),
    waitsFor: attemptWait({ ...row, ...wait, mailboxPaused }),
  };
}
