import { eq } from "drizzle-orm";
import { readUnsubscribeToken } from "../crypto/unsubscribe-token";
import type { Db } from "./client";
import { attempts, workspaces } from "./schema";

/** The attempt whose mail carried an unsubscribe link; null for a token that we did not make. */
export async function attemptOfUnsubscribeToken(db: Db, token: string): Promise<string | null> {
  const claim = readUnsubscribeToken(token);
  if (!claim) return null;
  const [row] = await db
    .select({ secret: workspaces.secret })
    .from(attempts)
    .innerJoin(workspaces, eq(workspaces.id, attempts.workspaceId))
    .where(eq(attempts.id, claim.attemptId));
  return row && claim.provenBy(row.secret) ? claim.attemptId : null;
}
