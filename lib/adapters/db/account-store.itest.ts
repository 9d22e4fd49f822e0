import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Account } from "../../ports/account-store";
import { createPasswords } from "../crypto/password";
import { createAccessStore } from "./access-store";
import { createAccountStore } from "./account-store";
import { NOW } from "./replies.fixture";
import { apiKeys, mailboxes, users, workspaces } from "./schema";
import { openTestDatabase } from "./test-database.fixture";

const database = await openTestDatabase();
const { db } = database;
const accounts = createAccountStore(db, createPasswords());
const access = createAccessStore(db);
afterAll(() => database.close());

const ADMIN = { email: "ana@fernweg.example", name: "Ana Pinto", password: "correct horse battery" };
let admin: Account;

beforeAll(async () => {
  expect(await accounts.hasUsers()).toBe(false);
  await accounts.ensureWorkspace({ email: "outreach@fernweg.example" }, NOW);
  const attempts = await Promise.all([ADMIN, ADMIN, ADMIN].map((user) => accounts.createFirstAdmin(user, NOW)));
  const made = attempts.flatMap((attempt) => (attempt.ok ? [attempt.value] : []));
  expect(made).toHaveLength(1);
  if (made[0]) admin = made[0];
});

function newUser(role: "admin" | "member" | "viewer") {
  return {
    email: `${role}-${randomUUID()}@fernweg.example`,
    name: "Jonas Weber",
    password: "ten letters or more",
    role,
  };
}

test("starts together make one workspace with one mailbox, whose address follows the settings", async () => {
  const again = ["old@fernweg.example", "new@fernweg.example"].map((email) => accounts.ensureWorkspace({ email }, NOW));
  const ids = new Set((await Promise.all(again)).map(({ workspaceId, mailboxId }) => `${workspaceId} ${mailboxId}`));
  expect(ids.size).toBe(1);
  await accounts.ensureWorkspace({ email: "new@fernweg.example" }, NOW);
  expect(await db.select({ email: mailboxes.email }).from(mailboxes)).toEqual([{ email: "new@fernweg.example" }]);
  const [workspace] = await db.select({ secret: workspaces.secret }).from(workspaces);
  expect(workspace?.secret).toMatch(/^[0-9a-f]{64}$/);
});

test("the first admin exists once", async () => {
  const late = await accounts.createFirstAdmin({ ...ADMIN, email: "other@fernweg.example" }, NOW);
  expect(late).toEqual({ ok: false, error: { kind: "already_set_up" } });
  expect(admin.role).toBe("admin");
});

test.each([
  ["the right password", ADMIN.email, ADMIN.password, true],
  ["a wrong password", ADMIN.email, "correct horse batterY", false],
  ["an unknown address", "nobody@fernweg.example", ADMIN.password, false],
])("sign-in with %s", async (_, email, password, admitted) => {
  expect((await accounts.signIn({ email, password })) !== null).toBe(admitted);
});

test("an address is one user", async () => {
  const user = newUser("member");
  expect((await accounts.createUser(admin.workspaceId, user, NOW)).ok).toBe(true);
  expect(await accounts.createUser(admin.workspaceId, user, NOW)).toEqual({
    ok: false,
    error: { kind: "email_taken" },
  });
  expect((await accounts.users(admin.workspaceId)).map(({ email }) => email)).toContain(user.email);
});

