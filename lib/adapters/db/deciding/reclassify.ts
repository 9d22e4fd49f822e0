import { asc, eq } from "drizzle-orm";
import { classificationOf, type Intent } from "../../../core/reply/intents";
import { err, ok } from "../../../core/result";
import type { DecisionOutcome } from "../../../ports/reply-store";
import type { Tx } from "../client";
import { triaged } from "../queries/triaged";
import { classificationHistory, type replies } from "../schema";
import type { LockedReply } from "./locked-reply";
import { type Decision, settleDecision } from "./settle-decision";

const NOTHING_CHANGED: DecisionOutcome = { undone: [], done: [], leftAlone: [] };

/** Sets the label as a person, who is always sure. The machine's scores and evidence stay, to be learnt from. */
export async function reclassify(tx: Tx, decision: Decision, intent: Intent): Promise<DecisionOutcome> {
  const { reply, actor } = decision;
  if (reply.layer === "person" && reply.intent === intent) return NOTHING_CHANGED;
  const { rulesVersion, modelVersion } = reply;
  const verdict: Verdict = {
    ...{ intent, classification: classificationOf(intent), confidence: 1, layer: "person", rulesVersion, modelVersion },
  };
  const history = await historyOf(tx, reply);
  await remember(tx, { decision, verdict, history, userId: actor.userId, undoes: null });
  const noted = triaged("tagged", actor, decision.now);
  return settleDecision(tx, decision, { ...verdict, ...noted, runnerUpIntent: null, runnerUpConfidence: null });
}

/** Takes back the newest label of a person that stands; the verdict that stood before it stands again. */
export async function undoReclassify(tx: Tx, decision: Decision) {
  const history = await historyOf(tx, decision.reply);
  const standing = standingVerdicts(history);
  const [label, previous] = [standing.at(-1), standing.at(-2)];
  if (!label || !previous || label.userId === null) return err({ kind: "nothing_to_undo" as const });
  const { intent, classification, confidence, layer, rulesVersion, modelVersion } = previous;
  const verdict: Verdict = { intent, classification, confidence, layer, rulesVersion, modelVersion };
  await remember(tx, { decision, verdict, history, userId: decision.actor.userId, undoes: label.id });
  const noted = triaged("tagged", decision.actor, decision.now);
  return ok(await settleDecision(tx, decision, { ...verdict, ...noted, ...runnerUpOf(decision.reply, verdict) }));
}

type HistoryRow = typeof classificationHistory.$inferSelect;
type Verdict = Pick<HistoryRow, "intent" | "classification" | "confidence" | "layer" | "rulesVersion" | "modelVersion">;

async function historyOf(tx: Tx, reply: LockedReply): Promise<HistoryRow[]> {
  return tx
    .select()
    .from(classificationHistory)
    .where(eq(classificationHistory.replyId, reply.id))
    .orderBy(asc(classificationHistory.createdAt), asc(classificationHistory.id));
}

/** Verdicts that nobody took back, oldest first; the act of taking back is not a verdict. */
function standingVerdicts(history: HistoryRow[]): HistoryRow[] {
  const takenBack = new Set(history.flatMap(({ undoes }) => undoes ?? []));
  return history.filter(({ id, undoes }) => undoes === null && !takenBack.has(id));
}

type Memory = {
  decision: Decision;
  verdict: Verdict;
  history: HistoryRow[];
  userId: string;
  undoes: string | null;
};

/** Each row is later than the one before, also when clocks differ: their order is what an undo goes by. */
async function remember(tx: Tx, { decision: { reply, now }, verdict, history, userId, undoes }: Memory): Promise<void> {
  const newest = history.at(-1)?.createdAt.getTime() ?? 0;
  const createdAt = new Date(Math.max(now.getTime(), newest + 1));
  await tx.insert(classificationHistory).values({ ...verdict, replyId: reply.id, userId, undoes, createdAt });
}

function runnerUpOf(reply: LockedReply, verdict: Verdict): Partial<typeof replies.$inferInsert> {
  const next = verdict.layer === "person" ? undefined : reply.scores.find(({ intent }) => intent !== verdict.intent);
  return { runnerUpIntent: next?.intent ?? null, runnerUpConfidence: next?.score ?? null };
}
