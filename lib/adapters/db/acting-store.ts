import { eq } from "drizzle-orm";
import { err, ok } from "../../core/result";
import type { ActingStore } from "../../ports/acting-store";
import type { Db, Tx } from "./client";
import { chooseDay, dropWait, liftWait, moveWait, restoreWait, type Wait, waitOf } from "./planning/change-wait";
import { plannedResumptions } from "./queries/planned-resumptions";
import { workingHoursOf } from "./queries/workspace";
import { workspaces } from "./schema";

export function createActingStore(db: Db): ActingStore {
  const change = <T>(asked: Parameters<typeof waitOf>[1], run: (tx: Tx, wait: Wait) => Promise<T | null>) =>
    db.transaction(async (tx) => {
      const wait = await waitOf(tx, asked);
      const done = wait && (await run(tx, wait));
      return done === null ? err({ kind: "not_found" as const }) : ok(done);
    });
  return {
    planned: (question) => plannedResumptions(db, question),
    async move(actor, { replyId, until }, now) {
      const moved = await change({ actor, replyId, now }, (tx, wait) => moveWait(tx, wait, until));
      return moved.ok ? ok(null) : moved;
    },
    async chooseDay(actor, { replyId, day }, now) {
      const chosen = await change({ actor, replyId, now }, (tx, wait) => chooseDay(tx, wait, day));
      return chosen.ok ? ok(null) : chosen;
    },
    async lift(actor, replyId, now) {
      const lifted = await change({ actor, replyId, now }, liftWait);
      return lifted.ok ? ok(null) : lifted;
    },
    restore: (actor, replyId, liftedAt) => restoreWait(db, { actor, replyId, liftedAt }),
    drop: (actor, replyId, now) => change({ actor, replyId, now }, dropWait),
    workingHours: (workspaceId) => workingHoursOf(db, workspaceId),
    async setWorkingHours(workspaceId, workingHours) {
      await db.update(workspaces).set({ workingHours }).where(eq(workspaces.id, workspaceId));
    },
  };
}
