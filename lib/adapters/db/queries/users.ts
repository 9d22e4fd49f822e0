import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { UserView } from "../../../core/views/record-views";
import type { Account } from "../../../ports/account-store";
import type { Db } from "../client";
import { users } from "../schema";

const ACCOUNT_COLUMNS = {
  userId: users.id,
  workspaceId: users.workspaceId,
  role: users.role,
  email: users.email,
  name: users.name,
  tokenVersion: users.tokenVersion,
};

export const USER_COLUMNS = {
  id: users.id,
  email: users.email,
  name: users.name,
  role: users.role,
  createdAt: users.createdAt,
  disabledAt: users.disabledAt,
};

/** An active user with the hash of the password. */
export async function findSignIn(db: Db, email: string): Promise<{ account: Account; passwordHash: string } | null> {
  const [row] = await db
    .select({ ...ACCOUNT_COLUMNS, passwordHash: users.passwordHash })
    .from(users)
    .where(and(eq(users.email, email), isNull(users.disabledAt)));
  if (!row) return null;
  const { passwordHash, ...account } = row;
  return { account, passwordHash };
}

/** An active user by any condition that names one. */
export async function findAccount(db: Db, where: SQL | undefined): Promise<Account | null> {
  const [row] = await db
    .select(ACCOUNT_COLUMNS)
    .from(users)
    .where(and(where, isNull(users.disabledAt)));
  return row ?? null;
}

/** Null when the address is taken. */
export async function addUser(db: Db, user: typeof users.$inferInsert): Promise<Account | null> {
  const [row] = await db.insert(users).values(user).onConflictDoNothing().returning(ACCOUNT_COLUMNS);
  return row ?? null;
}

export async function listUsers(db: Db, workspaceId: string): Promise<UserView[]> {
  return db.select(USER_COLUMNS).from(users).where(eq(users.workspaceId, workspaceId)).orderBy(asc(users.createdAt));
}

/** How many active admins a workspace has besides one user. */
export async function countOtherAdmins(
  db: Db,
  { workspaceId, userId }: { workspaceId: string; userId: string },
): Promise<number> {
  const [row] = await db
    .select({ others: sql<number>`count(*)::int` })
    .from(users)
    .where(
      and(
        eq(users.workspaceId, workspaceId),
        eq(users.role, "admin"),
        isNull(users.disabledAt),
        sql`${users.id} <> ${userId}`,
      ),
    );
  return row?.others ?? 0;
}

/** Whether work may be assigned to somebody: an active user of the workspace who does more than read. */
export async function mayOwn(
  db: Db,
  { workspaceId, userId }: { workspaceId: string; userId: string },
): Promise<boolean> {
  const mayWork = and(
    eq(users.workspaceId, workspaceId),
    eq(users.id, userId),
    inArray(users.role, ["admin", "member"]),
  );
  return (await findAccount(db, mayWork)) !== null;
}
