import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { UNSENT_LABELS } from "../../core/attempt";
import { createLeadStore } from "./lead-store";
import { adminOf, NOW, seedAttempt, seedReply, seedUser, tiedTo } from "./replies.fixture";
import { automationEvents, campaigns, leads } from "./schema";
import { openTestDatabase, seedLead, seedWorkspace } from "./test-database.fixture";

const database = await openTestDatabase();
const { db } = database;
const store = createLeadStore(db);
afterAll(() => database.close());

const FIRST_PAGE = { limit: 200, cursor: null };

test("a lead takes its registrable domain from the website; the same website again gives the lead that is there", async () => {
  const seed = await seedWorkspace(db);
  const { campaignId } = seed;
  const websiteUrl = "https://www.huts.alpenpass.co.uk/guide";
  const lead = { campaignId, websiteUrl, contactName: "Ingrid", contactEmail: "ingrid@alpenpass.co.uk", notes: "" };
  const first = await store.create(adminOf(seed), lead, NOW);
  expect(first).toMatchObject({
    ok: true,
    value: { existing: false, lead: { domain: "alpenpass.co.uk", status: "discovered", notes: null, attempts: [] } },
  });
  const again = await store.create(adminOf(seed), { ...lead, contactName: "Bob" }, NOW);
  expect(again).toMatchObject({ ok: true, value: { existing: true, lead: { contactName: "Ingrid" } } });
});

test("the same website at once becomes one lead", async () => {
  const seed = await seedWorkspace(db);
  const lead = { campaignId: seed.campaignId, websiteUrl: "https://one.example/" };
  const made = await Promise.all(Array.from({ length: 6 }, () => store.create(adminOf(seed), lead, NOW)));
  expect(made.filter((result) => result.ok && !result.value.existing)).toHaveLength(1);
  expect(new Set(made.map((result) => result.ok && result.value.lead.id)).size).toBe(1);
});

describe("an import", () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      websiteUrl: `https://site-${index}.example/`,
      contactEmail: `e@site-${index}.example`,
    }));

  test("says which rows were new, counts repeats once and keeps the order of the file through its pages", async () => {
    const seed = await seedWorkspace(db);
    const { campaignId } = seed;
    const actor = adminOf(seed);
    await store.create(actor, { campaignId, websiteUrl: "https://site-3.example/" }, NOW);
    const file = [...rows(2500), ...rows(2)];
    const added = await store.addAll(actor, { campaignId, rows: file }, NOW);
    const expected = Array.from({ length: 2500 }, (_, index) => index).filter((index) => index !== 3);
    expect(added).toEqual({ ok: true, value: { added: expected } });

    const first = await store.list(actor, { filter: { campaignId }, page: { limit: 100, cursor: null } });
    const second = await store.list(actor, { filter: { campaignId }, page: { limit: 100, cursor: first.nextCursor } });
    const websites = [...first.items, ...second.items].map(({ websiteUrl }) => websiteUrl);
    expect(new Set(websites).size).toBe(200);
    expect(websites.slice(10, 200)).toEqual(file.slice(10, 200).map(({ websiteUrl }) => websiteUrl));
  });

  test("stores nothing when one row cannot be stored", async () => {
    const seed = await seedWorkspace(db);
    const { campaignId } = seed;
    const broken = [...rows(1200), { websiteUrl: "https://nul.example/", notes: "a\0b" }];
    await expect(store.addAll(adminOf(seed), { campaignId, rows: broken }, NOW)).rejects.toThrow();
    expect((await store.list(adminOf(seed), { filter: { campaignId }, page: FIRST_PAGE })).items).toEqual([]);
  });

  test("goes into no campaign that the actor does not see", async () => {
    const seed = await seedWorkspace(db);
    const { campaignId } = seed;
    for (const actor of [adminOf(await seedWorkspace(db)), await seedUser(db, seed, "member")]) {
      const added = await store.addAll(actor, { campaignId, rows: rows(1) }, NOW);
      expect(added).toEqual({ ok: false, error: { kind: "not_found" } });
    }
  });
});

