import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Consequence } from "../../../core/acting/consequences";
import type { Cause } from "../../../core/acting/ledger";
import { consequencesOfRefusal } from "../../../core/acting/refused-recipient";
import { type AttemptPhase, type AttemptStatus, UNKNOWN_OUTCOME_LABEL, UNSENT_LABELS } from "../../../core/attempt";
import { idsInAnswer } from "../../../core/matching/learned-ids";
import { SEND_RULES_VERSION } from "../../../core/policy/policy";
import { retryAt } from "../../../core/policy/retry";
import type { Delivery } from "../../../ports/mailer";
import type { Claim, Settled } from "../../../ports/outreach-store";
import { applyConsequences } from "../apply-consequences";
import type { Tx } from "../client";
import { markKeyUsed, releaseKey } from "../queries/idempotency-keys";
import { attempts } from "../schema";
import { planNextStep } from "./next-step";
import { forgetStrikes, strikeMailbox } from "./strike";

type Ending<Kind extends Delivery["kind"]> = Extract<Delivery, { kind: Kind }>;

/** Writes what became of a claim, with all that follows. When another turn or a person was quicker, theirs stands. */
export async function settleClaim(tx: Tx, claim: Claim, delivery: Delivery, now: Date): Promise<Settled> {
  const settled = await settle(tx, claim, delivery, now);
  return settled ?? standing(tx, claim);
}

function settle(tx: Tx, claim: Claim, delivery: Delivery, now: Date): Promise<Settled | null> {
  switch (delivery.kind) {
    case "accepted":
      return settleAccepted(tx, claim, delivery, now);
    case "unsent":
      return settleUnsent(tx, claim, delivery, now);
    case "unknown":
      return settleUnknown(tx, claim, delivery, now);
  }
}

async function settleAccepted(tx: Tx, claim: Claim, delivery: Ending<"accepted">, now: Date): Promise<Settled | null> {
  const settled = await writeOutcome(tx, claim, ["sending", "unknown", "sent", "bounced"], {
    // The report of its bounce may be read before this is written.
    status: sql`case when ${attempts.status} = 'bounced' then 'bounced' else 'sent' end`,
    phase: "accepted",
    smtpCode: delivery.code,
    smtpResponse: delivery.response,
    serverMessageId: delivery.serverMessageId,
    aliasIds: idsInAnswer(delivery.response),
    failure: null,
    bouncedAt: sql`case when ${attempts.status} = 'bounced' then ${attempts.bouncedAt} end`,
    sentAt: now,
    updatedAt: now,
  });
  if (!settled) return null;
  const cause = claim.kind === "step" ? "schedule" : "person";
  await act(tx, { claim, cause, now }, [{ kind: "lead_status", to: "contacted", rule: "accepted_by_smtp" }]);
  await markKeyUsed(tx, claim);
  await forgetStrikes(tx, claim.mailboxId);
  if (claim.kind === "step") await planNextStep(tx, claim.attemptId, now);
  return settled;
}

async function settleUnsent(tx: Tx, claim: Claim, delivery: Ending<"unsent">, now: Date): Promise<Settled | null> {
  const again = retryOf(claim, delivery, now);
  const settled = await writeOutcome(tx, claim, ["sending", "unknown"], {
    ...(again ? { status: "queued", dueAt: again } : { status: "failed" }),
    phase: "claimed",
    smtpCode: delivery.code,
    smtpResponse: delivery.response,
    failure: UNSENT_LABELS[delivery.reason],
    updatedAt: now,
  });
  if (settled) await strikeMailbox(tx, { ...claim, ...delivery, now });
  // Until the next try the key stays with it, so that nobody sends the same mail meanwhile.
  if (!settled || again) return settled;
  if (delivery.recipientRefused) {
    const { recipientEmail } = claim;
    const evidence = delivery.response;
    await act(tx, { claim, cause: "bounce", evidence, now }, consequencesOfRefusal({ recipientEmail, ...delivery }));
  }
  await releaseKey(tx, claim);
  return settled;
}

/** Only what comes from the queue is tried again by itself; who asked in person is told and decides. */
function retryOf(claim: Claim, { retryable, code }: Ending<"unsent">, now: Date): Date | null {
  if (claim.origin !== "queue" || !retryable) return null;
  return retryAt({ tries: claim.turn, code, now, random: Math.random() });
}

function settleUnknown(tx: Tx, claim: Claim, delivery: Ending<"unknown">, now: Date): Promise<Settled | null> {
  return writeOutcome(tx, claim, ["sending"], {
    status: "unknown",
    smtpResponse: delivery.response,
    failure: UNKNOWN_OUTCOME_LABEL,
    updatedAt: now,
  });
}

export const SETTLED = {
  attemptId: attempts.id,
  status: attempts.status,
  messageId: attempts.messageId,
  recipientEmail: attempts.recipientEmail,
  senderEmail: attempts.senderEmail,
  subject: attempts.subject,
  legalBasis: attempts.legalBasis,
  dueAt: attempts.dueAt,
  sentAt: attempts.sentAt,
};

type Outcome = {
  status: AttemptStatus | SQL;
  phase?: AttemptPhase;
  smtpCode?: number | null;
  smtpResponse: string | null;
  serverMessageId?: string | null;
  aliasIds?: string[];
  failure: string | null;
  dueAt?: Date;
  bouncedAt?: SQL;
  sentAt?: Date;
  updatedAt: Date;
};

async function writeOutcome(tx: Tx, claim: Claim, from: AttemptStatus[], outcome: Outcome): Promise<Settled | null> {
  const [settled] = await tx
    .update(attempts)
    .set({ ...outcome, leaseUntil: null })
    .where(and(eq(attempts.id, claim.attemptId), eq(attempts.tries, claim.turn), inArray(attempts.status, from)))
    .returning(SETTLED);
  return settled ?? null;
}

async function standing(tx: Tx, claim: Claim): Promise<Settled> {
  const [row] = await tx.select(SETTLED).from(attempts).where(eq(attempts.id, claim.attemptId));
  if (!row) throw new Error(`There is no attempt ${claim.attemptId}`);
  return row;
}

async function act(
  tx: Tx,
  { claim, cause, evidence = null, now }: { claim: Claim; cause: Cause; evidence?: string | null; now: Date },
  consequences: Consequence[],
): Promise<void> {
  const { workspaceId, leadId, attemptId, userId } = claim;
  const because = { workspaceId, leadId, attemptId, userId, cause, evidence, now };
  await applyConsequences(tx, { ...because, replyId: null, rulesVersion: SEND_RULES_VERSION }, consequences);
}
