import { randomBytes } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { err, ok } from "../../core/result";
import type { AccountStore } from "../../ports/account-store";
import type { Passwords } from "../../ports/passwords";
import type { Db, Tx } from "./client";
import { addUser, countOtherAdmins, findAccount, findSignIn, listUsers, USER_COLUMNS } from "./queries/users";
import { mailboxes, users, workspaces } from "./schema";

const SET_UP_LOCK = 7_245_002; // any number of our own, the same in every version

export function createAccountStore(db: Db, passwords: Passwords): AccountStore {
  return {
    ensureWorkspace: (mailbox, now) => db.transaction((tx) => ensureWorkspace(tx, mailbox, now)),
    async hasUsers() {
      return (await db.select({ id: users.id }).from(users).limit(1)).length > 0;
    },
    async createFirstAdmin({ password, ...user }, now) {
      const passwordHash = await passwords.hash(password);
      return db.transaction(async (tx) => {
        const { workspaceId } = await ensureWorkspace(tx, null, now);
        const [somebody] = await tx.select({ id: users.id }).from(users).limit(1);
        const admin = { ...user, workspaceId, passwordHash, role: "admin", createdAt: now } as const;
        const account = somebody ? null : await addUser(tx, admin);
        return account ? ok(account) : err({ kind: "already_set_up" });
      });
    },
    async createUser(workspaceId, { password, ...user }, now) {
      const passwordHash = await passwords.hash(password);
      const account = await addUser(db, { ...user, workspaceId, passwordHash, createdAt: now });
      if (!account) return err({ kind: "email_taken" });
      const { userId: id, email, name, role } = account;
      return ok({ id, email, name, role, createdAt: now, disabledAt: null });
    },
    users: (workspaceId) => listUsers(db, workspaceId),
    async changeUser(workspaceId, { password, ...change }, now) {
      const passwordHash = password === undefined ? undefined : await passwords.hash(password);
      return db.transaction((tx) => changeUser(tx, { ...change, workspaceId, passwordHash, now }));
    },
    async changeOwn({ userId }, change) {
      const set =
        "name" in change
          ? { name: change.name }
          : { passwordHash: await passwords.hash(change.password), tokenVersion: sql`${users.tokenVersion} + 1` };
      await db.update(users).set(set).where(eq(users.id, userId));
      const account = await findAccount(db, eq(users.id, userId));
      if (!account) throw new Error("The user is gone");
      return account;
    },
    async signIn({ email, password }) {
      const found = await findSignIn(db, email);
      const right = await passwords.matches(password, found?.passwordHash ?? null);
      return found && right ? found.account : null;
    },
    account: ({ userId, tokenVersion }) =>
      findAccount(db, and(eq(users.id, userId), eq(users.tokenVersion, tokenVersion))),
  };
}

/** Under a lock, so that servers which start together make one workspace. Without `mailbox` what is there stays as it is. */
async function ensureWorkspace(tx: Tx, mailbox: { email: string } | null, now: Date) {
  await tx.execute(sql`select pg_advisory_xact_lock(${SET_UP_LOCK})`);
  const workspaceId = (await firstId(tx, workspaces)) ?? (await addWorkspace(tx, now));
  const email = mailbox?.email ?? "";
  const [row] = await tx
    .insert(mailboxes)
    .values({ workspaceId, name: "default", email, fromEnvironment: true, createdAt: now })
    .onConflictDoUpdate({
      target: [mailboxes.workspaceId, mailboxes.name],
      set: mailbox ? { email } : { name: "default" },
    })
    .returning({ id: mailboxes.id });
  if (!row) throw new Error("The mailbox was not stored");
  return { workspaceId, mailboxId: row.id };
}

async function firstId(tx: Tx, table: typeof workspaces): Promise<string | null> {
  const [row] = await tx.select({ id: table.id }).from(table).orderBy(table.createdAt).limit(1);
  return row?.id ?? null;
}

async function addWorkspace(tx: Tx, now: Date): Promise<string> {
  const [row] = await tx
    .insert(workspaces)
    .values({ name: "Workspace", secret: randomBytes(32).toString("hex"), createdAt: now })
    .returning({ id: workspaces.id });
  if (!row) throw new Error("The workspace was not stored");
  return row.id;
}

type UserChange = {
  workspaceId: string;
  userId: string;
  role?: typeof users.$inferInsert.role | undefined;
  disabled?: boolean | undefined;
  passwordHash: string | undefined;
  now: Date;
};

/** The workspace is locked first: two admins who demote each other at once leave one. */
async function changeUser(tx: Tx, change: UserChange) {
  const { workspaceId, userId, role, disabled, passwordHash, now } = change;
  await tx.select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.id, workspaceId)).for("update");
  const losesAdmin = disabled === true || (role !== undefined && role !== "admin");
  if (losesAdmin && (await isLastAdmin(tx, change))) return err({ kind: "last_admin" as const });
  const [view] = await tx
    .update(users)
    .set({
      ...(role !== undefined && { role }),
      ...(disabled !== undefined && { disabledAt: disabled ? now : null }),
      ...(passwordHash !== undefined && { passwordHash }),
      tokenVersion: sql`${users.tokenVersion} + 1`,
    })
    .where(and(eq(users.workspaceId, workspaceId), eq(users.id, userId)))
    .returning(USER_COLUMNS);
  return view ? ok(view) : err({ kind: "not_found" as const });
}

async function isLastAdmin(tx: Tx, { workspaceId, userId }: UserChange): Promise<boolean> {
  const admin = await findAccount(
    tx,
    and(eq(users.workspaceId, workspaceId), eq(users.id, userId), eq(users.role, "admin")),
  );
  return admin !== null && (await countOtherAdmins(tx, { workspaceId, userId })) === 0;
}
