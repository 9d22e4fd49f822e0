import { and, asc, eq, gt, gte, isNull, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { answering } from "../../../core/compose/thread-headers";
import { DUPLICATE_WINDOW_HOURS } from "../../../core/policy/limits";
import { postponedUntil } from "../../../core/policy/postponed";
import { jurisdictionOf, strictestBasis } from "../../../core/policy/region";
import { resolveSender, type SenderRules } from "../../../core/policy/sender";
import { err, ok, type Result } from "../../../core/result";
import type { Claim, SendRefusal, SendRequest, Settled } from "../../../ports/outreach-store";
import type { Tx } from "../client";
import { releaseKey } from "../queries/idempotency-keys";
import { findAnswered } from "../queries/send-targets";
import { attempts, campaigns, leads, mailboxes, workspaces } from "../schema";
import { assess, decided, keyHashOf } from "./assess";
import { auditDraft, type Blocked, claimDraft, subjectOf } from "./claim-draft";
import { type Draft, draftRequest } from "./draft";
import { identify } from "./outgoing";
import type { OutreachParts } from "./outreach-parts";
import { insertQueued } from "./store-attempt";

/** Queues a mail unless something would still stop it at its time that time alone does not heal. */
export async function enqueueRequest(
  tx: Tx,
  { settings }: OutreachParts,
  request: SendRequest & { dueAt: Date },
  now: Date,
): Promise<Result<Settled, SendRefusal>> {
  const { dueAt } = request;
  const draft = await draftRequest(tx, settings, request);
  if (!draft.ok) return draft;
  const subject = subjectOf(draft.value, dueAt);
  const { facts } = await assess(tx, settings, subject, dueAt);
  const duplicate = facts.duplicate || (await hasTwin(tx, draft.value, dueAt));
  const { policy } = decided(subject, { ...facts, duplicate });
  if (!policy.allowed && postponedUntil(policy.failed, facts, dueAt) === null) {
    await auditDraft(tx, draft.value, policy, now);
    return err({ kind: "blocked", policy });
  }
  const identity = await identify(tx, draft.value);
  await insertQueued(tx, draft.value, { identity, dueAt, now });
  return ok(queuedView(draft.value, identity.messageId, dueAt));
}

const WINDOW_MS = DUPLICATE_WINDOW_HOURS * 3_600_000;

/** The same mail waits already. The lead is locked, so two equal requests see each other. */
async function hasTwin(tx: Tx, draft: Draft, dueAt: Date): Promise<boolean> {
  const twins = await tx
    .select({ id: attempts.id })
    .from(attempts)
    .where(
      and(
        eq(attempts.leadId, draft.lead.id),
        eq(attempts.status, "queued"),
        eq(attempts.senderEmail, draft.senderEmail),
        eq(sql`lower(${attempts.subject})`, draft.subject.toLowerCase()),
        gt(attempts.dueAt, new Date(dueAt.getTime() - WINDOW_MS)),
      ),
    )
    .limit(1);
  return twins.length > 0;
}

function queuedView(draft: Draft, messageId: string, dueAt: Date): Settled {
  const { attemptId, recipientEmail, senderEmail, subject, legalBasis } = draft;
  return {
    attemptId,
    status: "queued",
    messageId,
    recipientEmail,
    senderEmail,
    subject,
    legalBasis,
    dueAt,
    sentAt: null,
  };
}

/** Claims the mail that has been due longest. A blocked one leaves the queue's head, for a while or for good. */
export async function claimNextDue(
  tx: Tx,
  parts: OutreachParts,
  now: Date,
): Promise<Result<Claim, SendRefusal> | null> {
  const { sender } = parts.settings;
  const draft = sender && (await lockNextDue(tx, sender.rules, now));
  if (!draft) return null;
  const claim = await claimDraft(tx, parts, draft, now);
  if (claim.ok) return claim;
  await putOff(tx, draft, claim.error, now);
  return err({ kind: "blocked", policy: claim.error.policy });
}

const LEAD_COLUMNS = {
  id: leads.id,
  status: leads.status,
  contactEmail: leads.contactEmail,
  contactName: leads.contactName,
  consentAt: leads.consentAt,
};

async function lockNextDue(tx: Tx, rules: SenderRules, now: Date): Promise<Draft | null> {
  const [row] = await tx
    .select({
      attempt: attempts,
      lead: LEAD_COLUMNS,
      secret: workspaces.secret,
    })
    .from(attempts)
    .innerJoin(leads, eq(leads.id, attempts.leadId))
    .innerJoin(campaigns, eq(campaigns.id, attempts.campaignId))
    .innerJoin(mailboxes, eq(mailboxes.id, attempts.mailboxId))
    .innerJoin(workspaces, eq(workspaces.id, attempts.workspaceId))
    .where(and(eq(attempts.status, "queued"), lte(attempts.dueAt, now), mayLeave()))
    .orderBy(asc(attempts.dueAt), asc(attempts.id))
    .limit(1)
    // Never waits: a lead that somebody works on comes later.
    .for("update", { of: [attempts, leads], skipLocked: true });
  return row ? queuedDraft(tx, rules, row) : null;
}

/** A mail due sooner than this after it was written was not planned: its writer has just looked. */
const PLANNED_AHEAD = sql`interval '5 minutes'`;

/** Hear before you speak: what was planned ahead waits until the mailbox was heard. Source: spec 2 "Sequences". */
function mayLeave(): SQL | undefined {
  const unplanned = and(ne(attempts.kind, "step"), lte(attempts.dueAt, sql`${attempts.createdAt} + ${PLANNED_AHEAD}`));
  return and(
    isNull(mailboxes.pausedAt),
    or(ne(attempts.kind, "step"), eq(campaigns.status, "active")),
    or(gt(attempts.tries, 0), unplanned, gte(mailboxes.lastHeardAt, attempts.dueAt)),
  );
}

type QueuedRow = {
  attempt: typeof attempts.$inferSelect;
  lead: Pick<typeof leads.$inferSelect, keyof typeof LEAD_COLUMNS>;
  secret: string;
};

async function queuedDraft(tx: Tx, rules: SenderRules, { attempt, lead, secret }: QueuedRow): Promise<Draft> {
  const { workspaceId, campaignId, mailboxId, userId, kind, subject, body, inReplyToReplyId } = attempt;
  const { number, messageId, replyToken, mime, claimedAt } = attempt;
  const replyId = inReplyToReplyId;
  const answered = replyId && !mime ? await findAnswered(tx, { workspaceId, leadId: lead.id, replyId }) : null;
  // Bytes that are fixed name their recipient; otherwise the lead's address of this moment counts.
  const recipientEmail = mime ? attempt.recipientEmail : (lead.contactEmail ?? attempt.recipientEmail);
  const { region, legalBasis: floor } = jurisdictionOf(recipientEmail);
  return {
    ...{ workspaceId, campaignId, mailboxId, userId, kind, subject, body, region, replyId, secret, recipientEmail },
    legalBasis: strictestBasis(floor, attempt.legalBasis),
    consented: lead.consentAt !== null,
    attemptId: attempt.id,
    origin: "queue",
    lead: { id: lead.id, status: lead.status, hasAddress: lead.contactEmail !== null, contactName: lead.contactName },
    sender: resolveSender(rules, attempt.senderEmail),
    senderEmail: attempt.senderEmail,
    answer: answered && answering(answered),
    stored: { turn: attempt.tries, claimedAt, number, messageId, replyToken, mime },
  };
}

async function putOff(tx: Tx, draft: Draft, { policy, facts }: Blocked, now: Date): Promise<void> {
  const again = postponedUntil(policy.failed, facts, now);
  const outcome = again ? { dueAt: again } : { status: "failed" as const };
  await tx
    .update(attempts)
    .set({ ...outcome, failure: policy.reason, updatedAt: now })
    .where(eq(attempts.id, draft.attemptId));
  if (!again) await releaseKey(tx, { ...draft, keyHash: keyHashOf(draft) });
}
