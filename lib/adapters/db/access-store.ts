import { and, desc, eq, isNull, lt, or, sql } from "drizzle-orm";
import { err, ok } from "../../core/result";
import type { ApiKeyView } from "../../core/views/record-views";
import type { AccessStore } from "../../ports/account-store";
import { hashApiKey, newApiKey } from "./api-key";
import type { Db } from "./client";
import { findAccount } from "./queries/users";
import { apiKeys, rateLimits, users } from "./schema";

const KEY_COLUMNS = {
  id: apiKeys.id,
  name: apiKeys.name,
  prefix: apiKeys.prefix,
  createdAt: apiKeys.createdAt,
  lastUsedAt: apiKeys.lastUsedAt,
  revokedAt: apiKeys.revokedAt,
};

/** The last use is kept to the minute, so that a busy key does not write on each request. */
const USE_RESOLUTION_MS = 60_000;

export function createAccessStore(db: Db): AccessStore {
  return {
    createKey: ({ userId, workspaceId }, name, now) => addKey(db, { userId, workspaceId, name, now }),
    async createKeyFor(email, name, now) {
      const account = await findAccount(db, eq(users.email, email));
      if (!account) return err({ kind: "unknown_user" });
      const { key } = await addKey(db, { userId: account.userId, workspaceId: account.workspaceId, name, now });
      return ok({ key });
    },
    keys: (actor) =>
      db.select(KEY_COLUMNS).from(apiKeys).where(ownKeys(actor)).orderBy(desc(apiKeys.createdAt), desc(apiKeys.id)),
    async revokeKey(actor, keyId, now) {
      const revoked = await db
        .update(apiKeys)
        .set({ revokedAt: now })
        .where(and(ownKeys(actor), eq(apiKeys.id, keyId), isNull(apiKeys.revokedAt)))
        .returning({ id: apiKeys.id });
      return revoked.length === 1;
    },
    accountOfKey: (key, now) => accountOfKey(db, key, now),
    takeRequest: (limit, now) => takeRequest(db, limit, now),
  };
}

async function addKey(
  db: Db,
  { now, ...owner }: { userId: string; workspaceId: string; name: string; now: Date },
): Promise<{ key: string; view: ApiKeyView }> {
  const { key, prefix, keyHash } = newApiKey();
  const [view] = await db
    .insert(apiKeys)
    .values({ ...owner, prefix, keyHash, createdAt: now })
    .returning(KEY_COLUMNS);
  if (!view) throw new Error("The key was not stored");
  return { key, view };
}

function ownKeys(actor: { userId: string; workspaceId: string; role: string }) {
  const inWorkspace = eq(apiKeys.workspaceId, actor.workspaceId);
  return actor.role === "admin" ? inWorkspace : and(inWorkspace, eq(apiKeys.userId, actor.userId));
}

async function accountOfKey(db: Db, key: string, now: Date) {
  const standing = and(eq(apiKeys.keyHash, hashApiKey(key)), isNull(apiKeys.revokedAt));
  const [found] = await db.select({ id: apiKeys.id, userId: apiKeys.userId }).from(apiKeys).where(standing);
  const account = found ? await findAccount(db, eq(users.id, found.userId)) : null;
  if (!found || !account) return null;
  const stale = lt(apiKeys.lastUsedAt, new Date(now.getTime() - USE_RESOLUTION_MS));
  await db
    .update(apiKeys)
    .set({ lastUsedAt: now })
    .where(and(eq(apiKeys.id, found.id), or(isNull(apiKeys.lastUsedAt), stale)));
  return account;
}

/** One statement takes the request: two that come together never share the last one. */
async function takeRequest(db: Db, limit: { scope: string; perWindow: number; windowSeconds: number }, now: Date) {
  const windowMs = limit.windowSeconds * 1000;
  const windowStart = new Date(Math.floor(now.getTime() / windowMs) * windowMs);
  const retryAfterSeconds = Math.ceil((windowStart.getTime() + windowMs - now.getTime()) / 1000);
  if (limit.perWindow < 1) return { allowed: false as const, retryAfterSeconds };
  const [taken] = await db
    .insert(rateLimits)
    .values({ scope: limit.scope, windowStart, hits: 1 })
    .onConflictDoUpdate({
      target: [rateLimits.scope, rateLimits.windowStart],
      set: { hits: sql`${rateLimits.hits} + 1` },
      setWhere: lt(rateLimits.hits, limit.perWindow),
    })
    .returning({ hits: rateLimits.hits });
  if (!taken) return { allowed: false as const, retryAfterSeconds };
  if (taken.hits === 1) {
    await db.delete(rateLimits).where(and(eq(rateLimits.scope, limit.scope), lt(rateLimits.windowStart, windowStart)));
  }
  return { allowed: true as const };
}
