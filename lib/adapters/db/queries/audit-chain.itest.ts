import { randomUUID } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createOutreachStore } from "../outreach-store";
import { adminOf, NOW, seedUser } from "../replies.fixture";
import { auditLog } from "../schema";
import { plainBytes, requestOf, SETTINGS } from "../sending/outreach.fixture";
import { openTestDatabase, type Seed, seedLead, seedWorkspace } from "../test-database.fixture";
import { verifyAudit } from "./audit-chain";

const database = await openTestDatabase();
const { db } = database;
afterAll(() => database.close());

const store = createOutreachStore(db, { settings: SETTINGS, compose: plainBytes });
let seed: Seed;
beforeEach(async () => {
  seed = await seedWorkspace(db);
});

async function write(count: number, userId: string | null = seed.userId) {
  const entry = {
    ...{ workspaceId: seed.workspaceId, userId, leadEmail: "ingrid@fjell.example", senderEmail: "o@fernweg.example" },
    ...{ policyResult: "approved" as const, reason: "All checks passed", legalBasis: "consent" as const },
    checks: [{ name: "hold" as const, ok: true, reason: "ok" }],
  };
  for (let index = 0; index < count; index += 1)
    await db.insert(auditLog).values({ ...entry, subject: `Grüße, №${index} — “hello”`, timestamp: NOW });
}

/** As somebody who owns the database could. */
async function tamper(statement: SQL) {
  await db.execute(sql`alter table audit_log disable trigger all`);
  await db.execute(statement);
  await db.execute(sql`alter table audit_log enable trigger all`);
}

const verify = () => verifyAudit(db, seed.workspaceId);
const entry = (seq: number) => sql`workspace_id = ${seed.workspaceId} and seq = ${seq}`;

test("each user has a chain of their own, mail that no user sends another, and all of them hold", async () => {
  await write(3);
  await write(2, null);
  await write(1, (await seedUser(db, seed, "member")).userId);
  const { chains, broken } = await verify();
  expect(broken).toBeNull();
  expect(chains.map(({ entries }) => entries).toSorted()).toEqual([1, 2, 3]);
});

describe("is broken where", () => {
  test.each<[string, SQL, string]>([
    ["a result is turned round", sql`set policy_result = 'blocked'`, "its content was changed"],
    ["a reason is rewritten", sql`set reason = 'Nothing'`, "its content was changed"],
    ["a check is rewritten", sql`set checks = '[]'`, "its content was changed"],
    ["the time is moved by a microsecond", sql`set timestamp = timestamp + interval '1 us'`, "its content was changed"],
    ["the user is changed", sql`set user_id = null`, "its content was changed"],
    [
      "a recipient is put in another's place",
      sql`set lead_email = 'eve@evil.example'`,
      "its recipient or subject was changed",
    ],
    ["a subject is rewritten", sql`set subject = ''`, "its recipient or subject was changed"],
    ["the recipient is gone but its salt is not", sql`set lead_email = ''`, "its recipient or subject was changed"],
    ["a hash is replaced", sql`set hash = repeat('0', 64)`, "its content was changed"],
    ["an entry is moved", sql`set seq = 9`, "an entry before it is missing"],
  ])("%s", async (_, change, fault) => {
    await write(5);
    await tamper(sql`update audit_log ${change} where ${entry(3)}`);
    expect((await verify()).broken).toMatchObject({ seq: 3, fault });
  });

  test("an entry in the middle is gone", async () => {
    await write(5);
    await tamper(sql`delete from audit_log where ${entry(2)}`);
    expect((await verify()).broken).toMatchObject({ seq: 2, fault: "an entry before it is missing" });
  });

  test("the last entry is gone", async () => {
    await write(5);
    await tamper(sql`delete from audit_log where ${entry(5)}`);
    expect((await verify()).broken).toMatchObject({ id: null, seq: 5, fault: "the chain should end at entry 5" });
  });

  test("an entry is written past the seal", async () => {
    await write(2);
    await tamper(sql`insert into audit_log (workspace_id, lead_email, sender_email, subject, policy_result, reason, legal_basis, checks)
      values (${seed.workspaceId}, '', '', '', 'approved', '', 'consent', '[]')`);
    expect((await verify()).broken).toMatchObject({ fault: "it belongs to no chain" });
  });
});

test("a change is refused, but for forgetting the person, which leaves the chain whole", async () => {
  await write(2);
  const refusal = { cause: expect.objectContaining({ message: expect.stringContaining("append-only") }) };
  for (const change of [
    sql`update audit_log set lead_email = '' where ${entry(1)}`,
    sql`update audit_log set lead_email = '', subject = '', person_salt = null, reason = '' where ${entry(1)}`,
    sql`delete from audit_log where ${entry(1)}`,
  ])
    await expect(db.execute(change)).rejects.toMatchObject(refusal);
  await db.execute(sql`update audit_log set lead_email = '', subject = '', person_salt = null where ${entry(1)}`);
  expect((await verify()).broken).toBeNull();
});

test("claims of several users at once, approved and blocked, chain rightly", async () => {
  const others = await Promise.all(Array.from({ length: 3 }, () => seedUser(db, seed, "admin")));
  const actors = [adminOf(seed), ...others];
  const leadIds = await Promise.all(
    Array.from({ length: 24 }, (_, index) =>
      seedLead(db, seed, `e${index % 20}@site-${index % 20}-${randomUUID()}.example`),
    ),
  );
  const claims = [...leadIds, ...leadIds.slice(0, 8)].map((id, index) =>
    store.claim(requestOf(seed, id, { actor: actors[index % actors.length] ?? adminOf(seed) }), NOW),
  );
  const outcomes = await Promise.all(claims);
  expect(outcomes.filter(({ ok }) => !ok)).toHaveLength(8);
  const { chains, broken } = await verify();
  expect(broken).toBeNull();
  expect(chains.map(({ entries }) => entries)).toEqual([8, 8, 8, 8]);
});

test("a chain longer than a page holds", async () => {
  await db.execute(sql`insert into audit_log (workspace_id, lead_email, sender_email, subject, policy_result, reason, legal_basis, checks)
    select ${seed.workspaceId}, 'a@b.example', 's@b.example', n::text, 'approved', 'ok', 'consent', '[]' from generate_series(1, 2100) n`);
  expect(await verify()).toMatchObject({ broken: null, chains: [{ entries: 2100 }] });
  await tamper(sql`update audit_log set subject = 'x' where ${entry(1500)}`);
  expect((await verify()).broken).toMatchObject({ seq: 1500 });
});
