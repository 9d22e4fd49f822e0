import { and, eq, gt, sql } from "drizzle-orm";
import { DUPLICATE_WINDOW_HOURS } from "../../../core/policy/limits";
import { postponedUntil } from "../../../core/policy/postponed";
import { err, ok, type Result } from "../../../core/result";
import type { SendRefusal, SendRequest, Settled } from "../../../ports/outreach-store";
import type { Tx } from "../client";
import { attempts } from "../schema";
import { assess, decided } from "./assess";
import { auditDraft, subjectOf } from "./claim-draft";
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
