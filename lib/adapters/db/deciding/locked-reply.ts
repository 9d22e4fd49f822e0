import { and, eq, gte, lt, ne, type SQL, sql } from "drizzle-orm";
import type { AutoSuppress, ReplyFacts, Tie } from "../../../core/acting/consequences";
import { addDays } from "../../../core/day";
import type { ReplyVerdict } from "../../../core/reply/classification";
import type { Tx } from "../client";
import { addressesOfPerson } from "../queries/person-stops";
import { attempts, replies } from "../schema";

const COLUMNS = {
  id: replies.id,
  workspaceId: replies.workspaceId,
  mailboxId: replies.mailboxId,
  fromEmail: replies.fromEmail,
  ownWords: replies.ownWords,
  receivedAt: replies.receivedAt,
  junk: replies.junk,
  ownerId: replies.ownerId,
  intent: replies.intent,
  classification: replies.classification,
  confidence: replies.confidence,
  runnerUpIntent: replies.runnerUpIntent,
  runnerUpConfidence: replies.runnerUpConfidence,
  scores: replies.scores,
  flags: replies.flags,
  layer: replies.layer,
  evidence: replies.evidence,
  safetyVerdict: replies.safetyVerdict,
  safetyReasons: replies.safetyReasons,
  bounce: replies.bounce,
  returnDate: replies.returnDate,
  returnDateAlternative: replies.returnDateAlternative,
  rulesVersion: replies.rulesVersion,
  modelVersion: replies.modelVersion,
  attemptId: replies.attemptId,
  leadId: replies.leadId,
  campaignId: replies.campaignId,
  matchMethod: replies.matchMethod,
  matchScore: replies.matchScore,
  matchEvidence: replies.matchEvidence,
};

/** The reply that somebody decides about, locked until the transaction ends. `where` names one. */
export async function lockReply(tx: Tx, where: SQL) {
  const [row] = await tx.select(COLUMNS).from(replies).where(where).for("update");
  return row ?? null;
}

export type LockedReply = NonNullable<Awaited<ReturnType<typeof lockReply>>>;

export function verdictOf(reply: LockedReply): ReplyVerdict {
  const { intent, classification, confidence, runnerUpIntent, runnerUpConfidence, scores, flags, layer } = reply;
  const { evidence, bounce, returnDate, returnDateAlternative, ownWords, rulesVersion, modelVersion } = reply;
  return {
    ...{ intent, classification, confidence, runnerUpIntent, runnerUpConfidence, scores, flags, layer },
    ...{ evidence, bounce, returnDate, returnDateAlternative, ownWords, rulesVersion, modelVersion },
    safety: { verdict: reply.safetyVerdict, reasons: reply.safetyReasons },
  };
}

export function tieOf({ leadId, matchMethod: method, matchScore }: LockedReply): Tie | null {
  return leadId === null || method === null ? null : { method, score: matchScore ?? 0 };
}

/** What the table of consequences needs to know, as it is now. */
export async function factsOf(
  tx: Tx,
  { reply, autoSuppress, now }: { reply: LockedReply; autoSuppress: AutoSuppress; now: Date },
): Promise<ReplyFacts> {
  const mailed = reply.attemptId === null ? null : await mailedPerson(tx, reply.workspaceId, reply.attemptId);
  return {
    sender: reply.fromEmail === "" ? null : reply.fromEmail,
    mailed,
    junk: reply.junk,
    earlierSoftBounces: mailed ? await softBouncesBefore(tx, reply, mailed.address) : 0,
    autoSuppress,
    now,
  };
}

async function mailedPerson(tx: Tx, workspaceId: string, attemptId: string): Promise<ReplyFacts["mailed"]> {
  const [mail] = await tx
    .select({ address: attempts.recipientEmail, status: attempts.status })
    .from(attempts)
    .where(and(eq(attempts.workspaceId, workspaceId), eq(attempts.id, attemptId)));
  if (!mail) return null;
  const { address, status } = mail;
  const known = await addressesOfPerson(tx, { workspaceId, addresses: [address] });
  return { address, aliases: known.filter((one) => one !== address), attemptUnknown: status === "unknown" };
}

const SOFT_BOUNCE_DAYS = 30;

async function softBouncesBefore(tx: Tx, reply: LockedReply, recipientEmail: string): Promise<number> {
  const [row] = await tx
    .select({ bounces: sql<number>`count(*)::int` })
    .from(replies)
    .innerJoin(attempts, eq(attempts.id, replies.attemptId))
    .where(
      and(
        eq(attempts.workspaceId, reply.workspaceId),
        eq(attempts.recipientEmail, recipientEmail),
        ne(replies.id, reply.id),
        gte(replies.receivedAt, addDays(reply.receivedAt, -SOFT_BOUNCE_DAYS)),
        lt(replies.receivedAt, reply.receivedAt),
        sql`${replies.bounce}->>'kind' = 'soft' and ${replies.bounce}->>'delayed' = 'false'`,
      ),
    );
  return row?.bounces ?? 0;
}
