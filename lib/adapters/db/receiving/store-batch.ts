import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { constants, gzip, gzipSync } from "node:zlib";
import { and, eq, inArray, sql } from "drizzle-orm";
import { INTENT_FACTS } from "../../../core/reply/intents";
import type { Ingested, MailboxScope, NewReply } from "../../../ports/inbox-store";
import { applyBatch, type EffectCause, type Task } from "../apply-consequences";
import type { Db, Tx } from "../client";
import { type Insertion, insertTogether, rowsFor } from "../insert-rows";
import {
  attempts,
  campaigns,
  classificationHistory,
  leads,
  mailboxes,
  quarantine,
  replies,
  replyLocations,
  replySources,
} from "../schema";
import { matchColumns, messageColumns, verdictColumns } from "./reply-columns";

const compress = promisify(gzip);
const COMPRESSED_AT_ONCE_BYTES = 32 * 1024;

type PreparedItem = { item: Ingested; id: string; gzip: Uint8Array | null };
type PreparedReply = PreparedItem & { item: NewReply; gzip: Uint8Array };

/** A batch ready to be written: sources compressed, owners found, rows put into words, what follows listed. */
export type PreparedBatch = { items: PreparedItem[]; insertions: (Insertion | null)[]; tasks: Task[] };

/** Done before the transaction begins, so that it waits for nothing but the database. */
export async function prepareBatch(
  db: Db | Tx,
  scope: MailboxScope,
  items: Ingested[],
  now: Date,
): Promise<PreparedBatch> {
  const prepared = await Promise.all(items.map(prepareItem));
  const fresh = prepared.filter((entry): entry is PreparedReply => entry.item.kind === "new" && entry.gzip !== null);
  if (fresh.length === 0) return { items: prepared, insertions: [], tasks: [] };
  const owner = await ownersOf(db, scope, fresh);
  const insertions = [
    rowsFor(
      replies,
      fresh.map((entry) => replyRow(scope, entry, owner, now)),
    ),
    rowsFor(
      replySources,
      fresh.map(({ id, gzip: source }) => ({ replyId: id, gzip: source })),
    ),
    rowsFor(
      classificationHistory,
      fresh.map(({ id, item }) => historyRow(id, item, now)),
    ),
  ];
  return { items: prepared, insertions, tasks: fresh.flatMap((entry) => tasksOf(scope, entry, now)) };
}

async function prepareItem(item: Ingested): Promise<PreparedItem> {
  const keepsSource = item.kind === "new" || item.kind === "quarantined";
  return { item, id: randomUUID(), gzip: keepsSource ? await compressed(item.fetched.raw) : null };
}

/** Handing a small message to another thread costs more than compressing it, and little is gained by trying hard. */
async function compressed(raw: Uint8Array): Promise<Uint8Array> {
  return raw.length <= COMPRESSED_AT_ONCE_BYTES ? gzipSync(raw, { level: constants.Z_BEST_SPEED }) : compress(raw);
}

/** Writes a batch with all its consequences. Answers the reply that each item became or belongs to, in order. */
export async function storeBatch(
  tx: Tx,
  scope: MailboxScope,
  { items, insertions, tasks }: PreparedBatch,
  { junk, now }: { junk: boolean; now: Date },
): Promise<(string | null)[]> {
  if (items.length === 0) return [];
  const replyIds = await replyIdsOf(tx, scope, items);
  await insertTogether(tx, [
    ...insertions,
    rowsFor(replyLocations, locationRows(scope, items, replyIds, now), { skipExisting: true }),
    rowsFor(quarantine, quarantineRows(scope, items, { junk, now }), { skipExisting: true }),
  ]);
  await applyBatch(tx, tasks);
  return replyIds;
}

async function ownersOf(
  db: Db | Tx,
  scope: MailboxScope,
  fresh: PreparedReply[],
): Promise<(item: NewReply) => string | null> {
  const attemptIds = unique(fresh.flatMap(({ item }) => item.match?.attemptId ?? []));
  const found = await db
    .select({
      attempt: attempts.id,
      owner: sql<string | null>`coalesce(${leads.ownerId}, ${attempts.userId}, ${campaigns.ownerId})`,
      otherwise: mailboxes.defaultOwnerId,
    })
    .from(mailboxes)
    .leftJoin(attempts, inArray(attempts.id, attemptIds))
    .leftJoin(leads, eq(leads.id, attempts.leadId))
    .leftJoin(campaigns, eq(campaigns.id, attempts.campaignId))
    .where(eq(mailboxes.id, scope.mailboxId));
  const byAttempt = new Map(found.map(({ attempt, owner }) => [attempt, owner]));
  const otherwise = found[0]?.otherwise ?? null;
  return ({ match }) => (match ? byAttempt.get(match.attemptId) : null) ?? otherwise;
}

