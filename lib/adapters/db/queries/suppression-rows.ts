import { and, eq, gt, ilike, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { mapReasons } from "../../../core/suppression";
import type { Actor } from "../../../core/user";
import type { Page, PageRequest } from "../../../core/views/page";
import type { StopCounts, SuppressionView } from "../../../core/views/record-views";
import type { SuppressionFilter } from "../../../ports/suppression-store";
import type { Db } from "../client";
import { attempts, suppressions, users } from "../schema";
import { containing, every } from "./conditions";
import { decodeCursor, microseconds, newestFirst, olderThan, pageOf } from "./keyset";

/** Newest first. Released and expired ones only when asked for. */
export async function listSuppressions(
  db: Db,
  { actor, filter, page, now }: { actor: Actor; filter: SuppressionFilter; page: PageRequest; now: Date },
): Promise<Page<SuppressionView>> {
  const rows = await selectSuppressions(db, {
    where: every(
      eq(suppressions.workspaceId, actor.workspaceId),
      filter.released ? undefined : inForce(now),
      filter.reasonCode && eq(suppressions.reasonCode, filter.reasonCode),
      filter.reviewed === undefined ? undefined : reviewedIs(filter.reviewed),
      filter.q ? holding(filter.q) : undefined,
      olderThan({ at: suppressions.createdAt, id: suppressions.id }, decodeCursor(page.cursor)),
    ),
    limit: page.limit + 1,
  });
  return pageOf(rows, page.limit, suppressionView);
}

export async function findSuppression(
  db: Db,
  { workspaceId, id }: { workspaceId: string; id: string },
): Promise<SuppressionView | null> {
  const where = every(eq(suppressions.workspaceId, workspaceId), eq(suppressions.id, id));
  const [row] = await selectSuppressions(db, { where, limit: 1 });
  return row ? suppressionView(row) : null;
}

export async function countStops(
  db: Db,
  { workspaceId, now }: { workspaceId: string; now: Date },
): Promise<StopCounts> {
  const rows = await db
    .select({
      reasonCode: suppressions.reasonCode,
      stops: sql<number>`count(*)::int`,
      unreviewed: sql<number>`(count(*) filter (where ${reviewedIs(false)}))::int`,
    })
    .from(suppressions)
    .where(every(eq(suppressions.workspaceId, workspaceId), inForce(now)))
    .groupBy(suppressions.reasonCode);
  const stopsOf = new Map(rows.map(({ reasonCode, stops }) => [reasonCode, stops]));
  const total = (column: "stops" | "unreviewed") => rows.reduce((sum, row) => sum + row[column], 0);
  return {
    all: total("stops"),
    unreviewed: total("unreviewed"),
    byReason: mapReasons((reasonCode) => stopsOf.get(reasonCode) ?? 0),
  };
}

function inForce(now: Date): SQL {
  return every(isNull(suppressions.releasedAt), or(isNull(suppressions.expiresAt), gt(suppressions.expiresAt, now)));
}

/** Only what the machine did waits for a look. */
function reviewedIs(reviewed: boolean): SQL | undefined {
  if (reviewed) return isNotNull(suppressions.reviewedAt);
  return and(isNull(suppressions.reviewedAt), inArray(suppressions.source, ["reply", "bounce"]));
}

function holding(q: string): SQL | undefined {
  const pattern = containing(q.trim());
  return or(
    ilike(suppressions.value, pattern),
    ilike(suppressions.reason, pattern),
    ilike(suppressions.evidence, pattern),
  );
}

const reviewers = alias(users, "reviewers");
const releasers = alias(users, "releasers");

function selectSuppressions(db: Db, { where, limit }: { where: SQL; limit: number }) {
  return db
    .select({
      id: suppressions.id,
      scope: suppressions.scope,
      value: suppressions.value,
      reasonCode: suppressions.reasonCode,
      reason: suppressions.reason,
      source: suppressions.source,
      evidence: suppressions.evidence,
      replyId: suppressions.replyId,
      attemptId: suppressions.attemptId,
      leadId: attempts.leadId,
      createdBy: users.name,
      createdAt: suppressions.createdAt,
      expiresAt: suppressions.expiresAt,
      reviewedAt: suppressions.reviewedAt,
      reviewedBy: reviewers.name,
      releasedAt: suppressions.releasedAt,
      releasedBy: releasers.name,
      releaseReason: suppressions.releaseReason,
      at: microseconds(suppressions.createdAt),
    })
    .from(suppressions)
    .leftJoin(users, eq(users.id, suppressions.createdBy))
    .leftJoin(attempts, eq(attempts.id, suppressions.attemptId))
    .leftJoin(reviewers, eq(reviewers.id, suppressions.reviewedBy))
    .leftJoin(releasers, eq(releasers.id, suppressions.releasedBy))
    .where(where)
    .orderBy(...newestFirst({ at: suppressions.createdAt, id: suppressions.id }))
    .limit(limit);
}

type SuppressionRow = Awaited<ReturnType<typeof selectSuppressions>>[number];

function suppressionView({ at: _, value, ...row }: SuppressionRow): SuppressionView {
  return { ...row, email: value ?? "an erased address" };
}

/** Null when a live stop of the same value stands. */
export async function insertSuppression(db: Db, row: typeof suppressions.$inferInsert): Promise<string | null> {
  const [stored] = await db
    .insert(suppressions)
    .values(row)
    .onConflictDoNothing({
      target: [suppressions.workspaceId, suppressions.valueHash],
      where: sql`released_at is null`,
    })
    .returning({ id: suppressions.id });
  return stored?.id ?? null;
}

/** The live stop of a value, locked until the transaction ends. */
export async function lockLiveSuppression(
  db: Db,
  { workspaceId, valueHash }: { workspaceId: string; valueHash: string },
) {
  const [row] = await db
    .select({ id: suppressions.id, reasonCode: suppressions.reasonCode, expiresAt: suppressions.expiresAt })
    .from(suppressions)
    .where(
      and(
        eq(suppressions.workspaceId, workspaceId),
        eq(suppressions.valueHash, valueHash),
        isNull(suppressions.releasedAt),
      ),
    )
    .for("update");
  return row ?? null;
}

export async function endSuppression(
  db: Db,
  end: { id: string; reason: string; userId: string | null; now: Date },
): Promise<void> {
  await db
    .update(suppressions)
    .set({ releasedAt: end.now, releasedBy: end.userId, releaseReason: end.reason })
    .where(eq(suppressions.id, end.id));
}

/** A standing stop lasts longer: another one was asked for that would have outlasted it. */
export async function extendSuppression(db: Db, stop: { id: string; expiresAt: Date | null }): Promise<void> {
  await db.update(suppressions).set({ expiresAt: stop.expiresAt }).where(eq(suppressions.id, stop.id));
}
