import { eq } from "drizzle-orm";
import type { WorkingHours } from "../../../core/acting/working-hours";
import type { Db } from "../client";
import { workspaces } from "../schema";

/** When its people are at work: then answer-by clocks run and campaign steps leave. Null: not set. */
export async function workingHoursOf(db: Db, workspaceId: string): Promise<WorkingHours | null> {
  const [row] = await db
    .select({ workingHours: workspaces.workingHours })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId));
  return row?.workingHours ?? null;
}
