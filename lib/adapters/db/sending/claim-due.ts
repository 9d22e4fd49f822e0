import { and, asc, eq, gte, isNull, lte, ne, not, or, type SQL } from "drizzle-orm";
import { postponedUntil } from "../../../core/policy/postponed";
import { err, type Result } from "../../../core/result";
import { stepTime } from "../../../core/sequence/due";
import type { Claim, SendRefusal } from "../../../ports/outreach-store";
import type { Tx } from "../client";
import { releaseKey } from "../queries/idempotency-keys";
import { workingHoursOf } from "../queries/workspace";
import { attempts, campaigns, leads, mailboxes, workspaces } from "../schema";
import { keyHashOf } from "./assess";
import { type Blocked, claimDraft } from "./claim-draft";
import type { Draft } from "./draft";
import type { OutreachParts, OutreachSettings } from "./outreach-parts";
import { plannedAhead } from "./planned-ahead";
import { plannedTurnIsFree, takePlannedTurn } from "./planned-turn";
import { freshStep } from "./step-words";
import { STORED_COLUMNS, type StoredRow, storedDraft } from "./stored-draft";

/** Steps whose person has answered, or whose hour has not come, are passed over; so many at a time. */
const MOST_PASSED = 50;

/** Claims the mail that has been due longest. A blocked one leaves the queue's head, for a while or for good. */
export async function claimNextDue(
  tx: Tx,
  parts: OutreachParts,
  now: Date,
): Promise<Result<Claim, SendRefusal> | null> {
  for (let passed = 0; passed < MOST_PASSED; passed += 1) {
    const found = await lockNextDue(tx, parts.settings, now);
    if (!found) return null;
    const { planned, ...row } = found;
    if (planned && !(await plannedTurnIsFree(tx, row.attempt.mailboxId, now))) return null; // just taken by another worker
    if (planned && (await putOffToHours(tx, row, now))) continue;
    const step = await freshStep(tx, row, now);
    if (step === "dropped") continue;
    const draft = await storedDraft(tx, parts.settings, step, "queue");
    if (!draft) return null;
    return claimOrPutOff(tx, parts, { draft, planned }, now);
  }
  return null;
}

/** A step whose time has passed without it, because nothing could be heard or sent, leaves in the workspace's hours as well. */
async function putOffToHours(tx: Tx, { attempt: { id, kind, workspaceId } }: StoredRow, now: Date): Promise<boolean> {
  if (kind !== "step") return false;
  const dueAt = stepTime(now, await workingHoursOf(tx, workspaceId));
  if (dueAt <= now) return false;
  await tx.update(attempts).set({ dueAt, updatedAt: now }).where(eq(attempts.id, id));
  return true;
}

async function claimOrPutOff(
  tx: Tx,
  parts: OutreachParts,
  { draft, planned }: { draft: Draft; planned: boolean },
  now: Date,
): Promise<Result<Claim, SendRefusal>> {
  const claim = await claimDraft(tx, parts, draft, now);
  if (!claim.ok) {
    await putOff(tx, draft, claim.error, now);
    return err({ kind: "blocked", policy: claim.error.policy });
  }
  const gapMs = parts.settings.limits.plannedGapMs ?? 0;
  if (planned) await takePlannedTurn(tx, { mailboxId: draft.mailboxId, gapMs, now });
  return claim;
}

type NextDue = StoredRow & { planned: boolean };

async function lockNextDue(tx: Tx, settings: OutreachSettings, now: Date): Promise<NextDue | null> {
  const [row] = await tx
    .select({ ...STORED_COLUMNS, planned: plannedAhead })
    .from(attempts)
    .innerJoin(leads, eq(leads.id, attempts.leadId))
    .innerJoin(campaigns, eq(campaigns.id, attempts.campaignId))
    .innerJoin(mailboxes, eq(mailboxes.id, attempts.mailboxId))
    .innerJoin(workspaces, eq(workspaces.id, attempts.workspaceId))
    .where(and(eq(attempts.status, "queued"), lte(attempts.dueAt, now), mayLeave(settings, now)))
    .orderBy(asc(attempts.dueAt), asc(attempts.id))
    .limit(1)
    // Never waits: a lead that somebody works on comes later.
    .for("update", { of: [attempts, leads], skipLocked: true });
  return row ?? null;
}

/**
 * Hear before you speak: what was planned ahead waits until the mailbox was heard, and for its turn among the planned
 * ones. Source: spec 2 "Sequences".
 */
function mayLeave({ sender }: OutreachSettings, now: Date): SQL | undefined {
  const itsTurn = or(isNull(mailboxes.nextPlannedAt), lte(mailboxes.nextPlannedAt, now));
  return and(
    isNull(mailboxes.disabledAt),
    sender ? undefined : eq(mailboxes.fromEnvironment, false),
    or(isNull(mailboxes.pausedAt), lte(mailboxes.pausedUntil, now)),
    or(ne(attempts.kind, "step"), eq(campaigns.status, "active")),
    or(not(plannedAhead), and(gte(mailboxes.lastHeardAt, attempts.dueAt), itsTurn)),
  );
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
