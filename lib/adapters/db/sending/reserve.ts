import { utcDay } from "../../../core/day";
import { DUPLICATE_WINDOW_HOURS, type SendLimits } from "../../../core/policy/limits";
import type { PolicyFacts } from "../../../core/policy/policy";
import type { Tx } from "../client";
import { takeKey } from "../queries/idempotency-keys";
import { takeSendSlot } from "../queries/send-slots";
import { keyHashOf, type Subject, scopesOf } from "./assess";

const HOUR_MS = 3_600_000;

/**
 * Reserves the slots and the key, always in the order domain, user, mailbox, key, so that no two claims wait for each other. When
 * somebody else was quicker, nothing is reserved and the answer says what is no longer true.
 */
export async function reserve(
  tx: Tx,
  limits: SendLimits,
  { subject, mailbox }: { subject: Subject; mailbox: PolicyFacts["mailbox"] },
  now: Date,
): Promise<Partial<PolicyFacts> | null> {
  try {
    await tx.transaction(async (savepoint) => {
      if (!subject.holdsSlots) await takeSlots(savepoint, limits, { subject, mailbox }, now);
      const { workspaceId, attemptId } = subject;
      const expiresAt = new Date(now.getTime() + DUPLICATE_WINDOW_HOURS * HOUR_MS);
      const taken = await takeKey(savepoint, { workspaceId, keyHash: keyHashOf(subject), attemptId, now, expiresAt });
      if (!taken) throw new TooLate({ duplicate: true });
    });
    return null;
  } catch (error) {
    if (error instanceof TooLate) return error.facts;
    throw error;
  }
}

async function takeSlots(
  tx: Tx,
  limits: SendLimits,
  { subject, mailbox }: { subject: Subject; mailbox: PolicyFacts["mailbox"] },
  now: Date,
): Promise<void> {
  const { workspaceId } = subject;
  const { domain, user, mailbox: scope } = scopesOf(subject);
  const day = utcDay(now);
  if (!(await takeSendSlot(tx, { workspaceId, scope: domain, day, limit: limits.domainPerDay })))
    throw new TooLate({ domainSendsToday: limits.domainPerDay });
  if (!(await takeSendSlot(tx, { workspaceId, scope: user, day, limit: limits.userPerDay })))
    throw new TooLate({ userSendsToday: limits.userPerDay });
  if (!scope || !mailbox || mailbox.limit === null) return;
  if (!(await takeSendSlot(tx, { workspaceId, scope, day, limit: mailbox.limit })))
    throw new TooLate({ mailbox: { ...mailbox, sendsToday: mailbox.limit } });
}

/** Rolls the savepoint back. */
class TooLate extends Error {
  constructor(readonly facts: Partial<PolicyFacts>) {
    super("Somebody else took it first");
  }
}
