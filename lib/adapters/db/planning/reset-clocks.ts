import { and, asc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { answerByOf } from "../../../core/acting/routing";
import type { WorkingHours } from "../../../core/acting/working-hours";
import type { Tx } from "../client";
import { replies } from "../schema";

type Workspace = { workspaceId: string; workingHours: WorkingHours | null };

const BATCH = 500;

/** Lets the clocks of all replies that still wait for an answer run in other hours. */
export async function resetClocks(tx: Tx, { workspaceId, workingHours }: Workspace): Promise<void> {
  let after: string | null = null;
  do {
    const batch = await waiting(tx, { workspaceId, after });
    await writeClocks(tx, batch, workingHours);
    after = batch.length < BATCH ? null : (batch.at(-1)?.id ?? null);
  } while (after !== null);
}

async function waiting(tx: Tx, { workspaceId, after }: { workspaceId: string; after: string | null }) {
  return tx
    .select({
      id: replies.id,
      intent: replies.intent,
      confidence: replies.confidence,
      layer: replies.layer,
      flags: replies.flags,
      safetyVerdict: replies.safetyVerdict,
      safetyReasons: replies.safetyReasons,
      method: replies.matchMethod,
      score: replies.matchScore,
      junk: replies.junk,
      receivedAt: replies.receivedAt,
    })
    .from(replies)
    .where(
      and(
        eq(replies.workspaceId, workspaceId),
        isNull(replies.handledAt),
        isNotNull(replies.answerBy),
        after === null ? undefined : gt(replies.id, after),
      ),
    )
    .orderBy(asc(replies.id))
    .limit(BATCH)
    .for("update");
}

type Waiting = Awaited<ReturnType<typeof waiting>>[number];

async function writeClocks(tx: Tx, batch: Waiting[], workingHours: WorkingHours | null): Promise<void> {
  const clocks = batch.flatMap((reply) => {
    const answerBy = clockOf(reply, workingHours);
    return answerBy ? [{ id: reply.id, answer_by: answerBy.toISOString() }] : [];
  });
  if (clocks.length === 0) return;
  await tx
    .update(replies)
    .set({ answerBy: sql`clock.answer_by` })
    .from(sql`jsonb_to_recordset(${JSON.stringify(clocks)}::jsonb) as clock(id uuid, answer_by timestamptz)`)
    .where(sql`${replies.id} = clock.id`);
}

function clockOf(
  { safetyVerdict, safetyReasons, method, score, ...reply }: Waiting,
  workingHours: WorkingHours | null,
) {
  const verdict = { ...reply, safety: { verdict: safetyVerdict, reasons: safetyReasons } };
  const match = method && { method, score: score ?? 0 };
  return answerByOf(verdict, match, { ...reply, workingHours });
}