test("a list shows each lead's mails and newest reply, narrowed by status and words", async () => {
  const seed = await seedWorkspace(db);
  const { campaignId } = seed;
  const mail = await seedAttempt(db, seed);
  await seedAttempt(db, seed, { leadId: mail.leadId, number: 2, status: "queued" });
  await seedLead(db, seed, "info@100%-huts.example");
  await seedReply(db, seed, { ...tiedTo(mail, seed), intent: "out_of_office", receivedAt: new Date("2026-11-01") });
  const newest = await seedReply(db, seed, {
    ...tiedTo(mail, seed),
    intent: "offer",
    receivedAt: new Date("2026-11-02"),
  });
  const find = async (filter: { status?: "contacted"; q?: string }) =>
    (await store.list(adminOf(seed), { filter: { campaignId, ...filter }, page: FIRST_PAGE })).items;
  const [lead] = await find({ q: mail.recipientEmail.toUpperCase() });
  expect(lead).toMatchObject({ id: mail.leadId, lastReply: { id: newest, intent: "offer" } });
  expect(lead?.attempts.map(({ number, status }) => [number, status])).toEqual([
    [1, "sent"],
    [2, "queued"],
  ]);
  expect(await find({ status: "contacted" })).toEqual([]);
  expect(await find({ q: "100%" })).toHaveLength(1);
  expect(await find({ q: "1%s" })).toHaveLength(0);
});

test("a lead's page tells its history, the newest first", async () => {
  const seed = await seedWorkspace(db);
  const mail = await seedAttempt(db, seed);
  await seedReply(db, seed, tiedTo(mail, seed));
  const { workspaceId } = seed;
  const effect = { kind: "lead_status", leadId: mail.leadId, from: "contacted", to: "replied" } as const;
  const event = {
    workspaceId,
    cause: "reply",
    rule: "interested",
    rulesVersion: "1",
    effect,
    leadId: mail.leadId,
  } as const;
  await db.insert(automationEvents).values({ ...event, summary: "Lead moved", createdAt: NOW });
  await db
    .update(leads)
    .set({ createdAt: new Date("2026-10-29") })
    .where(eq(leads.id, mail.leadId));
  const lead = await store.get(adminOf(seed), mail.leadId, NOW);
  expect(lead?.campaign).toEqual({ id: seed.campaignId, name: "Broken links", deleted: false });
  expect(lead?.timeline.map(({ kind }) => kind)).toEqual(["status", "reply", "sent", "imported"]);
  await db.update(campaigns).set({ deletedAt: NOW }).where(eq(campaigns.id, seed.campaignId));
  const after = await store.get(adminOf(seed), mail.leadId, NOW);
  expect(after?.campaign).toMatchObject({ name: "Broken links", deleted: true });
});

describe("changing a lead", () => {
  test("only what is given changes, and a moved website takes its domain along", async () => {
    const seed = await seedWorkspace(db);
    const leadId = await seedLead(db, seed, "ingrid@fjell.example");
    const changed = await store.update(
      adminOf(seed),
      leadId,
      { websiteUrl: "https://new.example/", notes: "Called" },
      NOW,
    );
    expect(changed).toMatchObject({
      ok: true,
      value: {
        domain: "new.example",
        notes: "Called",
        contactEmail: "ingrid@fjell.example",
        contactName: "Ingrid Solheim",
      },
    });
    const cleared = await store.update(adminOf(seed), leadId, { notes: null }, NOW);
    expect(cleared).toMatchObject({ ok: true, value: { notes: null } });
  });

  test("a website that another lead has, or an owner who may not work, is refused", async () => {
    const seed = await seedWorkspace(db);
    const actor = adminOf(seed);
    const taken = "https://taken.example/";
    await store.create(actor, { campaignId: seed.campaignId, websiteUrl: taken }, NOW);
    const leadId = await seedLead(db, seed);
    const website = await store.update(actor, leadId, { websiteUrl: taken }, NOW);
    expect(website).toEqual({ ok: false, error: { kind: "website_taken" } });
    const viewer = await seedUser(db, seed, "viewer");
    const owner = await store.update(actor, leadId, { ownerId: viewer.userId }, NOW);
    expect(owner).toEqual({ ok: false, error: { kind: "unknown_owner" } });
  });
});

describe("status by a person", () => {
  test("any status may be set, backwards too; what is not seen stays and is not named", async () => {
    const seed = await seedWorkspace(db);
    const member = await seedUser(db, seed, "member");
    const [mine, others] = [await seedLead(db, seed), await seedLead(db, seed)];
    await db.update(leads).set({ status: "placed", ownerId: member.userId }).where(eq(leads.id, mine));
    const leadIds = [mine, others, randomUUID()];
    expect(await store.setStatus(member, { leadIds, status: "contacted" }, NOW)).toEqual([mine]);
    expect(await store.setStatus(adminOf(seed), { leadIds, status: "replied" }, NOW)).toHaveLength(2);
    expect(await store.setStatus(adminOf(seed), { leadIds: [], status: "lost" }, NOW)).toEqual([]);
  });

  test("a move named for one campaign leaves leads of another", async () => {
    const seed = await seedWorkspace(db);
    const leadId = await seedLead(db, seed);
    const move = { leadIds: [leadId], status: "lost" as const, campaignId: randomUUID() };
    expect(await store.setStatus(adminOf(seed), move, NOW)).toEqual([]);
  });
});

