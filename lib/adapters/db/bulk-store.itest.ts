import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeReplies, undoBulkChange } from "../../commands/change-replies";
import type { BulkAction } from "../../core/inbox/bulk-action";
import type { Actor } from "../../core/user";
import { createBulkStore } from "./bulk-store";
import { createDecisionStore } from "./decision-store";
import { adminOf, minutesAgo, NOW, seedAttempt, seedReply, seedUser, tiedTo } from "./replies.fixture";
import { classificationHistory, replies } from "./schema";
import { openTestDatabase, type Seed, seedWorkspace } from "./test-database.fixture";

const database = await openTestDatabase();
const { db } = database;
const ports = { bulk: createBulkStore(db), decisions: createDecisionStore(db, { autoSuppress: "opt_out" }) };
afterAll(() => database.close());

let seed: Seed;
let admin: Actor;
let colleague: Actor;

beforeAll(async () => {
  seed = await seedWorkspace(db);
  admin = adminOf(seed);
  colleague = await seedUser(db, seed, "admin");
});

const row = async (id: string) => (await db.select().from(replies).where(eq(replies.id, id)))[0];

async function changed(ids: string[], action: BulkAction) {
  const result = await changeReplies(ports, admin, { ids, action }, NOW);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

async function undone(token: string | null, actor = admin) {
  return undoBulkChange(ports, actor, token ?? "", NOW);
}

test.each<[string, BulkAction]>([
  ["done", { kind: "done" }],
  ["read", { kind: "read", read: true }],
  ["snooze", { kind: "snooze", until: minutesAgo(-600).toISOString() }],
  ["assign", { kind: "assign", ownerId: null }],
  ["classify", { kind: "classify", intent: "question" }],
])("%s changes all of them, and the undo puts each back as it was", async (_, action) => {
  const facts = [
    { readAt: minutesAgo(90), ownerId: seed.userId },
    { snoozedUntil: minutesAgo(-30), ownerId: seed.userId },
  ];
  const ids = await Promise.all(facts.map((fact) => seedReply(db, seed, fact)));
  const first = { intent: "interested", classification: "interested", confidence: 0.9, layer: "phrase" } as const;
  await db.insert(classificationHistory).values(ids.map((replyId) => ({ ...first, replyId, rulesVersion: "1" })));
  const before = await Promise.all(ids.map(row));
  const { updated, failed, undoToken } = await changed(ids, action);
  expect({ updated, failed }).toEqual({ updated: 2, failed: [] });
  expect(await Promise.all(ids.map(row))).not.toEqual(before);

  expect(await undone(undoToken)).toMatchObject({ ok: true, value: { updated: 2, failed: [] } });
  const standing = (reply: Awaited<ReturnType<typeof row>>) => ({
    ...{ intent: reply?.intent, readAt: reply?.readAt, handledAt: reply?.handledAt, handledBy: reply?.handledBy },
    ...{ snoozedUntil: reply?.snoozedUntil, ownerId: reply?.ownerId },
  });
  expect((await Promise.all(ids.map(row))).map(standing)).toEqual(before.map(standing));
  expect(await undone(undoToken)).toEqual({ ok: false, error: { kind: "nothing_to_undo" } });
});

test.each<BulkAction>([{ kind: "done" }, { kind: "classify", intent: "objection" }])(
  "legal and security mail, and what the actor does not see, is left out of $kind and named",
  async (action) => {
    const plain = await seedReply(db, seed);
    const legal = await seedReply(db, seed, { intent: "legal" });
    const security = await seedReply(db, seed, { intent: "security" });
    const foreign = await seedReply(db, await seedWorkspace(db));
    const { updated, failed } = await changed([plain, legal, security, foreign], action);
    expect(updated).toBe(1);
    expect(Object.fromEntries(failed.map(({ id, reason }) => [id, reason]))).toEqual({
      [legal]: "protected",
      [security]: "protected",
      [foreign]: "not_found",
    });
    expect(await row(legal)).toMatchObject({ intent: "legal", handledAt: null });
  },
);

test("an undo leaves alone what a colleague has changed since", async () => {
  const [mine, theirs] = [await seedReply(db, seed), await seedReply(db, seed)];
  const { undoToken } = await changed([mine, theirs], { kind: "assign", ownerId: admin.userId });
  await db.update(replies).set({ ownerId: colleague.userId }).where(eq(replies.id, theirs));
  expect(await undone(undoToken)).toMatchObject({
    value: { updated: 1, failed: [{ id: theirs, reason: "changed_since" }] },
  });
  expect(await row(mine)).toMatchObject({ ownerId: null });
  expect(await row(theirs)).toMatchObject({ ownerId: colleague.userId });
});

test("nobody undoes another person's bulk change", async () => {
  const { undoToken } = await changed([await seedReply(db, seed)], { kind: "done" });
  expect(await undone(undoToken, colleague)).toEqual({ ok: false, error: { kind: "nothing_to_undo" } });
});

test("a colleague's done is not made one's own", async () => {
  const id = await seedReply(db, seed, { handledAt: minutesAgo(5), handledBy: colleague.userId });
  expect(await changed([id], { kind: "done" })).toEqual({ updated: 0, failed: [], undoToken: null });
  expect(await row(id)).toMatchObject({ handledBy: colleague.userId });
});

test("a filter names its replies in the order of the list", async () => {
  const own = await seedWorkspace(db);
  const tied = tiedTo(await seedAttempt(db, own), own);
  const late = await seedReply(db, own, { ...tied, answerBy: minutesAgo(-100) });
  const soon = await seedReply(db, own, { ...tied, answerBy: minutesAgo(-10) });
  await seedReply(db, own, { ...tied, handledAt: minutesAgo(1), handledBy: own.userId });
  const ids = await ports.bulk.matching(adminOf(own), { filter: { view: "needs_answer" }, limit: 10 }, NOW);
  expect(ids).toEqual([soon, late]);
});
