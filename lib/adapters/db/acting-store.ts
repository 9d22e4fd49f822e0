import { eq } from "drizzle-orm";
import { err, ok } from "../../core/result";
import type { ActingStore } from "../../ports/acting-store";
import type { Db } from "./client";
import { changeWait, putWaitBack, waitOf } from "./planning/change-wait";
import { resetClocks } from "./planning/reset-clocks";
import { plannedResumptions } from "./queries/planned-resumptions";
import { workingHoursOf } from "./queries/workspace";
import { workspaces } from "./schema";

export function createActingStore(db: Db): ActingStore {
  return {
    planned: (question) => plannedResumptions(db, question),
    change: (actor, { replyId, change }, now) =>
      db.transaction(async (tx) => {
        const wait = await waitOf(tx, { actor, replyId, now });
        const before = wait && (await changeWait(tx, wait, change));
        return before ? ok(before) : err({ kind: "not_found" as const });
      }),
    putBack: (actor, { replyId, before }, now) =>
      db.transaction(async (tx) => {
        const wait = await waitOf(tx, { actor, replyId, now });
        if (!wait) return err({ kind: "not_found" as const });
        return (await putWaitBack(tx, wait, before)) ? ok(null) : err({ kind: "wait_changed" as const });
      }),
    workingHours: (workspaceId) => workingHoursOf(db, workspaceId),
    setWorkingHours: (workspaceId, workingHours) =>
      db.transaction(async (tx) => {
        await tx.update(workspaces).set({ workingHours }).where(eq(workspaces.id, workspaceId));
        await resetClocks(tx, { workspaceId, workingHours });
      }),
  };
}