describe("changing a user", () => {
  test.each([{ role: "viewer" as const }, { disabled: true }, { password: "another password" }])(
    "%j ends the sessions that were open",
    async (change) => {
      const user = newUser("member");
      await accounts.createUser(admin.workspaceId, user, NOW);
      const account = await accounts.signIn(user);
      if (!account) throw new Error("The user could not sign in");
      expect(await accounts.account(account)).toEqual(account);
      expect((await accounts.changeUser(admin.workspaceId, { userId: account.userId, ...change }, NOW)).ok).toBe(true);
      expect(await accounts.account(account)).toBeNull();
    },
  );

  test("a disabled user neither signs in nor uses a key, and can come back", async () => {
    const user = newUser("member");
    const made = await accounts.createUser(admin.workspaceId, user, NOW);
    const userId = made.ok ? made.value.id : "";
    const { key } = await access.createKey({ userId, workspaceId: admin.workspaceId, role: "member" }, "cron", NOW);
    await accounts.changeUser(admin.workspaceId, { userId, disabled: true }, NOW);
    expect(await accounts.signIn(user)).toBeNull();
    expect(await access.accountOfKey(key, NOW)).toBeNull();
    await accounts.changeUser(admin.workspaceId, { userId, disabled: false }, NOW);
    expect(await accounts.signIn(user)).toMatchObject({ userId });
  });

  test("the last active admin stays, whatever two admins do at once", async () => {
    const made = await accounts.createUser(admin.workspaceId, newUser("admin"), NOW);
    const other = made.ok ? made.value.id : "";
    const changes = await Promise.all([
      accounts.changeUser(admin.workspaceId, { userId: admin.userId, role: "member" }, NOW),
      accounts.changeUser(admin.workspaceId, { userId: other, disabled: true }, NOW),
    ]);
    expect(changes.filter((change) => change.ok)).toHaveLength(1);
    await db.update(users).set({ role: "admin" }).where(eq(users.id, admin.userId));
  });

  test("a user of another workspace looks missing", async () => {
    const change = await accounts.changeUser(randomUUID(), { userId: admin.userId, role: "viewer" }, NOW);
    expect(change).toEqual({ ok: false, error: { kind: "not_found" } });
  });
});

describe("API keys", () => {
  test("a key is shown once, kept hashed and stands for its user until it is revoked", async () => {
    const { key, view } = await access.createKey(admin, "scripts", NOW);
    expect(key).toMatch(/^bo_[\w-]{43}$/);
    const [row] = await db.select().from(apiKeys).where(eq(apiKeys.id, view.id));
    expect(JSON.stringify(row)).not.toContain(key);
    expect(await access.accountOfKey(key, NOW)).toMatchObject({ userId: admin.userId, role: "admin" });
    expect((await access.keys(admin)).find(({ id }) => id === view.id)).toMatchObject({ lastUsedAt: NOW });
    expect(await access.revokeKey(admin, view.id, NOW)).toBe(true);
    expect(await access.accountOfKey(key, NOW)).toBeNull();
    expect(await access.revokeKey(admin, view.id, NOW)).toBe(false);
  });

  test("a member sees and revokes no key but their own", async () => {
    const made = await accounts.createUser(admin.workspaceId, newUser("member"), NOW);
    const member = { userId: made.ok ? made.value.id : "", workspaceId: admin.workspaceId, role: "member" } as const;
    const own = await access.createKey(member, "mine", NOW);
    const { view } = await access.createKey(admin, "the admin's", NOW);
    expect((await access.keys(member)).map(({ id }) => id)).toEqual([own.view.id]);
    expect(await access.revokeKey(member, view.id, NOW)).toBe(false);
    expect(await access.revokeKey(admin, own.view.id, NOW)).toBe(true);
  });

  test("the command line makes a key for a known address", async () => {
    const made = await access.createKeyFor(ADMIN.email, "cli", NOW);
    expect(made.ok && (await access.accountOfKey(made.value.key, NOW))?.userId).toBe(admin.userId);
    const unknown = await access.createKeyFor("nobody@fernweg.example", "cli", NOW);
    expect(unknown).toEqual({ ok: false, error: { kind: "unknown_user" } });
  });
});

describe("request limits", () => {
  const limit = (perWindow: number) => ({ scope: `send:${randomUUID()}`, perWindow, windowSeconds: 60 });

  test("of 20 requests at once exactly the limit passes", async () => {
    const seven = limit(7);
    const answers = await Promise.all(Array.from({ length: 20 }, () => access.takeRequest(seven, NOW)));
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(7);
  });

  test("a refused request learns when to come back, and then passes", async () => {
    const one = limit(1);
    const at = (second: number) => new Date(NOW.getTime() + second * 1000);
    expect(await access.takeRequest(one, at(10))).toEqual({ allowed: true });
    expect(await access.takeRequest(one, at(20))).toEqual({ allowed: false, retryAfterSeconds: 40 });
    expect(await access.takeRequest(one, at(60))).toEqual({ allowed: true });
  });

  test("a limit of none lets none through", async () => {
    expect((await access.takeRequest(limit(0), NOW)).allowed).toBe(false);
  });
});
