import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { createActingStore } from "./acting-store";
import { adminOf, NOW, seedAttempt, seedReply, seedUser, tiedTo } from "./replies.fixture";
import { attempts, holds, replies } from "./schema";
import { openTestDatabase, type Seed, seedWorkspace } from "./test-database.fixture";

const database = await openTestDatabase();
const { db } = database;
const store = createActingStore(db);
afterAll(() => database.close());

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

type Facts = NonNullable<Parameters<typeof seedReply>[2]>;

/** Somebody who is away until a day, with the next step of their campaign waiting. */
async function absence(seed: Seed, facts: Facts = {}, until = day("2026-12-07")) {
  const mail = await seedAttempt(db, seed);
  const { leadId, recipientEmail } = mail;
  const step = { kind: "step", status: "queued", number: 2, stepPosition: 2, sentAt: null, dueAt: NOW } as const;
  const { attemptId } = await seedAttempt(db, seed, { leadId, recipientEmail, ...step });
  const replyId = await seedReply(db, seed, {
    ...tiedTo(mail, seed),
    ...{ intent: "out_of_office", returnDate: "2026-12-04", needsAnswer: false, handledAt: NOW },
    ownWords: "Thank you. I am away and back on 4 December 2026. Tom helps meanwhile.",
    ...facts,
  });
  const hold = { workspaceId: seed.workspaceId, personEmail: recipientEmail, replyId, createdAt: NOW, until };
  await db.insert(holds).values({ ...hold, reason: facts.intent === "not_now" ? "not_now" : "out_of_office" });
  return { replyId, stepId: attemptId };
}

const ana = (seed: Seed) => ({ ...adminOf(seed), name: "Ana Pinto" });
const plannedIn = (seed: Seed) => store.planned({ actor: ana(seed), now: NOW });
const stepOf = async (id: string) => (await db.select().from(attempts).where(eq(attempts.id, id)))[0];

test("lists who is waited for, soonest first, with the sentence, the mail that goes and a draft", async () => {
  const seed = await seedWorkspace(db);
  const later = await absence(seed, { intent: "not_now", returnDate: null }, day("2027-02-01"));
  const { replyId, stepId } = await absence(seed);
  const snoozed = await seedReply(db, seed, { snoozedUntil: day("2026-11-25") });
  const planned = await plannedIn(seed);
  expect(planned.map((one) => [one.replyId, one.kind])).toEqual([
    [snoozed, "snoozed"],
    [replyId, "out_of_office"],
    [later.replyId, "not_now"],
  ]);
  expect(planned[1]).toMatchObject({
    until: day("2026-12-07"),
    why: "I am away and back on 4 December 2026.",
    queued: { attemptId: stepId, kind: "step" },
    readings: null,
  });
  expect(planned[2]?.draft?.body).toContain("You asked me to come back");
  expect(planned[0]?.draft).toBeNull();
});

test("a moved wait moves the mail to that business morning and is no longer to be reviewed", async () => {
  const seed = await seedWorkspace(db);
  const { replyId, stepId } = await absence(seed, { needsReview: true });
  await store.move(ana(seed), { replyId, until: day("2026-12-12") }, NOW);
  expect((await plannedIn(seed))[0]).toMatchObject({ until: day("2026-12-12"), needsReview: false });
  expect((await stepOf(stepId))?.dueAt).toEqual(new Date("2026-12-14T08:00:00Z"));
});

test("of two readings the chosen one counts, and only one of the two can be chosen", async () => {
  const seed = await seedWorkspace(db);
  const { replyId } = await absence(seed, { returnDate: "2026-12-01", returnDateAlternative: "2027-01-12" });
  expect((await plannedIn(seed))[0]?.readings).toEqual(["2026-12-01", "2027-01-12"]);
  expect((await store.chooseDay(ana(seed), { replyId, day: "2026-12-24" }, NOW)).ok).toBe(false);
  expect((await store.chooseDay(ana(seed), { replyId, day: "2026-12-01" }, NOW)).ok).toBe(true);
  expect((await plannedIn(seed))[0]).toMatchObject({ until: day("2026-12-02"), readings: null });
});

test("a dropped wait is gone with the mail that waited for it", async () => {
  const seed = await seedWorkspace(db);
  const { replyId, stepId } = await absence(seed);
  expect(await store.drop(ana(seed), replyId, NOW)).toEqual({ ok: true, value: { cancelled: 1 } });
  expect(await plannedIn(seed)).toEqual([]);
  expect((await stepOf(stepId))?.status).toBe("cancelled");
});

test("a lifted wait lets the mail go and can be restored", async () => {
  const seed = await seedWorkspace(db);
  const { replyId } = await absence(seed);
  await store.lift(ana(seed), replyId, NOW);
  expect(await plannedIn(seed)).toEqual([]);
  await store.restore(ana(seed), replyId, NOW);
  expect(await plannedIn(seed)).toHaveLength(1);
});

test("what a member does not see is not theirs to change", async () => {
  const seed = await seedWorkspace(db);
  const { replyId } = await absence(seed, { ownerId: seed.userId });
  const member = { ...(await seedUser(db, seed, "member")), name: "Jonas" };
  expect(await store.planned({ actor: member, now: NOW })).toEqual([]);
  expect(await store.drop(member, replyId, NOW)).toEqual({ ok: false, error: { kind: "not_found" } });
  expect((await db.select().from(replies).where(eq(replies.id, replyId)))[0]?.snoozedUntil).toBeNull();
});

test("working hours are kept and can be taken away", async () => {
  const { workspaceId } = await seedWorkspace(db);
  const hours = { timeZone: "Europe/Oslo", days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" };
  await store.setWorkingHours(workspaceId, hours);
  expect(await store.workingHours(workspaceId)).toEqual(hours);
  await store.setWorkingHours(workspaceId, null);
  expect(await store.workingHours(workspaceId)).toBeNull();
});
