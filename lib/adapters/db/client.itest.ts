import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { openDatabase, queryRows } from "./client";
import { FolderLockedError, folderOwner, lockFileOf } from "./folder-lock";
import { auditLog } from "./schema";
import { openTestDatabase, seedWorkspace } from "./test-database.fixture";

const database = await openTestDatabase();
afterAll(() => database.close());

test("the migrations bring up every table", async () => {
  const tables = await queryRows<{ name: string }>(
    database.db,
    sql`select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  expect(tables.map((table) => table.name)).toEqual(
    expect.arrayContaining(["attempts", "replies", "quarantine", "automation_events", "leases"]),
  );
});

test.each(["update", "delete"])("the audit log refuses %s", async (change) => {
  const { workspaceId } = await seedWorkspace(database.db);
  const entry = {
    workspaceId,
    leadEmail: "a@b.example",
    senderEmail: "c@d.example",
    subject: "Hi",
    policyResult: "approved",
    reason: "All checks passed",
    legalBasis: "consent",
    checks: [],
  } as const;
  await database.db.insert(auditLog).values({ ...entry, checks: [] });
  const attack =
    change === "update"
      ? database.db.update(auditLog).set({ reason: "other" }).where(eq(auditLog.workspaceId, workspaceId))
      : database.db.delete(auditLog).where(eq(auditLog.workspaceId, workspaceId));
  await expect(attack.execute()).rejects.toThrow();
});

test("a second owner of an embedded folder is refused, and a dead one is replaced", async () => {
  const folder = join(await mkdtemp(join(tmpdir(), "bo-lock-")), "data");
  const first = await openDatabase({ kind: "embedded", folder });
  await expect(openDatabase({ kind: "embedded", folder })).rejects.toThrow(FolderLockedError);
  await first.close();
  expect(await folderOwner(folder)).toBeNull();
  await writeFile(
    lockFileOf(folder),
    JSON.stringify({ pid: process.pid, startedAt: "1", host: (await import("node:os")).hostname() }),
  );
  const second = await openDatabase({ kind: "embedded", folder });
  expect((await folderOwner(folder))?.pid).toBe(process.pid);
  await second.close();
});
