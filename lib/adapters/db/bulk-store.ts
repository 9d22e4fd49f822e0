import { and, eq, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import { type BulkOutcome, type BulkUndo, isProtected } from "../../core/inbox/bulk-action";
import type { Triage } from "../../core/inbox/triage";
import { err, ok } from "../../core/result";
import type { Actor } from "../../core/user";
import type { BulkPatch, BulkStore, ClaimedUndo } from "../../ports/bulk-store";
import type { Db, Tx } from "./client";
import { every } from "./queries/conditions";
import { matchingIds } from "./queries/reply-list";
import { triaged } from "./queries/triaged";
import { mayOwn } from "./queries/users";
import { visibleReplies } from "./queries/visibility";
import { columnsOf } from "./reply-columns";
import { bulkChanges, replies } from "./schema";

/** How long a bulk change can be taken back. */
const UNDO_DAYS = 7;
const DAY_MS = 24 * 60 * 60_000;

export function createBulkStore(db: Db): BulkStore {
  return {
    matching: (actor, { filter, limit }, now) => matchingIds(db, { actor, filter, limit, now }),
    labels: (actor, ids) =>
      db
        .select({ id: replies.id, intent: replies.intent, layer: replies.layer })
        .from(replies)
        .where(theseReplies(actor, ids)),
    async change(actor, { ids, action }, now) {
      if (action.kind === "assign" && action.ownerId !== null) {
        const { workspaceId } = actor;
        if (!(await mayOwn(db, { workspaceId, userId: action.ownerId }))) return err({ kind: "unknown_owner" });
      }
      return ok(await db.transaction((tx) => changeAll(tx, { actor, ids, action, now })));
    },
    remember: (actor, change, now) => remember(db, { actor, ...change, now }),
    async claimUndo(actor, token, now) {
      const [row] = await db
        .update(bulkChanges)
        .set({ undoneAt: now })
        .where(and(eq(bulkChanges.id, token), eq(bulkChanges.userId, actor.userId), isNull(bulkChanges.undoneAt)))
        .returning({ action: bulkChanges.action, before: bulkChanges.before, at: bulkChanges.createdAt });
      return row ?? null;
    },
    restore: (actor, undo, now) => restore(db, { actor, ...undo, now }),
  };
}

type Change = { actor: Actor; ids: string[]; action: BulkPatch; now: Date };

async function changeAll(tx: Tx, { actor, ids, action, now }: Change): Promise<BulkOutcome> {
  const found = await tx
    .select(TOUCHED)
    .from(replies)
    .where(theseReplies(actor, ids))
    .orderBy(replies.id)
    .for("update");
  const known = new Set(found.map((reply) => reply.id));
  const refused = found.filter((reply) => isProtected(reply.intent));
  const changing = found.filter((reply) => !isProtected(reply.intent) && CHANGES[action.kind](reply));
  const failed: BulkOutcome["failed"] = [
    ...ids.filter((id) => !known.has(id)).map((id) => ({ id, reason: "not_found" as const })),
    ...refused.map(({ id }) => ({ id, reason: "protected" as const })),
  ];
  if (changing.length === 0) return { updated: 0, failed, undoToken: null };
  const changed = changing.map((reply) => reply.id);
  await tx
    .update(replies)
    .set({ ...columnsOf(patchOf(action), actor, now), updatedAt: now })
    .where(inArray(replies.id, changed));
  const before = changing.map((reply) => BEFORE[action.kind](reply));
  return { updated: changed.length, failed, undoToken: await remember(tx, { actor, action, before, now }) };
}

const TOUCHED = {
  id: replies.id,
  intent: replies.intent,
  readAt: replies.readAt,
  handledAt: replies.handledAt,
  handledBy: replies.handledBy,
  snoozedUntil: replies.snoozedUntil,
  ownerId: replies.ownerId,
};
type Touched = Pick<typeof replies.$inferSelect, keyof typeof TOUCHED>;

/** Whether a reply is not yet what the change would make it, where that can be told without the change's own value. */
const CHANGES: Record<BulkPatch["kind"], (reply: Touched) => boolean> = {
  done: ({ handledAt, handledBy }) => handledAt === null || handledBy === null,
  reopen: ({ handledAt }) => handledAt !== null,
  read: () => true,
  snooze: () => true,
  assign: () => true,
};

const iso = (moment: Date | null) => moment?.toISOString() ?? null;
const handledBefore = ({ id, handledAt, handledBy, snoozedUntil }: Touched): BulkUndo => ({
  ...{ id, handledAt: iso(handledAt), handledBy, snoozedUntil: iso(snoozedUntil) },
});

const BEFORE: Record<BulkPatch["kind"], (reply: Touched) => BulkUndo> = {
  done: handledBefore,
  reopen: handledBefore,
  read: ({ id, readAt }) => ({ id, readAt: iso(readAt) }),
  snooze: ({ id, snoozedUntil }) => ({ id, snoozedUntil: iso(snoozedUntil) }),
  assign: ({ id, ownerId }) => ({ id, ownerId }),
};

function patchOf(action: BulkPatch) {
  if (action.kind === "read") return { read: action.read };
  if (action.kind === "snooze") return { snoozedUntil: action.until === null ? null : new Date(action.until) };
  if (action.kind === "assign") return { ownerId: action.ownerId };
  return { handled: action.kind === "done" };
}

async function remember(
  db: Db | Tx,
  { actor, now, ...change }: Pick<typeof bulkChanges.$inferInsert, "action" | "before"> & { actor: Actor; now: Date },
): Promise<string> {
  const { workspaceId, userId } = actor;
  const tooOld = new Date(now.getTime() - UNDO_DAYS * DAY_MS);
  await db.delete(bulkChanges).where(and(eq(bulkChanges.userId, userId), lt(bulkChanges.createdAt, tooOld)));
  const [row] = await db
    .insert(bulkChanges)
    .values({ workspaceId, userId, createdAt: now, ...change })
    .returning({ id: bulkChanges.id });
  if (!row) throw new Error("The bulk change was not stored");
  return row.id;
}

/** One statement: each reply goes back to what it was, where it still is what the change made it. */
async function restore(
  db: Db,
  { actor, action, before, at, now }: ClaimedUndo & { actor: Actor; action: BulkPatch; now: Date },
): ReturnType<BulkStore["restore"]> {
  const triage = UNDONE_AS[action.kind];
  const noted = triage && triaged(triage, actor, now);
  const restored = await db
    .update(replies)
    .set({ ...RESTORED[action.kind], ...noted, updatedAt: now })
    .from(sql`jsonb_to_recordset(${JSON.stringify(before)}::jsonb) as was(
      id uuid, "readAt" timestamptz, "handledAt" timestamptz, "handledBy" uuid, "snoozedUntil" timestamptz, "ownerId" uuid)`)
    .where(
      every(sql`${replies.id} = was.id`, visibleReplies(actor), isNull(replies.deletedAt), stillAs(action, actor, at)),
    )
    .returning({ id: replies.id });
  const back = new Set(restored.map(({ id }) => id));
  const failed = before.filter(({ id }) => !back.has(id)).map(({ id }) => ({ id, reason: "changed_since" as const }));
  return { updated: restored.length, failed };
}

const HANDLED_AGAIN = {
  handledAt: sql`was."handledAt"`,
  handledBy: sql`was."handledBy"`,
  snoozedUntil: sql`was."snoozedUntil"`,
};

const RESTORED: Record<BulkPatch["kind"], Record<string, SQL>> = {
  done: HANDLED_AGAIN,
  reopen: HANDLED_AGAIN,
  read: { readAt: sql`was."readAt"` },
  snooze: { snoozedUntil: sql`was."snoozedUntil"` },
  assign: { ownerId: sql`was."ownerId"` },
};

/** What others are told that the undo did. */
const UNDONE_AS: Record<BulkPatch["kind"], Triage | null> = {
  ...{ done: "reopened", reopen: "done", read: null, snooze: "woken", assign: "assigned" },
};

function stillAs(action: BulkPatch, actor: Actor, at: Date): SQL | undefined {
  if (action.kind === "done") return and(eq(replies.handledAt, at), eq(replies.handledBy, actor.userId));
  if (action.kind === "reopen") return isNull(replies.handledAt);
  if (action.kind === "read") return action.read ? eq(replies.readAt, at) : isNull(replies.readAt);
  if (action.kind === "snooze") {
    return action.until === null ? isNull(replies.snoozedUntil) : eq(replies.snoozedUntil, new Date(action.until));
  }
  return action.ownerId === null ? isNull(replies.ownerId) : eq(replies.ownerId, action.ownerId);
}

function theseReplies(actor: Actor, ids: string[]): SQL {
  return every(inArray(replies.id, ids), visibleReplies(actor), isNull(replies.deletedAt));
}
