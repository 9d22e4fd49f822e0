import { asc, eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Intent } from "../../core/reply/intents";
import { DECLINED, type Decided, decisionStage, TALKING } from "./decision-stage.fixture";
import { adminOf, NOW, seedAttempt, seedUser, tiedTo } from "./replies.fixture";
import { automationEvents, classificationHistory, leads, replies } from "./schema";
import { seedWorkspace } from "./test-database.fixture";

const { db, store, interestTaken, machineReply, replyOf, stateOf } = await decisionStage();

async function label({ actor, replyId }: Decided, intent: Intent) {
  const result = await store.reclassify(actor, { replyId, intent }, NOW);
  if (!result.ok) throw new Error(`Refused: ${result.error.kind}`);
  return result.value;
}

describe("a corrected label", () => {
  test("takes back what the wrong one caused, does what the right one asks for, and says both", async () => {
    const stage = await interestTaken();
    expect(await stateOf(stage)).toEqual(TALKING);
    const outcome = await label(stage, "objection");
    expect(await stateOf(stage)).toEqual(DECLINED);
    expect(outcome.undone).toHaveLength(2);
    expect(outcome.done).toHaveLength(3);
    expect(outcome.leftAlone).toEqual([]);
    const { recipientEmail } = stage.mail;
    expect(outcome.done.join("; ")).toContain(`${recipientEmail} suppressed`);
    expect(await replyOf(stage.replyId)).toMatchObject({
      ...{ intent: "objection", classification: "not_interested", confidence: 1, layer: "person", needsAnswer: false },
      ...{ handledAt: NOW, handledBy: null, updatedAt: NOW },
    });
  });

  test("of the same kind tells of nothing but moves the clock", async () => {
    const stage = await interestTaken();
    expect(await label(stage, "question")).toEqual({ undone: [], done: [], leftAlone: [] });
    expect(await stateOf(stage)).toEqual(TALKING);
    const { receivedAt, answerBy, needsAnswer } = await replyOf(stage.replyId);
    expect(answerBy?.getTime()).toBe(receivedAt.getTime() + 60 * 60_000);
    expect(needsAnswer).toBe(true);
  });

  test("that confirms a doubtful one acts where doubt had held acting back", async () => {
    const seed = await seedWorkspace(db);
    const mail = await seedAttempt(db, seed);
    const doubt = { ...tiedTo(mail, seed), confidence: 0.4, needsReview: true, needsAnswer: false };
    const stage = { seed, mail, actor: adminOf(seed), replyId: await machineReply(seed, doubt) };
    expect((await label(stage, "interested")).done).toHaveLength(2);
    expect(await replyOf(stage.replyId)).toMatchObject({ needsReview: false, needsAnswer: true, confidence: 1 });
    expect(await label(stage, "interested")).toEqual({ undone: [], done: [], leftAlone: [] });
    const history = await db
      .select()
      .from(classificationHistory)
      .where(eq(classificationHistory.replyId, stage.replyId));
    expect(history).toHaveLength(2);
  });

  test("leaves alone what a person changed in between", async () => {
    const stage = await interestTaken();
    await db.update(leads).set({ status: "placed" }).where(eq(leads.id, stage.mail.leadId));
    const outcome = await label(stage, "objection");
    expect(outcome.leftAlone).toHaveLength(1);
    expect((await stateOf(stage)).lead).toBe("placed");
  });

  test("changes nothing at all when one part of it fails", async () => {
    const stage = await interestTaken({ fromEmail: "refused-by-a-check@boom.example" });
    const check = sql`alter table suppressions add constraint no_boom check (value <> 'refused-by-a-check@boom.example')`;
    await db.execute(check);
    try {
      await expect(label(stage, "objection")).rejects.toThrow();
    } finally {
      await db.execute(sql`alter table suppressions drop constraint no_boom`);
    }
    expect(await stateOf(stage)).toEqual(TALKING);
    expect(await replyOf(stage.replyId)).toMatchObject({ intent: "interested", layer: "phrase" });
  });

  test("by two people at once ends as one of the two, wholly", async () => {
    const stage = await interestTaken();
    await Promise.all([label(stage, "objection"), label(stage, "question")]);
    const { intent } = await replyOf(stage.replyId);
    expect(await stateOf(stage)).toEqual(intent === "objection" ? DECLINED : TALKING);
  });
});

describe("taking a label back", () => {
  test("brings the machine's verdict and its effects back; a second time there is nothing left", async () => {
    const stage = await interestTaken({
      scores: [
        { intent: "interested", score: 0.94 },
        { intent: "question", score: 0.41 },
      ],
    });
    await label(stage, "objection");
    const undone = await store.undoReclassify(stage.actor, stage.replyId, NOW);
    expect(undone.ok && undone.value.undone).toHaveLength(3);
    expect(await stateOf(stage)).toEqual(TALKING);
    expect(await replyOf(stage.replyId)).toMatchObject({
      ...{ intent: "interested", layer: "phrase", runnerUpIntent: "question", handledAt: null },
      confidence: expect.closeTo(0.94, 5),
      runnerUpConfidence: expect.closeTo(0.41, 5),
    });
    const again = await store.undoReclassify(stage.actor, stage.replyId, NOW);
    expect(again).toEqual({ ok: false, error: { kind: "nothing_to_undo" } });
    expect(await stateOf(stage)).toEqual(TALKING);
  });

  test("walks back label by label", async () => {
    const stage = await interestTaken();
    await label(stage, "objection");
    await label(stage, "question");
    await store.undoReclassify(stage.actor, stage.replyId, NOW);
    expect(await replyOf(stage.replyId)).toMatchObject({ intent: "objection", layer: "person", confidence: 1 });
    expect(await stateOf(stage)).toEqual(DECLINED);
    await label(stage, "offer");
    await store.undoReclassify(stage.actor, stage.replyId, NOW);
    await store.undoReclassify(stage.actor, stage.replyId, NOW);
    expect(await replyOf(stage.replyId)).toMatchObject({ intent: "interested", layer: "phrase" });
    expect(await store.undoReclassify(stage.actor, stage.replyId, NOW)).toMatchObject({ ok: false });
    const history = await db
      .select({ intent: classificationHistory.intent })
      .from(classificationHistory)
      .where(eq(classificationHistory.replyId, stage.replyId))
      .orderBy(asc(classificationHistory.createdAt));
    const intents = history.map(({ intent }) => intent);
    expect(intents).toEqual(["interested", "objection", "question", "objection", "offer", "objection", "interested"]);
  });
});

test("what an actor does not see looks missing to every decision", async () => {
  const stage = await interestTaken();
  await db.update(replies).set({ ownerId: stage.seed.userId }).where(eq(replies.id, stage.replyId));
  const { replyId, mail } = stage;
  const [event] = await db.select().from(automationEvents).where(eq(automationEvents.replyId, replyId));
  const missing = { ok: false, error: { kind: "not_found" } };
  for (const actor of [adminOf(await seedWorkspace(db)), await seedUser(db, stage.seed, "member")]) {
    expect(await store.reclassify(actor, { replyId, intent: "objection" }, NOW)).toEqual(missing);
    expect(await store.undoReclassify(actor, replyId, NOW)).toEqual(missing);
    expect(await store.linkAttempt(actor, { replyId, attemptId: mail.attemptId }, NOW)).toEqual(missing);
    expect(await store.undoEvent(actor, event?.id ?? "", NOW)).toEqual(missing);
  }
  expect(await stateOf(stage)).toEqual(TALKING);
});
