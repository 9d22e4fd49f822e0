import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "../client";
import { users } from "../schema";

/** Whether work may be assigned to somebody: an active user of the workspace who does more than read. */
export async function mayOwn(
  db: Db,
  { workspaceId, userId }: { workspaceId: string; userId: string },
): Promise<boolean> {
  const [user] = await db
    .select({ id: users.id })
    .from(users)
    .where(
      and(
        eq(users.workspaceId, workspaceId),
        eq(users.id, userId),
        inArray(users.role, ["admin", "member"]),
        isNull(users.disabledAt),
      ),
    );
  return user !== undefined;
}
