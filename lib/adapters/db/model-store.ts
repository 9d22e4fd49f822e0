import { and, desc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { Example } from "../../core/reply/layers/model/example";
import { MODEL_INTENTS, type Model } from "../../core/reply/layers/model/model";
import { isReadable, packModel, unpackModel } from "../../core/reply/layers/model/model-file";
import { shippedModel } from "../../core/reply/layers/model/shipped-model";
import { err, ok } from "../../core/result";
import type { ModelStore } from "../../ports/model-store";
import type { Db, Tx } from "./client";
import { countLabels } from "./queries/label-counts";
import { attempts, classificationHistory, modelVersions, replies } from "./schema";

const MOST_VERSIONS = 50;

export function createModelStore(db: Db): ModelStore {
  return {
    active: activeModels(db),
    versions: (workspaceId) =>
      db
        .select({
          id: modelVersions.id,
          version: modelVersions.version,
          corrections: modelVersions.corrections,
          promotion: modelVersions.promotion,
          active: modelVersions.active,
          createdAt: modelVersions.createdAt,
        })
        .from(modelVersions)
        .where(eq(modelVersions.workspaceId, workspaceId))
        .orderBy(desc(modelVersions.createdAt))
        .limit(MOST_VERSIONS),
    correctionsSinceTraining: (workspaceId) => correctionsSinceTraining(db, workspaceId),
    corrections: (workspaceId, limit) => corrections(db, workspaceId, limit),
    async correctionCount(workspaceId) {
      const isCorrected = and(
        eq(replies.workspaceId, workspaceId),
        eq(replies.layer, "person"),
        isNull(replies.deletedAt),
      );
      return db.$count(replies, isCorrected);
    },
    labels: (workspaceId, since) => countLabels(db, { workspaceId, since }),
    keep: (workspaceId, { model, corrections: count, promotion }, now) =>
      db.transaction(async (tx) => {
        if (promotion.promoted) await retire(tx, workspaceId);
        await tx.insert(modelVersions).values({
          workspaceId,
          version: model.version,
          corrections: count,
          promotion,
          active: promotion.promoted,
          file: packModel(model),
          createdAt: now,
        });
      }),
    activate: (workspaceId, id) => db.transaction((tx) => activate(tx, workspaceId, id)),
  };
}

async function activate(tx: Tx, workspaceId: string, id: string | null): ReturnType<ModelStore["activate"]> {
  if (id !== null) {
    const isChosen = and(eq(modelVersions.workspaceId, workspaceId), eq(modelVersions.id, id));
    const [chosen] = await tx.select({ id: modelVersions.id }).from(modelVersions).where(isChosen).for("update");
    if (!chosen) return err({ kind: "not_found" });
  }
  await retire(tx, workspaceId);
  if (id !== null) await tx.update(modelVersions).set({ active: true }).where(eq(modelVersions.id, id));
  return ok(null);
}

/** Unpacks a version once, for as long as it is the active one. The shipped model reads where an update has outdated it. */
function activeModels(db: Db): ModelStore["active"] {
  let held: { id: string; model: Model } | null = null;
  return async (workspaceId) => {
    const isActive = and(eq(modelVersions.workspaceId, workspaceId), modelVersions.active);
    const [row] = await db.select({ id: modelVersions.id }).from(modelVersions).where(isActive);
    if (!row) return shippedModel();
    if (held?.id === row.id) return held.model;
    const [stored] = await db
      .select({ file: modelVersions.file })
      .from(modelVersions)
      .where(eq(modelVersions.id, row.id));
    if (!stored) return shippedModel();
    held = { id: row.id, model: isReadable(stored.file) ? unpackModel(stored.file) : shippedModel() };
    return held.model;
  };
}

async function correctionsSinceTraining(db: Db, workspaceId: string): Promise<number> {
  const [newest] = await db
    .select({ createdAt: modelVersions.createdAt })
    .from(modelVersions)
    .where(eq(modelVersions.workspaceId, workspaceId))
    .orderBy(desc(modelVersions.createdAt))
    .limit(1);
  const [counted] = await db
    .select({ count: sql<number>`count(distinct ${classificationHistory.replyId})::int` })
    .from(classificationHistory)
    .innerJoin(replies, eq(replies.id, classificationHistory.replyId))
    .where(
      and(
        eq(classificationHistory.layer, "person"),
        newest && gt(classificationHistory.createdAt, newest.createdAt),
        eq(replies.workspaceId, workspaceId),
        eq(replies.layer, "person"),
      ),
    );
  return counted?.count ?? 0;
}

async function corrections(db: Db, workspaceId: string, limit: number): Promise<Example[]> {
  const rows = await db
    .select({ text: replies.ownWords, intent: replies.intent, subject: replies.subject, context: attempts.body })
    .from(replies)
    .leftJoin(attempts, eq(attempts.id, replies.attemptId))
    .where(
      and(
        eq(replies.workspaceId, workspaceId),
        eq(replies.layer, "person"),
        isNull(replies.deletedAt),
        inArray(replies.intent, MODEL_INTENTS),
      ),
    )
    .orderBy(desc(replies.receivedAt))
    .limit(limit);
  return rows.map(({ context, ...example }) => ({ ...example, ...(context !== null && { context }) }));
}

function retire(tx: Tx, workspaceId: string) {
  return tx
    .update(modelVersions)
    .set({ active: false })
    .where(and(eq(modelVersions.workspaceId, workspaceId), modelVersions.active));
}
