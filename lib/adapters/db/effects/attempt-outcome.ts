import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import type { AttemptStatus } from "../../../core/attempt";
import type { Tx } from "../client";
import { attempts } from "../schema";
import type { Applied, ConsequenceOf, EffectOf, RedoContext, Task, UndoContext } from "./task";

/**
 * Marks mails as bounced; one that may arrive at another time is queued once more, byte for byte the same. One that was
 * not handed over yet, or has bounced already, stays what it is.
 */
export async function bounceAttempts(tx: Tx, tasks: Task<ConsequenceOf<"bounce_attempt">>[]): Promise<Applied[]> {
  const [first] = tasks;
  if (!first) return [];
  const { now } = first.cause;
  const standing = await lockOutcomes(tx, tasks);
  const applied = tasks.flatMap((task): Applied[] => {
    const { attemptId } = task.cause;
    const mail = attemptId === null ? undefined : standing.get(attemptId);
    if (!mail || !(mail.status === "sent" || mail.status === "unknown" || mail.status === "sending")) return [];
    standing.delete(mail.id);
    return [bounced(task, { ...mail, status: mail.status })];
  });
  const ids = applied.flatMap(({ task }) => task.cause.attemptId ?? []);
  if (ids.length > 0) {
    await tx
      .update(attempts)
      .set({ status: "bounced", bouncedAt: now, updatedAt: now })
      .where(inArray(attempts.id, ids));
  }
  for (const { effect } of applied) if (effect.kind === "bounce_attempt") await planRetry(tx, effect, now);
  return applied;
}

function bounced(
  task: Task<ConsequenceOf<"bounce_attempt">>,
  mail: { id: string; status: "sent" | "unknown" | "sending"; number: number; recipientEmail: string },
): Applied {
  const { retryAt } = task.consequence;
  const again = retryAt ? `, goes again ${inHours(retryAt, task.cause.now)}` : "";
  return {
    task,
    effect: {
      kind: "bounce_attempt",
      attemptId: mail.id,
      from: mail.status,
      ...(retryAt && { retryAt: retryAt.toISOString() }),
    },
    summary: `Mail ${mail.number} to ${mail.recipientEmail} bounced${again}`,
  };
}

function inHours(at: Date, now: Date): string {
  const hours = Math.max(1, Math.round((at.getTime() - now.getTime()) / 3_600_000));
  return hours === 1 ? "in 1 hour" : `in ${hours} hours`;
}

/** It counts as a new mail against the caps: the one that came back has used its slots. */
async function planRetry(tx: Tx, { attemptId, retryAt }: EffectOf<"bounce_attempt">, now: Date): Promise<void> {
  if (!retryAt) return;
  await tx
    .update(attempts)
    .set({
      status: "queued",
      phase: "claimed",
      dueAt: new Date(retryAt),
      claimedAt: null,
      smtpCode: null,
      failure: "The mail came back for now and goes again",
      updatedAt: now,
    })
    .where(and(eq(attempts.id, attemptId), isNotNull(attempts.mime)));
}

/** Settles mails of unknown outcome as sent: an answer or a report names them. */
export async function confirmSent(tx: Tx, tasks: Task<ConsequenceOf<"confirm_sent">>[]): Promise<Applied[]> {
  const [first] = tasks;
  const ids = [...new Set(tasks.flatMap(({ cause }) => cause.attemptId ?? []))];
  if (!first || ids.length === 0) return [];
  const { now } = first.cause;
  const settled = await tx
    .update(attempts)
    .set({ status: "sent", sentAt: attempts.claimedAt, updatedAt: now })
    .where(and(inArray(attempts.id, ids), eq(attempts.status, "unknown")))
    .returning({ id: attempts.id, number: attempts.number, recipientEmail: attempts.recipientEmail });
  return settled.flatMap((mail): Applied[] => {
    const task = tasks.find(({ cause }) => cause.attemptId === mail.id);
    if (!task) return [];
    const effect = { kind: "confirm_sent" as const, attemptId: mail.id, from: "unknown" as const };
    return [{ task, effect, summary: `Mail ${mail.number} to ${mail.recipientEmail} arrived after all` }];
  });
}

async function lockOutcomes(tx: Tx, tasks: Task[]) {
  const ids = [...new Set(tasks.flatMap(({ cause }) => cause.attemptId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({
      id: attempts.id,
      status: attempts.status,
      number: attempts.number,
      recipientEmail: attempts.recipientEmail,
    })
    .from(attempts)
    .where(inArray(attempts.id, ids))
    .orderBy(asc(attempts.id))
    .for("update");
  return new Map(rows.map((row) => [row.id, row]));
}

function statusAfter(effect: EffectOf<"bounce_attempt"> | EffectOf<"confirm_sent">): AttemptStatus {
  if (effect.kind === "confirm_sent") return "sent";
  return effect.retryAt ? "queued" : "bounced";
}

export async function outcomeBack(
  tx: Tx,
  effect: EffectOf<"bounce_attempt"> | EffectOf<"confirm_sent">,
  context: UndoContext,
): Promise<string | null> {
  const back = await tx
    .update(attempts)
    .set({
      status: effect.from,
      bouncedAt: null,
      ...(effect.kind === "confirm_sent" ? { sentAt: null } : {}),
      updatedAt: context.now,
    })
    .where(
      and(
        eq(attempts.id, effect.attemptId),
        eq(attempts.workspaceId, context.workspaceId),
        eq(attempts.status, statusAfter(effect)),
      ),
    )
    .returning({ number: attempts.number, recipientEmail: attempts.recipientEmail });
  const [mail] = back;
  return mail ? `Mail ${mail.number} to ${mail.recipientEmail} counts as ${effect.from} again` : null;
}

export async function outcomeAgain(
  tx: Tx,
  effect: EffectOf<"bounce_attempt"> | EffectOf<"confirm_sent">,
  { workspaceId, now }: RedoContext,
): Promise<string | null> {
  const bounce = effect.kind === "bounce_attempt";
  const again = await tx
    .update(attempts)
    .set({
      ...(bounce
        ? { status: "bounced" as const, bouncedAt: now }
        : { status: "sent" as const, sentAt: attempts.claimedAt }),
      updatedAt: now,
    })
    .where(
      and(eq(attempts.id, effect.attemptId), eq(attempts.workspaceId, workspaceId), eq(attempts.status, effect.from)),
    )
    .returning({ number: attempts.number, recipientEmail: attempts.recipientEmail });
  const [mail] = again;
  if (!mail) return null;
  if (bounce) await planRetry(tx, effect, now);
  return `Mail ${mail.number} to ${mail.recipientEmail} counts as ${bounce ? "bounced" : "sent"} again`;
}
