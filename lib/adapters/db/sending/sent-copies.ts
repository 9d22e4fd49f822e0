import { and, eq, gt, isNotNull, isNull, min, or, type SQL, sql } from "drizzle-orm";
import { addDays } from "../../../core/day";
import { type CopyHeaders, copyOf } from "../../../core/matching/sent-copy";
import { SEND_RULES_VERSION } from "../../../core/policy/policy";
import { applyConsequences } from "../apply-consequences";
import type { Db, Tx } from "../client";
import { markKeyUsed } from "../queries/idempotency-keys";
import { attempts, workspaces } from "../schema";
import { keyHashOf } from "./assess";

/** A mail of unknown outcome is looked for this long; after that it is a person's to decide. */
const UNKNOWN_DAYS = 7;
/** A server files its copy within moments; what is not there after this is not kept there. */
const FRESH_HOURS = 1;

/** Mails whose copy would say something new: of unknown outcome, or just sent and not seen in the Sent folder yet. */
function sought(mailboxId: string, now: Date): SQL | undefined {
  return and(
    eq(attempts.mailboxId, mailboxId),
    isNull(attempts.sentCopyAt),
    isNotNull(attempts.claimedAt),
    or(
      and(eq(attempts.status, "unknown"), gt(attempts.claimedAt, addDays(now, -UNKNOWN_DAYS))),
      and(eq(attempts.status, "sent"), gt(attempts.sentAt, addDays(now, -FRESH_HOURS / 24))),
    ),
  );
}

export async function copiesSoughtSince(db: Db, mailboxId: string, now: Date): Promise<Date | null> {
  const [row] = await db
    .select({ since: min(attempts.claimedAt) })
    .from(attempts)
    .where(sought(mailboxId, now));
  return row?.since ?? null;
}

/** Settles and names what has its copy in the Sent folder. */
export async function noteCopies(
  tx: Tx,
  { mailboxId, copies, now }: { mailboxId: string; copies: CopyHeaders[]; now: Date },
): Promise<{ settled: number; learned: number }> {
  const rows = await tx
    .select({ attempt: attempts, secret: workspaces.secret })
    .from(attempts)
    .innerJoin(workspaces, eq(workspaces.id, attempts.workspaceId))
    .where(sought(mailboxId, now))
    .for("update", { of: attempts });
  const count = { settled: 0, learned: 0 };
  for (const { attempt, secret } of rows) {
    const { id: attemptId, claimedAt } = attempt;
    const copy = claimedAt && copyOf({ ...attempt, attemptId, claimedAt }, copies);
    if (!copy) continue;
    if (await learn(tx, attempt, copy, now)) count.learned += 1;
    if (attempt.status !== "unknown") continue;
    await settle(tx, { ...attempt, secret }, now);
    count.settled += 1;
  }
  return count;
}

type Attempt = typeof attempts.$inferSelect;

/** True when the copy stands under an id that was not known. A whole id is also the one that a follow-up threads under. */
async function learn(tx: Tx, attempt: Attempt, { messageId }: CopyHeaders, now: Date): Promise<boolean> {
  const known = [attempt.messageId, attempt.serverMessageId, ...attempt.aliasIds];
  const isNew = messageId !== null && !known.includes(messageId);
  await tx
    .update(attempts)
    .set({
      sentCopyAt: now,
      ...(isNew && {
        serverMessageId: messageId,
        aliasIds: sql`array_append(${attempts.aliasIds}, ${messageId})`,
      }),
    })
    .where(eq(attempts.id, attempt.id));
  return isNew;
}

async function settle(tx: Tx, attempt: Attempt & { secret: string }, now: Date): Promise<void> {
  const { workspaceId, leadId, id: attemptId } = attempt;
  const cause = { workspaceId, leadId, attemptId, replyId: null, cause: "schedule" as const, now };
  await applyConsequences(tx, { ...cause, rulesVersion: SEND_RULES_VERSION }, [
    { kind: "confirm_sent", rule: "found_in_sent" },
    { kind: "lead_status", to: "contacted", rule: "found_in_sent" },
  ]);
  await markKeyUsed(tx, { workspaceId, attemptId, keyHash: keyHashOf(attempt) });
}
