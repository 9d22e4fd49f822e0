import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import type { WaitBefore, WaitChange } from "../../core/acting/planner";
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
async function absence(seed: Seed, facts: Facts = {}, { until = day("2026-12-07"), dueAt = NOW } = {}) {
  const mail = await seedAttempt(db, seed);
  const { leadId, recipientEmail } = mail;
  const step = { kind: "step", status: "queued", number: 2, stepPosition: 2, sentAt: null, dueAt } as const;
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

async function changed(seed: Seed, replyId: string, change: WaitChange): Promise<WaitBefore> {
  const before = await store.change(ana(seed), { replyId, change }, NOW);
  if (!before.ok) throw new Error(`The wait was not changed: ${before.error.kind}`);
  return before.value;
}

const putBack = (seed: Seed, replyId: string, before: WaitBefore) =>
  store.putBack(ana(seed), { replyId, before }, new Date(NOW.getTime() + 5000));

test("lists who is waited for, soonest first, with the sentence, the mail that goes and a draft", async () => {
  const seed = await seedWorkspace(db);
  const later = await absence(seed, { intent: "not_now", returnDate: null }, { until: day("2027-02-01") });
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
  await changed(seed, replyId, { kind: "move", until: day("2026-12-12") });
  expect((await plannedIn(seed))[0]).toMatchObject({ until: day("2026-12-12"), needsReview: false });
  expect((await stepOf(stepId))?.dueAt).toEqual(new Date("2026-12-14T08:00:00Z"));
});

test("a long absence that nobody has looked at stays on the list after its end", async () => {
  const seed = await seedWorkspace(db);
  const { replyId } = await absence(seed, { needsReview: true }, { until: day("2026-11-10") });
  expect(await plannedIn(seed)).toMatchObject([{ replyId, needsReview: true, until: day("2026-11-10") }]);
  await changed(seed, replyId, { kind: "move", until: day("2026-11-10") });
  expect(await plannedIn(seed)).toEqual([]);
});

test("of two readings the chosen one counts, and only one of the two can be chosen", async () => {
  const seed = await seedWorkspace(db);
  const { replyId } = await absence(seed, { returnDate: "2026-12-01", returnDateAlternative: "2027-01-12" });
  expect((await plannedIn(seed))[0]?.readings).toEqual(["2026-12-01", "2027-01-12"]);
  const neither = { replyId, change: { kind: "day", day: "2026-12-24" } } as const;
  expect((await store.change(ana(seed), neither, NOW)).ok).toBe(false);
  await changed(seed, replyId, { kind: "day", day: "2026-12-01" });
  expect((await plannedIn(seed))[0]).toMatchObject({ until: day("2026-12-02"), readings: null });
});

test("a dropped wait is gone with the mail that waited for it", async () => {
  const seed = await seedWorkspace(db);
  const { replyId, stepId } = await absence(seed);
  await changed(seed, replyId, { kind: "drop" });
  expect(await plannedIn(seed)).toEqual([]);
  expect((await stepOf(stepId))?.status).toBe("cancelled");
});

test("a lifted wait leaves the campaign's step to its own day, a resumed one sends it", async () => {
  const seed = await seedWorkspace(db);
  const due = day("2026-12-20");
  const { replyId, stepId } = await absence(seed, {}, { dueAt: due });
  await changed(seed, replyId, { kind: "lift" });
  expect(await plannedIn(seed)).toEqual([]);
  expect((await stepOf(stepId))?.dueAt).toEqual(due);
  await changed(seed, replyId, { kind: "resume" });
  expect((await stepOf(stepId))?.dueAt).toEqual(NOW);
});

test("a step that was due after the wait is not hastened when the wait is moved", async () => {
  const seed = await seedWorkspace(db);
  const { replyId, stepId } = await absence(seed, {}, { dueAt: day("2026-12-20") });
  await changed(seed, replyId, { kind: "move", until: day("2026-12-10") });
  expect((await stepOf(stepId))?.dueAt).toEqual(day("2026-12-20"));
});

describe("a change of a wait", () => {
  test.each<WaitChange>([
    { kind: "move", until: day("2026-12-12") },
    { kind: "day", day: "2027-01-12" },
    { kind: "lift" },
    { kind: "resume" },
    { kind: "drop" },
  ])("is put back whole: $kind", async (change) => {
    const seed = await seedWorkspace(db);
    const { replyId, stepId } = await absence(seed, {
      ...{ returnDate: "2026-12-01", returnDateAlternative: "2027-01-12" },
      ...{ needsReview: true, snoozedUntil: day("2026-12-07") },
    });
    const before = [await plannedIn(seed), (await stepOf(stepId))?.status];
    const was = await changed(seed, replyId, change);
    expect([await plannedIn(seed), (await stepOf(stepId))?.status]).not.toEqual(before);
    expect(await putBack(seed, replyId, was)).toEqual({ ok: true, value: null });
    expect([await plannedIn(seed), (await stepOf(stepId))?.status]).toEqual(before);
  });

  test("is not put back once its mail has left", async () => {
    const seed = await seedWorkspace(db);
    const { replyId, stepId } = await absence(seed);
    const was = await changed(seed, replyId, { kind: "resume" });
    await db.update(attempts).set({ status: "sent" }).where(eq(attempts.id, stepId));
    expect(await putBack(seed, replyId, was)).toEqual({ ok: false, error: { kind: "wait_changed" } });
    expect(await plannedIn(seed)).toEqual([]);
  });

  test("puts nothing of another wait back", async () => {
    const seed = await seedWorkspace(db);
    const mine = await absence(seed);
    const other = await absence(seed);
    const was = await changed(seed, other.replyId, { kind: "drop" });
    expect((await putBack(seed, mine.replyId, was)).ok).toBe(false);
    expect((await stepOf(other.stepId))?.status).toBe("cancelled");
  });
});

test("what a member does not see is not theirs to change", async () => {
  const seed = await seedWorkspace(db);
  const { replyId } = await absence(seed, { ownerId: seed.userId });
  const member = { ...(await seedUser(db, seed, "member")), name: "Jonas" };
  expect(await store.planned({ actor: member, now: NOW })).toEqual([]);
  const refused = await store.change(member, { replyId, change: { kind: "drop" } }, NOW);
  expect(refused).toEqual({ ok: false, error: { kind: "not_found" } });
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

test("other working hours move the clocks of what still waits for an answer, and of nothing else", async () => {
  const seed = await seedWorkspace(db);
  const mail = await seedAttempt(db, seed);
  const received = {
    ...tiedTo(mail, seed),
    intent: "interested",
    receivedAt: new Date("2026-11-20T16:58:00Z"),
  } as const;
  const always = new Date("2026-11-20T17:03:00Z");
  const open = await seedReply(db, seed, { ...received, answerBy: always });
  const done = await seedReply(db, seed, { ...received, answerBy: always, handledAt: NOW });
  const free = await seedReply(db, seed, { ...received, intent: "not_now", answerBy: null });
  const clocks = async () =>
    Promise.all(
      [open, done, free].map(async (id) => (await db.select().from(replies).where(eq(replies.id, id)))[0]?.answerBy),
    );
  const hours = { timeZone: "UTC", days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" };
  await store.setWorkingHours(seed.workspaceId, hours);
  expect(await clocks()).toEqual([new Date("2026-11-23T09:03:00Z"), always, null]);
  await store.setWorkingHours(seed.workspaceId, null);
  expect(await clocks()).toEqual([always, always, null]);
});
