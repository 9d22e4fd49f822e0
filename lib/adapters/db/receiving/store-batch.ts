import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { gzip, gzipSync } from "node:zlib";
import { and, eq, inArray } from "drizzle-orm";
import { INTENT_FACTS } from "../../../core/reply/intents";
import type { Ingested, MailboxScope, NewReply } from "../../../ports/inbox-store";
import { applyBatch, type EffectCause, type Task } from "../apply-consequences";
import type { Tx } from "../client";
import { insertRows } from "../insert-rows";
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
const ROWS_PER_INSERT = 200; // a statement takes at most 65,535 parameters

/** An item with its raw bytes compressed, ready to be written without a pause in the transaction. */
export type Prepared = { item: Ingested; id: string; gzip: Uint8Array | null };

/** Done before the transaction begins, so that it never waits for the compressor. */
export function prepareBatch(items: Ingested[]): Promise<Prepared[]> {
  return Promise.all(
    items.map(async (item) => {
      const keepsSource = item.kind === "new" || item.kind === "quarantined";
      return { item, id: randomUUID(), gzip: keepsSource ? await compressed(item.fetched.raw) : null };
    }),
  );
}

/** Handing a small message to another thread costs more than compressing it. */
async function compressed(raw: Uint8Array): Promise<Uint8Array> {
  return raw.length <= COMPRESSED_AT_ONCE_BYTES ? gzipSync(raw) : compress(raw);
}

type PreparedReply = Prepared & { item: NewReply; gzip: Uint8Array };

/** Writes a batch with all its consequences. Answers the reply that each item became or belongs to, in order. */
export async function storeBatch(
  tx: Tx,
  scope: MailboxScope,
  prepared: Prepared[],
  { junk, now }: { junk: boolean; now: Date },
): Promise<(string | null)[]> {
  const fresh = prepared.filter((entry): entry is PreparedReply => entry.item.kind === "new" && entry.gzip !== null);
  const owners = await ownersOf(tx, scope, fresh);
  for (const part of parted(fresh)) {
    await insertRows(
      tx,
      replies,
      part.map((entry) => replyRow(scope, entry, owners, now)),
    );
    await tx.insert(replySources).values(part.map(({ id, gzip: source }) => ({ replyId: id, gzip: source })));
    await insertRows(
      tx,
      classificationHistory,
      part.map(({ id, item }) => historyRow(id, item, now)),
    );
  }
  const replyIds = await replyIdsOf(tx, scope, prepared);
  await storeLocations(tx, scope, prepared, replyIds, now);
  await storeQuarantined(tx, scope, prepared, { junk, now });
  await applyBatch(
    tx,
    fresh.flatMap((entry) => tasksOf(scope, entry, now)),
  );
  return replyIds;
}

async function ownersOf(
  tx: Tx,
  scope: MailboxScope,
  fresh: PreparedReply[],
): Promise<(item: NewReply) => string | null> {
  const attemptIds = unique(fresh.flatMap(({ item }) => item.match?.attemptId ?? []));
  const found =
    attemptIds.length === 0
      ? []
      : await tx
          .select({ id: attempts.id, lead: leads.ownerId, sender: attempts.userId, campaign: campaigns.ownerId })
          .from(attempts)
          .innerJoin(leads, eq(leads.id, attempts.leadId))
          .innerJoin(campaigns, eq(campaigns.id, attempts.campaignId))
          .where(inArray(attempts.id, attemptIds));
  const [mailbox] = await tx
    .select({ owner: mailboxes.defaultOwnerId })
    .from(mailboxes)
    .where(eq(mailboxes.id, scope.mailboxId));
  const byAttempt = new Map(found.map(({ id, lead, sender, campaign }) => [id, lead ?? sender ?? campaign]));
  return ({ match }) => (match ? byAttempt.get(match.attemptId) : null) ?? mailbox?.owner ?? null;
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

async function replyIdsOf(tx: Tx, scope: MailboxScope, prepared: Prepared[]): Promise<(string | null)[]> {
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

async function storeLocations(
  tx: Tx,
  { mailboxId }: MailboxScope,
  prepared: Prepared[],
  replyIds: (string | null)[],
  now: Date,
): Promise<void> {
  const rows = prepared.flatMap(({ item: { fetched } }, index) => {
    const replyId = replyIds[index];
    const { folder, uidValidity, uid, serverMailId = null } = fetched;
    const place = { mailboxId, folder, uidValidity, uid, serverMailId };
    return replyId ? [{ id: randomUUID(), replyId, ...place, createdAt: now }] : [];
  });
  for (const part of parted(rows)) await insertRows(tx, replyLocations, part, { skipExisting: true });
}

async function storeQuarantined(
  tx: Tx,
  scope: MailboxScope,
  prepared: Prepared[],
  { junk, now }: { junk: boolean; now: Date },
): Promise<void> {
  const rows = prepared.flatMap(({ item, gzip: source }) => {
    if (item.kind !== "quarantined" || !source) return [];
    const { folder, uidValidity, uid, sizeBytes, receivedAt, left } = item.fetched;
    const place = { ...scope, folder, uidValidity, uid };
    return [
      { ...place, junk, leftOnServer: left, gzip: source, sizeBytes, error: item.error, receivedAt, createdAt: now },
    ];
  });
  for (const part of parted(rows)) await tx.insert(quarantine).values(part).onConflictDoNothing();
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

function parted<T>(rows: T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_PER_INSERT) }, (_, part) =>
    rows.slice(part * ROWS_PER_INSERT, (part + 1) * ROWS_PER_INSERT),
  );
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)];
}
