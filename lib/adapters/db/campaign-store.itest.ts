import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import type { CampaignView } from "../../core/views/campaign-views";
import { createCampaignStore } from "./campaign-store";
import { adminOf, NOW, seedAttempt, seedReply, seedUser, tiedTo } from "./replies.fixture";
import { campaignSteps, leads, mailboxes } from "./schema";
import { openTestDatabase, seedLead, seedWorkspace } from "./test-database.fixture";

const database = await openTestDatabase();
const { db } = database;
const store = createCampaignStore(db);
afterAll(() => database.close());

const FIRST_PAGE = { limit: 50, cursor: null };

test("a campaign's numbers count leads by status, mails that were not taken back, and what people wrote", async () => {
  const seed = await seedWorkspace(db);
  const mail = await seedAttempt(db, seed);
  await seedAttempt(db, seed, { leadId: mail.leadId, number: 2, status: "cancelled" });
  await seedLead(db, seed);
  const { workspaceId, campaignId } = seed;
  await db
    .insert(leads)
    .values({ workspaceId, campaignId, websiteUrl: "https://a.example/", domain: "a.example", status: "lost" });
  await seedReply(db, seed, { ...tiedTo(mail, seed), intent: "question" });
  await seedReply(db, seed, { ...tiedTo(mail, seed), intent: "out_of_office" });

  const { items } = await store.list(adminOf(seed), FIRST_PAGE);
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    id: campaignId,
    leadTotal: 3,
    attemptTotal: 1,
    replyTotal: 1,
    owner: { name: "Ana Pinto" },
  });
  expect(items[0]?.leadCounts).toMatchObject({ discovered: 2, lost: 1, replied: 0 });
});

test("a new campaign uses the mailbox default unless one of the workspace is named", async () => {
  const seed = await seedWorkspace(db);
  const actor = adminOf(seed);
  const made = await store.create(actor, { name: "Hut maps", description: "" }, NOW);
  expect(made.ok && made.value).toMatchObject({
    name: "Hut maps",
    mailboxId: seed.mailboxId,
    status: "active",
    leadTotal: 0,
  });
  const foreign = (await seedWorkspace(db)).mailboxId;
  const refused = await store.create(actor, { name: "Hut maps", description: "", mailboxId: foreign }, NOW);
  expect(refused).toEqual({ ok: false, error: { kind: "unknown_mailbox" } });
});

test("a campaign moves to another mailbox of the workspace, and to none of another", async () => {
  const seed = await seedWorkspace(db);
  const { workspaceId, campaignId } = seed;
  const email = `second-${randomUUID()}@fernweg.example`;
  const [second] = await db.insert(mailboxes).values({ workspaceId, name: "Second", email }).returning();
  const moved = await store.update(adminOf(seed), campaignId, { mailboxId: second?.id }, NOW);
  expect(moved.ok && moved.value.mailboxId).toBe(second?.id);
  const foreign = (await seedWorkspace(db)).mailboxId;
  const refused = await store.update(adminOf(seed), campaignId, { mailboxId: foreign, name: "Taken away" }, NOW);
  expect(refused).toEqual({ ok: false, error: { kind: "unknown_mailbox" } });
  expect(await store.get(adminOf(seed), campaignId)).toMatchObject({ mailboxId: second?.id, name: "Broken links" });
});

test("pages of campaigns made in the same instant lose none", async () => {
  const seed = await seedWorkspace(db);
  const actor = adminOf(seed);
  const made = [seed.campaignId];
  for (const name of ["a", "b", "c", "d", "e"]) {
    const campaign = await store.create(actor, { name, description: "" }, NOW);
    if (campaign.ok) made.push(campaign.value.id);
  }
  const seen: CampaignView[] = [];
  let cursor: string | null = null;
  do {
    const page = await store.list(actor, { limit: 2, cursor });
    seen.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(seen.map(({ id }) => id).toSorted()).toEqual(made.toSorted());
});

describe("a member", () => {
  test("sees and changes campaigns that are their own or in which work is theirs, and no other", async () => {
    const seed = await seedWorkspace(db);
    const member = await seedUser(db, seed, "member");
    expect((await store.list(member, FIRST_PAGE)).items).toEqual([]);
    expect(await store.update(member, seed.campaignId, { name: "Mine now" }, NOW)).toMatchObject({ ok: false });
    expect((await store.get(adminOf(seed), seed.campaignId))?.name).toBe("Broken links");

    await seedReply(db, seed, { ...tiedTo(await seedAttempt(db, seed), seed), ownerId: member.userId });
    expect((await store.list(member, FIRST_PAGE)).items.map(({ id }) => id)).toEqual([seed.campaignId]);
    const own = await store.create(member, { name: "Own", description: "" }, NOW);
    expect(own.ok && (await store.update(member, own.value.id, { status: "paused" }, NOW))).toMatchObject({ ok: true });
    const stranger = adminOf(await seedWorkspace(db));
    expect(await store.get(stranger, seed.campaignId)).toBeNull();
  });
});

describe("templates", () => {
  const template = { name: "First mail", subject: "Dead link on {website}", body: "Hi {name}," };

  test("are kept by name, changed and deleted", async () => {
    const actor = adminOf(await seedWorkspace(db));
    const made = await store.saveTemplate(actor, template, NOW);
    if (!made.ok) throw new Error("The template was not stored");
    expect(await store.saveTemplate(actor, template, NOW)).toEqual({ ok: false, error: { kind: "name_taken" } });
    const changed = await store.saveTemplate(actor, { ...template, id: made.value.id, subject: "Hello" }, NOW);
    expect(changed).toMatchObject({ ok: true, value: { subject: "Hello" } });
    expect(await store.deleteTemplate(actor, made.value.id)).toEqual({ ok: true, value: null });
    expect(await store.templates(actor)).toEqual([]);
    expect(await store.deleteTemplate(actor, made.value.id)).toMatchObject({ ok: false });
  });

  test("of another workspace look missing, and one that a step uses stays", async () => {
    const seed = await seedWorkspace(db);
    const actor = adminOf(seed);
    const made = await store.saveTemplate(actor, template, NOW);
    const id = made.ok ? made.value.id : randomUUID();
    const stranger = adminOf(await seedWorkspace(db));
    expect(await store.saveTemplate(stranger, { ...template, id }, NOW)).toEqual({
      ok: false,
      error: { kind: "not_found" },
    });
    expect(await store.deleteTemplate(stranger, id)).toEqual({ ok: false, error: { kind: "not_found" } });
    const { campaignId } = seed;
    await db
      .insert(campaignSteps)
      .values({ campaignId, position: 1, waitDays: 3, templateId: id, subject: "", body: "" });
    expect(await store.deleteTemplate(actor, id)).toEqual({ ok: false, error: { kind: "in_use" } });
  });
});
