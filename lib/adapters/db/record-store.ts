import { and, desc, eq, isNull } from "drizzle-orm";
import { mailboxState } from "../../core/inbox/mailbox-health";
import { pauseAt } from "../../core/policy/mailbox-strike";
import type { Actor } from "../../core/user";
import type { MailboxHealth } from "../../core/views/record-views";
import type { Expectation, RecordStore } from "../../ports/record-store";
import type { Db } from "./client";
import { verifyAudit } from "./queries/audit-chain";
import { listAudit } from "./queries/audit-rows";
import { listEvents } from "./queries/automation-events";
import { missingCanaries } from "./queries/canaries";
import { contactHistory } from "./queries/contact-history";
import { lastRuns, listMailboxes, runsOfMailbox } from "./queries/poll-runs";
import { countStops } from "./queries/suppression-rows";
import { mailboxes, quarantine } from "./schema";

/** More than anybody reads at once; a mailbox that breaks so many messages has another trouble. */
const MOST_QUARANTINED = 200;

export function createRecordStore(db: Db): RecordStore {
  return {
    audit: (actor, { filter, page }) => listAudit(db, { actor, filter, page }),
    verifyAudit: (workspaceId) => verifyAudit(db, workspaceId),
    stopCounts: ({ workspaceId }, now) => countStops(db, { workspaceId, now }),
    contactHistory: ({ workspaceId }, recipientEmail) => contactHistory(db, { workspaceId, recipientEmail }),
    automation: (actor, { effect, page }) => listEvents(db, { actor, effect, page }),
    mailboxes: (actor, expectations, now) => mailboxHealth(db, { actor, expectations, now }),
    pollRuns: ({ workspaceId }, { mailboxId, limit }) => runsOfMailbox(db, { workspaceId, mailboxId, limit }),
    quarantined: ({ workspaceId }) =>
      db
        .select({
          id: quarantine.id,
          mailboxName: mailboxes.name,
          folder: quarantine.folder,
          error: quarantine.error,
          sizeBytes: quarantine.sizeBytes,
          receivedAt: quarantine.receivedAt,
          createdAt: quarantine.createdAt,
        })
        .from(quarantine)
        .innerJoin(mailboxes, eq(mailboxes.id, quarantine.mailboxId))
        .where(and(eq(quarantine.workspaceId, workspaceId), isNull(quarantine.resolvedAt)))
        .orderBy(desc(quarantine.createdAt), desc(quarantine.id))
        .limit(MOST_QUARANTINED),
  };
}

type Question = { actor: Actor; expectations: Expectation[]; now: Date };

async function mailboxHealth(db: Db, { actor, expectations, now }: Question): Promise<MailboxHealth[]> {
  const found = await listMailboxes(db, actor);
  const runs = await lastRuns(
    db,
    found.map(({ id }) => id),
  );
  const watched = expectations.filter(({ canary }) => canary).map(({ mailboxId }) => mailboxId);
  const missing = await missingCanaries(db, watched, now);
  return found.flatMap(({ pausedAt, pausedUntil, pausedReason, ...mailbox }) => {
    const expected = expectations.find(({ mailboxId }) => mailboxId === mailbox.id);
    if (!expected) return [];
    const lastRun = runs.get(mailbox.id) ?? null;
    const canaryMissingSince = missing.get(mailbox.id) ?? null;
    const { lastHeardAt } = mailbox;
    const facts = { ...expected, closed: expected.problem, lastHeardAt, lastRun, canaryMissingSince };
    const paused = pauseAt({ pausedAt, pausedUntil, pausedReason }, now);
    return [{ ...mailbox, paused, ...mailboxState(facts, now), lastRun }];
  });
}
