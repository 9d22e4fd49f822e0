import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import type { SuppressionFilter } from "../../ports/suppression-store";
import { createRecordStore } from "./record-store";
import { adminOf, minutesAgo, NOW, seedAttempt } from "./replies.fixture";
import { attempts, automationEvents, leads, personAliases, suppressions } from "./schema";
import { createSuppressionStore } from "./suppression-store";
import { openTestDatabase, type Seed, seedLead, seedWorkspace } from "./test-database.fixture";

const database = await openTestDatabase();
const { db } = database;
const store = createSuppressionStore(db);
afterAll(() => database.close());

const ENTRY = {
  scope: "address",
  value: "jane@gmail.com",
  reasonCode: "manual",
  reason: "Asked on the phone",
  source: "person",
  evidence: null,
  replyId: null,
  expiresAt: null,
} as const;

async function listed(seed: Seed, filter: SuppressionFilter = {}): Promise<string[]> {
  const page = { limit: 200, cursor: null };
  return (await store.list(adminOf(seed), { filter, page }, NOW)).items.map(({ email }) => email);
}

describe("adding", () => {
  test("a stop is new once; the second time gives the one that stands", async () => {
    const seed = await seedWorkspace(db);
    const first = await store.suppress(adminOf(seed), ENTRY, NOW);
    expect(first).toMatchObject({ created: true, suppression: { email: "jane@gmail.com", createdBy: "Ana Pinto" } });
    const second = await store.suppress(adminOf(seed), { ...ENTRY, reason: "Again" }, NOW);
    expect(second).toEqual({ created: false, suppression: first.suppression });
  });

  test("ten people at once leave one live stop", async () => {
    const seed = await seedWorkspace(db);
    const added = await Promise.all(Array.from({ length: 10 }, () => store.suppress(adminOf(seed), ENTRY, NOW)));
    expect(added.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(added.map(({ suppression }) => suppression.id)).size).toBe(1);
  });

  test("an address and a domain of the same spelling are two stops, and workspaces do not share them", async () => {
    const seed = await seedWorkspace(db);
    await store.suppress(adminOf(seed), { ...ENTRY, value: "gmail.com" }, NOW);
    const domain = await store.suppress(adminOf(seed), { ...ENTRY, scope: "domain", value: "gmail.com" }, NOW);
    expect(domain.created).toBe(true);
    const elsewhere = await store.suppress(adminOf(await seedWorkspace(db)), { ...ENTRY, value: "gmail.com" }, NOW);
    expect(elsewhere.created).toBe(true);
  });

  test("a legal stop with an end is never replaced, only lengthened", async () => {
    const seed = await seedWorkspace(db);
    const inAMonth = new Date(NOW.getTime() + 30 * 86_400_000);
    const legal = await store.suppress(adminOf(seed), { ...ENTRY, reasonCode: "legal", expiresAt: inAMonth }, NOW);
    const longer = await store.suppress(adminOf(seed), ENTRY, NOW);
    expect(longer.created).toBe(false);
    expect(longer.suppression).toMatchObject({ id: legal.suppression.id, reasonCode: "legal", expiresAt: null });
  });

  test("a harder reason takes the place of a milder one, which stays as history", async () => {
    const seed = await seedWorkspace(db);
    const mild = await store.suppress(adminOf(seed), { ...ENTRY, reasonCode: "not_interested" }, NOW);
    const hard = await store.suppress(adminOf(seed), { ...ENTRY, reasonCode: "legal" }, NOW);
    expect(hard.created).toBe(true);
    const [old] = await db.select().from(suppressions).where(eq(suppressions.id, mild.suppression.id));
    expect(old?.releasedAt).toEqual(NOW);
    const back = await store.suppress(adminOf(seed), { ...ENTRY, reasonCode: "not_interested" }, NOW);
    expect(back).toMatchObject({ created: false, suppression: { reasonCode: "legal" } });
  });

  test("one that has ended is replaced", async () => {
    const seed = await seedWorkspace(db);
    await store.suppress(adminOf(seed), { ...ENTRY, expiresAt: minutesAgo(1) }, minutesAgo(60));
    expect(await listed(seed)).toEqual([]);
    expect(await store.suppress(adminOf(seed), { ...ENTRY, expiresAt: minutesAgo(-60) }, NOW)).toMatchObject({
      created: true,
    });
    expect(await listed(seed)).toEqual(["jane@gmail.com"]);
  });
});

