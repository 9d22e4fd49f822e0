import { and, eq } from "drizzle-orm";
import type { TrustedSender } from "../../../core/trusted-sender";
import type { Db, Tx } from "../client";
import { trustedSenders } from "../schema";

/** Answers whether the sender is new to the list. */
export async function addTrusted(
  db: Db | Tx,
  added: { workspaceId: string; userId: string; sender: TrustedSender; now: Date },
): Promise<boolean> {
  const { workspaceId, userId, sender, now } = added;
  const rows = await db
    .insert(trustedSenders)
    .values({ workspaceId, ...sender, addedBy: userId, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: trustedSenders.id });
  return rows.length === 1;
}

export async function removeTrusted(
  tx: Tx,
  { workspaceId, sender }: { workspaceId: string; sender: TrustedSender },
): Promise<void> {
  const { scope, value } = sender;
  const named = and(eq(trustedSenders.scope, scope), eq(trustedSenders.value, value));
  await tx.delete(trustedSenders).where(and(eq(trustedSenders.workspaceId, workspaceId), named));
}
