import { and, asc, eq, sql } from "drizzle-orm";
import { err, ok } from "../../core/result";
import type { Actor } from "../../core/user";
import { INBOX_VIEWS, MOST_COUNTED, type ReplyFilter, type SavedView } from "../../core/views/reply-views";
import type { SavedViewStore } from "../../ports/saved-view-store";
import type { Db } from "./client";
import { countUpTo } from "./queries/reply-list";
import { savedViews } from "./schema";
import { isUniqueViolation } from "./unique-violation";

/** More views than anybody finds again; the rest is not listed. */
const MOST_VIEWS = 50;

export function createSavedViewStore(db: Db): SavedViewStore {
  return {
    list: (actor, now) => listViews(db, actor, now),
    add: ({ workspaceId, userId }, view, now) =>
      named(async () => {
        const [row] = await db
          .insert(savedViews)
          .values({ ...view, workspaceId, userId, createdAt: now, updatedAt: now })
          .returning({ id: savedViews.id });
        if (!row) throw new Error("The view was not stored");
        return ok(row);
      }),
    change: (actor, { id, ...view }, now) =>
      named(async () => {
        const [row] = await db
          .update(savedViews)
          .set({ ...view, updatedAt: now })
          .where(own(actor, id))
          .returning({ id: savedViews.id });
        return row ? ok(row) : err({ kind: "not_found" as const });
      }),
    async remove(actor, id) {
      const removed = await db.delete(savedViews).where(own(actor, id)).returning({ id: savedViews.id });
      return removed.length === 1 ? ok(null) : err({ kind: "not_found" });
    },
  };
}

async function listViews(db: Db, actor: Actor, now: Date): Promise<SavedView[]> {
  const rows = await db
    .select({ id: savedViews.id, name: savedViews.name, view: savedViews.view, q: savedViews.q })
    .from(savedViews)
    .where(eq(savedViews.userId, actor.userId))
    .orderBy(asc(sql`lower(${savedViews.name})`), asc(savedViews.id))
    .limit(MOST_VIEWS);
  return Promise.all(
    rows.map(async (row) => {
      const view = INBOX_VIEWS.find((known) => known === row.view) ?? "all";
      const filter: ReplyFilter = row.q === "" ? { view } : { view, q: row.q };
      const { count, ended } = await countUpTo(db, { actor, filter, most: MOST_COUNTED + 1, now });
      return { ...row, view, count, more: !ended };
    }),
  );
}

function own({ userId }: Actor, id: string) {
  return and(eq(savedViews.userId, userId), eq(savedViews.id, id));
}

async function named<T>(write: () => Promise<T>) {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error)) return err({ kind: "name_taken" as const });
    throw error;
  }
}