describe("an import", () => {
  const address = (value: string, changes = {}) => ({ ...ENTRY, source: "import" as const, value, ...changes });
  const many = (count: number) => Array.from({ length: count }, (_, place) => address(`p${place}@x.example`));

  test("adds what is new and answers its places; what stands, and the same row again, changes nothing", async () => {
    const seed = await seedWorkspace(db);
    await store.suppress(adminOf(seed), { ...ENTRY, value: "p1@x.example" }, NOW);
    const rows = [address("p0@x.example"), address("p1@x.example"), address("p2@x.example"), address("p0@x.example")];
    expect(await store.stopped(adminOf(seed), rows)).toEqual([1]);
    expect(await store.suppressAll(adminOf(seed), rows, NOW)).toEqual([0, 2]);
    expect(await store.stopped(adminOf(seed), rows)).toEqual([0, 1, 2, 3]);
    expect(await store.suppressAll(adminOf(seed), rows, NOW)).toEqual([]);
    expect(await listed(seed)).toHaveLength(3);
  });

  test("takes the place of a milder stop and not of a stronger one", async () => {
    const seed = await seedWorkspace(db);
    const standing = [{ reasonCode: "not_interested" } as const, { reasonCode: "complaint" } as const];
    for (const [place, change] of standing.entries())
      await store.suppress(adminOf(seed), { ...ENTRY, value: `p${place}@x.example`, ...change }, NOW);
    expect(await store.suppressAll(adminOf(seed), many(2), NOW)).toEqual([0]);
    expect(await listed(seed, { reasonCode: "complaint" })).toEqual(["p1@x.example"]);
  });

  test("of 2,500 rows, twice at once in opposite orders, leaves one live stop for each", async () => {
    const seed = await seedWorkspace(db);
    const rows = many(2500);
    const answers = await Promise.all([
      store.suppressAll(adminOf(seed), rows, NOW),
      store.suppressAll(adminOf(seed), rows.toReversed(), NOW),
    ]);
    expect(answers.map(({ length }) => length).toSorted((a, b) => a - b)).toEqual([0, 2500]);
    const live = await db.select().from(suppressions).where(eq(suppressions.workspaceId, seed.workspaceId));
    expect(live.filter(({ releasedAt }) => releasedAt === null)).toHaveLength(2500);
  });

  test("that breaks half-way stores nothing", async () => {
    const seed = await seedWorkspace(db);
    const rows = [...many(1200), address("nul@x.example", { reason: "a\0b" })];
    await expect(store.suppressAll(adminOf(seed), rows, NOW)).rejects.toThrow();
    expect(await listed(seed)).toEqual([]);
  });
});

describe("releasing", () => {
  test("keeps the row with its reason, and the value may be stopped anew", async () => {
    const seed = await seedWorkspace(db);
    const { suppression } = await store.suppress(adminOf(seed), ENTRY, NOW);
    const release = { suppressionId: suppression.id, reason: "She wrote again" };
    const released = await store.release(adminOf(seed), release, NOW);
    expect(released).toMatchObject({ ok: true, value: { releasedAt: NOW, releaseReason: "She wrote again" } });
    expect(await store.release(adminOf(seed), release, NOW)).toEqual({
      ok: false,
      error: { kind: "already_released" },
    });
    expect(await listed(seed)).toEqual([]);
    expect(await listed(seed, { released: true })).toEqual(["jane@gmail.com"]);
    expect((await store.suppress(adminOf(seed), ENTRY, NOW)).created).toBe(true);
  });

  test.each(["legal", "complaint"] as const)("is refused for %s", async (reasonCode) => {
    const seed = await seedWorkspace(db);
    const { suppression } = await store.suppress(adminOf(seed), { ...ENTRY, reasonCode }, NOW);
    const refused = await store.release(adminOf(seed), { suppressionId: suppression.id, reason: "Why not" }, NOW);
    expect(refused).toEqual({ ok: false, error: { kind: "unreleasable", reasonCode } });
    expect(await listed(seed)).toEqual(["jane@gmail.com"]);
  });

  test("a stop of another workspace looks missing", async () => {
    const { suppression } = await store.suppress(adminOf(await seedWorkspace(db)), ENTRY, NOW);
    const stranger = adminOf(await seedWorkspace(db));
    const refused = await store.release(stranger, { suppressionId: suppression.id, reason: "Mine" }, NOW);
    expect(refused).toEqual({ ok: false, error: { kind: "not_found" } });
    expect(await store.markReviewed(stranger, suppression.id, NOW)).toBe(false);
  });
});