test("a member sees leads and mails of own campaigns, assigned leads and leads whose reply is theirs", async () => {
  const seed = await seedWorkspace(db);
  const member = await seedUser(db, seed, "member");
  const [own] = await db
    .insert(campaigns)
    .values({ ...seed, ownerId: member.userId, name: "Own" })
    .returning({ id: campaigns.id });
  const ownMail = await seedAttempt(db, { ...seed, campaignId: own?.id ?? "" });
  const assigned = await seedAttempt(db, seed);
  await db.update(leads).set({ ownerId: member.userId }).where(eq(leads.id, assigned.leadId));
  const answered = await seedAttempt(db, seed);
  await seedReply(db, seed, { ...tiedTo(answered, seed), ownerId: member.userId });
  const others = await seedAttempt(db, seed);
  const sent = await seedAttempt(db, seed, { userId: member.userId });
  for (const { leadId, attemptId } of [ownMail, assigned, answered]) {
    expect(await store.get(member, leadId, NOW)).not.toBeNull();
    expect(await store.attempt(member, attemptId)).not.toBeNull();
  }
  expect(await store.get(member, others.leadId, NOW)).toBeNull();
  expect(await store.attempt(member, others.attemptId)).toBeNull();
  expect(await store.attempt(member, sent.attemptId)).not.toBeNull();
  const { items } = await store.attempts(member, { filter: {}, page: FIRST_PAGE });
  expect(items).toHaveLength(4);
});

test("attempts are listed newest first with their trouble in a sentence", async () => {
  const seed = await seedWorkspace(db);
  const first = await seedAttempt(db, seed);
  const failed = await seedAttempt(db, seed, {
    status: "failed",
    failure: UNSENT_LABELS.auth,
    smtpCode: 535,
    createdAt: NOW,
  });
  const { campaignId } = seed;
  const list = (status?: "failed") =>
    store.attempts(adminOf(seed), { filter: { campaignId, ...(status && { status }) }, page: FIRST_PAGE });
  expect((await list()).items.map(({ id }) => id)).toEqual([failed.attemptId, first.attemptId]);
  const [only] = (await list("failed")).items;
  expect(only?.problem).toBe("The mail server refused the login. Code 535.");
  expect((await list("failed")).items).toHaveLength(1);
});

describe("consent", () => {
  async function consented() {
    const seed = await seedWorkspace(db);
    const leadId = await seedLead(db, seed, "jan@seite.de");
    const at = new Date("2026-11-01T09:00:00Z");
    const recorded = await store.update(adminOf(seed), leadId, { consent: { how: "By phone", at } }, NOW);
    return { seed, leadId, at, recorded };
  }
  const consentOf = (result: Awaited<ReturnType<typeof store.update>>) =>
    result.ok ? result.value.consent : "refused";

  test("is recorded with who, when and how, and withdrawn", async () => {
    const { seed, leadId, at, recorded } = await consented();
    expect(consentOf(recorded)).toEqual({ at, how: "By phone", recordedBy: "Ana Pinto" });
    const now = await store.update(adminOf(seed), leadId, { consent: { how: "Form on our site", at: null } }, NOW);
    expect(consentOf(now)).toEqual({ at: NOW, how: "Form on our site", recordedBy: "Ana Pinto" });
    expect(consentOf(await store.update(adminOf(seed), leadId, { consent: null }, NOW))).toBeNull();
  });

  test("stays with the address: another address has none", async () => {
    const { seed, leadId, recorded } = await consented();
    const renamed = await store.update(
      adminOf(seed),
      leadId,
      { contactName: "Jan", contactEmail: "jan@seite.de" },
      NOW,
    );
    expect(consentOf(renamed)).toEqual(consentOf(recorded));
    const moved = await store.update(adminOf(seed), leadId, { contactEmail: "eva@seite.de" }, NOW);
    expect(consentOf(moved)).toBeNull();
  });
});