function replyRow(
  { workspaceId, mailboxId }: MailboxScope,
  { id, item }: PreparedReply,
  owner: (item: NewReply) => string | null,
  now: Date,
) {
  return {
    id,
    workspaceId,
    mailboxId,
    ...messageColumns(item),
    ...verdictColumns(item),
    ...matchColumns(item),
    ...item.routing,
    junk: item.junk,
    ownerId: owner(item),
    createdAt: now,
    updatedAt: now,
  };
}

function historyRow(replyId: string, { verdict }: NewReply, now: Date) {
  const { intent, classification, confidence, layer, rulesVersion, modelVersion } = verdict;
  return {
    id: randomUUID(),
    replyId,
    intent,
    classification,
    confidence,
    layer,
    rulesVersion,
    modelVersion,
    createdAt: now,
  };
}

async function replyIdsOf(tx: Tx, scope: MailboxScope, prepared: PreparedItem[]): Promise<(string | null)[]> {
  const byDigest = new Map<string, string>();
  for (const { item, id } of prepared) if (item.kind === "new") byDigest.set(item.digest, id);
  const elsewhere = unique(prepared.flatMap(({ item }) => digestsSought(item))).filter(
    (digest) => !byDigest.has(digest),
  );
  if (elsewhere.length > 0) {
    const rows = await tx
      .select({ id: replies.id, digest: replies.contentDigest })
      .from(replies)
      .where(and(eq(replies.mailboxId, scope.mailboxId), inArray(replies.contentDigest, elsewhere)));
    for (const { id, digest } of rows) byDigest.set(digest, id);
  }
  return prepared.map(({ item, id }) => {
    if (item.kind === "new") return id;
    if (item.kind !== "duplicate") return null;
    return "replyId" in item.of ? item.of.replyId : copiedReply(byDigest, item.of.digest);
  });
}

/** A copy whose original is not there must not vanish: the batch is refused, and its messages stored one by one. */
function copiedReply(byDigest: Map<string, string>, digest: string): string {
  const replyId = byDigest.get(digest);
  if (replyId === undefined) throw new Error(`No reply has the content ${digest}`);
  return replyId;
}

function digestsSought(item: Ingested): string[] {
  return item.kind === "duplicate" && "digest" in item.of ? [item.of.digest] : [];
}

function locationRows(
  { mailboxId }: MailboxScope,
  prepared: PreparedItem[],
  replyIds: (string | null)[],
  now: Date,
): (typeof replyLocations.$inferInsert)[] {
  return prepared.flatMap(({ item: { fetched } }, index) => {
    const replyId = replyIds[index];
    const { folder, uidValidity, uid, serverMailId = null } = fetched;
    const place = { mailboxId, folder, uidValidity, uid, serverMailId };
    return replyId ? [{ id: randomUUID(), replyId, ...place, createdAt: now }] : [];
  });
}

function quarantineRows(
  scope: MailboxScope,
  prepared: PreparedItem[],
  { junk, now }: { junk: boolean; now: Date },
): (typeof quarantine.$inferInsert)[] {
  return prepared.flatMap(({ item, id, gzip: source }) => {
    if (item.kind !== "quarantined" || !source) return [];
    const { folder, uidValidity, uid, sizeBytes, receivedAt, left } = item.fetched;
    const place = { mailboxId: scope.mailboxId, workspaceId: scope.workspaceId, folder, uidValidity, uid };
    const kept = { gzip: source, sizeBytes, error: item.error, leftOnServer: left, junk };
    return [{ id, ...place, ...kept, receivedAt, createdAt: now }];
  });
}

function tasksOf({ workspaceId }: MailboxScope, { id, item }: PreparedReply, now: Date): Task[] {
  const { match, verdict } = item;
  const cause: EffectCause = {
    workspaceId,
    replyId: id,
    cause: verdict.intent === "bounce" ? "bounce" : "reply",
    rulesVersion: verdict.rulesVersion,
    leadId: match?.leadId ?? null,
    attemptId: match?.attemptId ?? null,
    evidence: evidenceText(item),
    now,
  };
  return item.consequences.map((consequence) => ({ cause, consequence }));
}

/** What decided it, for the eyes of whoever asks why: of a bounce the other server's own words. */
function evidenceText({ verdict }: NewReply): string {
  const refusal = verdict.bounce?.diagnostic?.replace(/^\s*(smtp|x-[\w-]+)\s*;\s*/i, "").trim();
  if (refusal) return refusal;
  const [first] = verdict.evidence;
  if (!first) return INTENT_FACTS[verdict.intent].label;
  return first.kind === "header" ? `${first.name}: ${first.value}` : first.text;
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)];
}
