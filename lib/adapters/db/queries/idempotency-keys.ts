import { and, eq, gt, inArray, lte, ne, sql } from "drizzle-orm";
import type { Tx } from "../client";
import { idempotencyKeys } from "../schema";

type Key = { workspaceId: string; keyHash: string; attemptId: string };

/** Reserves a key for an attempt unless another one holds it. One statement: of two equal sends one wins. */
export async function takeKey(tx: Tx, key: Key & { now: Date; expiresAt: Date }): Promise<boolean> {
  const { workspaceId, keyHash, attemptId, now, expiresAt } = key;
  const taken = await tx
    .insert(idempotencyKeys)
    .values({ workspaceId, keyHash, attemptId, expiresAt, state: "reserved", createdAt: now })
    .onConflictDoUpdate({
      target: [idempotencyKeys.workspaceId, idempotencyKeys.keyHash],
      set: { attemptId, expiresAt, state: "reserved", createdAt: now },
      setWhere: sql`${lte(idempotencyKeys.expiresAt, now)} or ${eq(idempotencyKeys.attemptId, attemptId)}`,
    })
    .returning({ attemptId: idempotencyKeys.attemptId });
  return taken.length === 1;
}

/** Whether another attempt holds the key at a moment. */
export async function keyIsHeld(tx: Tx, { workspaceId, keyHash, attemptId, at }: Key & { at: Date }): Promise<boolean> {
  const held = await tx
    .select({ attemptId: idempotencyKeys.attemptId })
    .from(idempotencyKeys)
    .where(
      and(
        eq(idempotencyKeys.workspaceId, workspaceId),
        eq(idempotencyKeys.keyHash, keyHash),
        gt(idempotencyKeys.expiresAt, at),
        ne(idempotencyKeys.attemptId, attemptId),
      ),
    );
  return held.length > 0;
}

/** The mail has left: its key stands until it expires. */
export async function markKeyUsed(tx: Tx, key: Key): Promise<void> {
  await tx.update(idempotencyKeys).set({ state: "used" }).where(ownKey(key));
}

/** The mail has provably not left: the same one may be sent again. */
export async function releaseKey(tx: Tx, key: Key): Promise<void> {
  await tx.delete(idempotencyKeys).where(ownKey(key));
}

/** The same for many mails at once, whatever they say. */
export async function releaseKeys(tx: Tx, attemptIds: string[]): Promise<void> {
  await tx.delete(idempotencyKeys).where(inArray(idempotencyKeys.attemptId, attemptIds));
}

function ownKey({ workspaceId, keyHash, attemptId }: Key) {
  return and(
    eq(idempotencyKeys.workspaceId, workspaceId),
    eq(idempotencyKeys.keyHash, keyHash),
    eq(idempotencyKeys.attemptId, attemptId),
  );
}
