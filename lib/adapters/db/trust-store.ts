import { and, desc, eq } from "drizzle-orm";
import type { TrustStore } from "../../ports/trust-store";
import type { Db } from "./client";
import { addTrusted } from "./queries/trusted-senders";
import { trustedSenders, users } from "./schema";

const COLUMNS = {
  id: trustedSenders.id,
  scope: trustedSenders.scope,
  value: trustedSenders.value,
  addedBy: users.name,
  createdAt: trustedSenders.createdAt,
};

export function createTrustStore(db: Db): TrustStore {
  const select = () =>
    db.select(COLUMNS).from(trustedSenders).leftJoin(users, eq(users.id, trustedSenders.addedBy)).$dynamic();
  return {
    list: ({ workspaceId }) =>
      select()
        .where(eq(trustedSenders.workspaceId, workspaceId))
        .orderBy(desc(trustedSenders.createdAt), desc(trustedSenders.id)),
    async add({ workspaceId, userId }, sender, now) {
      const created = await addTrusted(db, { workspaceId, userId, sender, now });
      const isStored = and(eq(trustedSenders.workspaceId, workspaceId), eq(trustedSenders.value, sender.value));
      const [stored] = await select().where(isStored);
      if (!stored) throw new Error("The trusted sender was not stored");
      return { sender: stored, created };
    },
    async remove({ workspaceId }, id) {
      const removed = await db
        .delete(trustedSenders)
        .where(and(eq(trustedSenders.workspaceId, workspaceId), eq(trustedSenders.id, id)))
        .returning({ id: trustedSenders.id });
      return removed.length === 1;
    },
    async values(workspaceId) {
      const rows = await db
        .select({ value: trustedSenders.value })
        .from(trustedSenders)
        .where(eq(trustedSenders.workspaceId, workspaceId));
      return new Set(rows.map(({ value }) => value));
    },
  };
}