test("counts are of what is in force, by reason", async () => {
  const seed = await seedWorkspace(db);
  await store.suppressAll(
    adminOf(seed),
    [
      { ...ENTRY, value: "a@x.example" },
      { ...ENTRY, value: "b@x.example", reasonCode: "unsubscribe", source: "reply" },
      { ...ENTRY, value: "c@x.example", expiresAt: minutesAgo(1) },
    ],
    NOW,
  );
  const counts = await createRecordStore(db).stopCounts(adminOf(seed), NOW);
  expect(counts).toMatchObject({ all: 2, unreviewed: 1, byReason: { manual: 1, unsubscribe: 1, legal: 0 } });
});

test("what the machine did and nobody has looked at is found, and leaves when somebody has", async () => {
  const seed = await seedWorkspace(db);
  await store.suppress(adminOf(seed), ENTRY, NOW);
  const automatic = { ...ENTRY, value: "tomas@vandruj.cz", reasonCode: "unsubscribe", source: "reply" } as const;
  const { suppression } = await store.suppress(adminOf(seed), { ...automatic, evidence: "take me off your list" }, NOW);
  expect(await listed(seed, { reviewed: false })).toEqual(["tomas@vandruj.cz"]);
  expect(await store.markReviewed(adminOf(seed), suppression.id, NOW)).toBe(true);
  expect(await listed(seed, { reviewed: false })).toEqual([]);
  expect(await listed(seed, { reviewed: true })).toEqual(["tomas@vandruj.cz"]);
  expect(await listed(seed, { q: "OFF YOUR" })).toEqual(["tomas@vandruj.cz"]);
  expect(await listed(seed, { reasonCode: "manual" })).toEqual(["jane@gmail.com"]);
});

describe("the link in a mail", () => {
  const provenBy = () => true;

  test("stops every address of the recipient, moves all their leads, cancels their steps, and may be repeated", async () => {
    const seed = await seedWorkspace(db);
    const mail = await seedAttempt(db, seed);
    const { workspaceId } = seed;
    const aliasEmail = `private-${randomUUID()}@gmail.example`;
    await db.insert(personAliases).values({ workspaceId, aliasEmail, personEmail: mail.recipientEmail });
    const twin = await seedLead(db, seed, mail.recipientEmail);
    const step = await seedAttempt(db, seed, {
      leadId: mail.leadId,
      recipientEmail: mail.recipientEmail,
      number: 2,
      kind: "step",
      status: "queued",
      sentAt: null,
    });
    for (const _ of [1, 2]) expect(await store.unsubscribe({ attemptId: mail.attemptId, provenBy }, NOW)).toBe(true);

    expect((await listed(seed)).toSorted()).toEqual([aliasEmail, mail.recipientEmail].toSorted());
    for (const id of [mail.leadId, twin]) {
      const [lead] = await db.select().from(leads).where(eq(leads.id, id));
      expect(lead?.status).toBe("unsubscribed");
    }
    const [cancelled] = await db.select().from(attempts).where(eq(attempts.id, step.attemptId));
    expect(cancelled?.status).toBe("cancelled");
    const events = await db.select().from(automationEvents).where(eq(automationEvents.workspaceId, workspaceId));
    expect(events.map(({ effect }) => effect.kind).toSorted()).toEqual(["cancel_queued", "lead_status", "lead_status"]);
  });

  test("is worth nothing without the workspace's proof or with an unknown mail", async () => {
    const seed = await seedWorkspace(db);
    const mail = await seedAttempt(db, seed);
    expect(await store.unsubscribe({ attemptId: mail.attemptId, provenBy: () => false }, NOW)).toBe(false);
    expect(await store.unsubscribe({ attemptId: randomUUID(), provenBy }, NOW)).toBe(false);
    expect(await listed(seed)).toEqual([]);
  });
});
