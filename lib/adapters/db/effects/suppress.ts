import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { addDays } from "../../../core/day";
import { SUPPRESSION_LABELS, type SuppressionReason, weigh } from "../../../core/suppression";
import type { Tx } from "../client";
import { suppressionHash } from "../keyed-hash";
import { extendSuppression } from "../queries/suppression-rows";
import { suppressions, workspaces } from "../schema";
import type { Applied, ConsequenceOf, Task } from "./task";

type SuppressTask = Task<ConsequenceOf<"suppress">>;
type Live = { id: string; valueHash: string; reasonCode: SuppressionReason; expiresAt: Date | null };
type Stop = {
  id: string;
  task: SuppressTask;
  value: string;
  valueHash: string;
  expiresAt: Date | null;
  supersedes: string | null;
};

export async function suppressAddresses(tx: Tx, tasks: SuppressTask[]): Promise<Applied[]> {
  const [first] = tasks;
  if (!first) return [];
  const { workspaceId, now } = first.cause;
  const secret = await secretOf(tx, workspaceId);
  const wanted = tasks.flatMap((task) => task.consequence.addresses.map((value) => stopOf(task, value, secret)));
  const live = await liveStops(tx, workspaceId, wanted);
  const before = [...live.values()];
  const stops = wanted.filter((stop) => takesPlace(stop, live, now));
  const placed = lastOfEach(stops);
  const replaced = placed.flatMap(({ supersedes }) => supersedes ?? []);
  if (replaced.length > 0) {
    await tx
      .update(suppressions)
      .set({ releasedAt: now, releaseReason: "A stronger reason took its place" })
      .where(inArray(suppressions.id, replaced));
  }
  const stored = await insertStops(tx, placed);
  const ends = new Map([...before, ...placed].map(({ id, expiresAt }) => [id, expiresAt]));
  const longer = [...live.values()].filter(({ id, expiresAt }) => ends.get(id) !== expiresAt);
  for (const stop of longer) await extendSuppression(tx, stop);
  return placed.filter(({ id }) => stored.has(id)).map(appliedStop);
}

async function secretOf(tx: Tx, workspaceId: string): Promise<string> {
  const [row] = await tx.select({ secret: workspaces.secret }).from(workspaces).where(eq(workspaces.id, workspaceId));
  if (!row) throw new Error(`There is no workspace ${workspaceId}`);
  return row.secret;
}

function stopOf(task: SuppressTask, value: string, secret: string): Stop {
  const { days } = task.consequence;
  const expiresAt = days === null ? null : addDays(task.cause.now, days);
  return {
    id: randomUUID(),
    task,
    value,
    valueHash: suppressionHash(secret, { scope: "address", value }),
    expiresAt,
    supersedes: null,
  };
}

async function liveStops(tx: Tx, workspaceId: string, wanted: Stop[]): Promise<Map<string, Live>> {
  const hashes = [...new Set(wanted.map(({ valueHash }) => valueHash))];
  if (hashes.length === 0) return new Map();
  const rows = await tx
    .select({
      id: suppressions.id,
      valueHash: suppressions.valueHash,
      reasonCode: suppressions.reasonCode,
      expiresAt: suppressions.expiresAt,
    })
    .from(suppressions)
    .where(
      and(
        eq(suppressions.workspaceId, workspaceId),
        inArray(suppressions.valueHash, hashes),
        isNull(suppressions.releasedAt),
      ),
    )
    .for("update");
  return new Map(rows.map((row) => [row.valueHash, row]));
}

/** Whether a stop is new or stronger than what stands; then it stands from now on. */
function takesPlace(stop: Stop, live: Map<string, Live>, now: Date): boolean {
  const standing = live.get(stop.valueHash);
  const reasonCode = stop.task.consequence.reasonCode;
  if (standing) {
    const weighed = weigh({ reasonCode, expiresAt: stop.expiresAt }, standing, now);
    if (weighed.kind === "extends") live.set(stop.valueHash, { ...standing, expiresAt: weighed.expiresAt });
    if (weighed.kind !== "replaces") return false;
    stop.expiresAt = weighed.expiresAt;
    stop.supersedes = standing.id;
  }
  live.set(stop.valueHash, { id: stop.id, valueHash: stop.valueHash, reasonCode, expiresAt: stop.expiresAt });
  return true;
}

/** Of several stops of one address in a batch only the last stands; it takes the place of what the first one did. */
function lastOfEach(stops: Stop[]): Stop[] {
  const last = new Map<string, Stop>();
  for (const stop of stops) {
    const earlier = last.get(stop.valueHash);
    last.set(stop.valueHash, earlier ? { ...stop, supersedes: earlier.supersedes } : stop);
  }
  return [...last.values()];
}

/** Somebody else may have stopped the same address in this moment; then theirs stands. */
async function insertStops(tx: Tx, stops: Stop[]): Promise<Set<string>> {
  if (stops.length === 0) return new Set();
  const rows = await tx
    .insert(suppressions)
    .values(stops.map(suppressionRow))
    .onConflictDoNothing({
      target: [suppressions.workspaceId, suppressions.valueHash],
      where: sql`released_at is null`,
    })
    .returning({ id: suppressions.id });
  return new Set(rows.map(({ id }) => id));
}

function suppressionRow({ id, task: { cause, consequence }, value, valueHash, expiresAt }: Stop) {
  return {
    id,
    workspaceId: cause.workspaceId,
    scope: "address" as const,
    value,
    valueHash,
    reasonCode: consequence.reasonCode,
    reason: SUPPRESSION_LABELS[consequence.reasonCode],
    source: cause.cause === "bounce" ? ("bounce" as const) : ("reply" as const),
    evidence: cause.evidence ?? consequence.rule,
    replyId: cause.replyId,
    attemptId: cause.attemptId,
    createdBy: cause.userId ?? null,
    createdAt: cause.now,
    expiresAt,
  };
}

function appliedStop({ id, task, value, supersedes }: Stop): Applied {
  const { reasonCode } = task.consequence;
  return {
    task,
    effect: { kind: "suppress", suppressionId: id, scope: "address", value, reasonCode, supersedes },
    summary: `${value} suppressed: ${SUPPRESSION_LABELS[reasonCode].toLowerCase()}`,
  };
}
