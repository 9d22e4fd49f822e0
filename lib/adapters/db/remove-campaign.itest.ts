import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { createCampaignStore } from "./campaign-store";
import { createLeadStore } from "./lead-store";
import { adminOf, NOW, seedAttempt, seedReply, seedUser, tiedTo } from "./replies.fixture";
import { attempts, replies } from "./schema";
import { openTestDatabase, seedWorkspace } from "./test-database.fixture";

const database = await openTestDatabase();
const { db } = database;
const store = createCampaignStore(db);
afterAll(() => database.close());

const FIRST_PAGE = { limit: 50, cursor: null };

test("a deleted campaign is listed no more; its mails, leads and replies stay and are found", async () => {
  const seed = await seedWorkspace(db);
  const { campaignId } = seed;
  const actor = adminOf(seed);
  const mail = await seedAttempt(db, seed);
  const replyId = await seedReply(db, seed, tiedTo(mail, seed));

  expect(await store.remove(actor, { campaignId, cancelQueued: false }, NOW)).toEqual({
    ok: true,
    value: { cancelled: 0 },
  });
  expect((await store.list(actor, FIRST_PAGE)).items).toEqual([]);
  expect(await store.get(actor, campaignId)).toBeNull();
  expect(await createLeadStore(db).get(actor, mail.leadId, NOW)).toMatchObject({ id: mail.leadId });
  const [reply] = await db.select().from(replies).where(eq(replies.id, replyId));
  expect(reply).toMatchObject({ attemptId: mail.attemptId, deletedAt: null });
  expect(await store.remove(actor, { campaignId, cancelQueued: false }, NOW)).toEqual({
    ok: false,
    error: { kind: "not_found" },
  });
});

test("queued mail refuses it; with force the mail is cancelled and never leaves", async () => {
  const seed = await seedWorkspace(db);
  const { campaignId } = seed;
  const { attemptId } = await seedAttempt(db, seed, { status: "queued" });

  const refused = await store.remove(adminOf(seed), { campaignId, cancelQueued: false }, NOW);
  expect(refused).toEqual({ ok: false, error: { kind: "mail_queued", queued: 1 } });
  const forced = await store.remove(adminOf(seed), { campaignId, cancelQueued: true }, NOW);
  expect(forced).toEqual({ ok: true, value: { cancelled: 1 } });
  const [mail] = await db.select({ status: attempts.status }).from(attempts).where(eq(attempts.id, attemptId));
  expect(mail).toEqual({ status: "cancelled" });
});

test("a mail that is leaving refuses it even with force", async () => {
  const seed = await seedWorkspace(db);
  await seedAttempt(db, seed, { status: "sending" });
  const refused = await store.remove(adminOf(seed), { campaignId: seed.campaignId, cancelQueued: true }, NOW);
  expect(refused).toEqual({ ok: false, error: { kind: "mail_leaving" } });
});

test("a member deletes their own campaigns and no others", async () => {
  const seed = await seedWorkspace(db);
  const member = await seedUser(db, seed, "member");
  const mail = await seedAttempt(db, seed);
  await seedReply(db, seed, { ...tiedTo(mail, seed), ownerId: member.userId });
  const shared = await store.remove(member, { campaignId: seed.campaignId, cancelQueued: false }, NOW);
  expect(shared).toEqual({ ok: false, error: { kind: "forbidden" } });

  const own = await store.create(member, { name: "Own", description: "" }, NOW);
  const campaignId = own.ok ? own.value.id : "";
  expect(await store.remove(member, { campaignId, cancelQueued: false }, NOW)).toMatchObject({ ok: true });
});
