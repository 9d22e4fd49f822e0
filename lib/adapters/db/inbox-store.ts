import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { and, eq, isNull } from "drizzle-orm";
import type { InboxStore, Ingested, PollLease } from "../../ports/inbox-store";
import type { Db, Tx } from "./client";
import { beginPoll, endPoll, folderCursor, moveCursor } from "./receiving/poll-lease";
import { recogniseBatch } from "./receiving/recognise-batch";
import { type PreparedBatch, prepareBatch, storeBatch } from "./receiving/store-batch";
import { quarantine } from "./schema";

const decompress = promisify(gunzip);

/** What a mailbox brings, kept in the database. */
export function inboxStore(db: Db): InboxStore {
  const ready = new WeakMap<Ingested[], PreparedBatch>();
  return {
    beginPoll: (poll, now) => beginPoll(db, poll, now),
    cursor: (lease, folder, now) => folderCursor(db, lease, folder, now),
    recognise: (scope, batch, now) => recogniseBatch(db, scope, batch, now),
    async prepare(scope, items, now) {
      ready.set(items, await prepareBatch(db, scope, items, now));
    },
    async commit(lease, { items, ...place }, now) {
      const batch = ready.get(items) ?? (await prepareBatch(db, lease, items, now));
      return commit(db, lease, { ...place, batch }, now);
    },
    endPoll: (lease, outcome, now) => endPoll(db, lease, outcome, now),
    quarantined: (workspaceId, quarantineId) => quarantined(db, workspaceId, quarantineId),
    releaseQuarantined: (quarantineId, item, now) => releaseQuarantined(db, quarantineId, item, now),
  };
}

type Place = Omit<Parameters<InboxStore["commit"]>[1], "items">;

async function commit(
  db: Db,
  lease: PollLease,
  { folder, accountedTo, batch, leaseMs }: Place & { batch: PreparedBatch },
  now: Date,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const until = new Date(now.getTime() + leaseMs);
    const held = await moveCursor(tx, lease, { folder, lastUid: accountedTo, until }, now);
    if (held) await storeBatch(tx, lease, batch, { junk: folder.role === "junk", now });
    return held;
  });
}

async function quarantined(db: Db, workspaceId: string, id: string): ReturnType<InboxStore["quarantined"]> {
  const [row] = await db
    .select()
    .from(quarantine)
    .where(and(eq(quarantine.id, id), eq(quarantine.workspaceId, workspaceId), isNull(quarantine.resolvedAt)));
  if (!row) return null;
  const raw = new Uint8Array(await decompress(row.gzip));
  const { mailboxId, folder, uidValidity, uid, receivedAt, sizeBytes, junk } = row;
  return {
    scope: { workspaceId, mailboxId },
    junk,
    fetched: { folder, uidValidity, uid, receivedAt, sizeBytes, raw, left: row.leftOnServer },
  };
}

function releaseQuarantined(db: Db, id: string, item: Ingested, now: Date): Promise<string | null> {
  return db.transaction((tx) => release(tx, id, item, now));
}

/** The row is locked first: a second click finds it resolved and stores nothing. */
async function release(tx: Tx, id: string, item: Ingested, now: Date): Promise<string | null> {
  const [row] = await tx
    .select({
      workspaceId: quarantine.workspaceId,
      mailboxId: quarantine.mailboxId,
      junk: quarantine.junk,
      resolvedAt: quarantine.resolvedAt,
    })
    .from(quarantine)
    .where(eq(quarantine.id, id))
    .for("update");
  if (!row || row.resolvedAt !== null) return null;
  if (item.kind === "quarantined") {
    await tx.update(quarantine).set({ error: item.error }).where(eq(quarantine.id, id));
    return null;
  }
  const batch = await prepareBatch(tx, row, [item], now);
  const [replyId] = await storeBatch(tx, row, batch, { junk: row.junk, now });
  await tx
    .update(quarantine)
    .set({ resolvedAt: now, replyId: replyId ?? null })
    .where(eq(quarantine.id, id));
  return replyId ?? null;
}
