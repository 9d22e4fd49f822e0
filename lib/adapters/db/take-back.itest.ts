import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { type Decided, decisionStage, TALKING } from "./decision-stage.fixture";
import { adminOf, NOW, seedAttempt, tiedTo } from "./replies.fixture";
import { automationEvents, leads, trustedSenders } from "./schema";
import { seedWorkspace } from "./test-database.fixture";

const { db, store, interestTaken, machineReply, replyOf, stateOf } = await decisionStage();

test("a word for a sender can be taken back, with all that followed from it", async () => {
  const seed = await seedWorkspace(db);
  const mail = await seedAttempt(db, seed);
  await db.update(leads).set({ status: "contacted" }).where(eq(leads.id, mail.leadId));
  const before = { verdict: "phishing", reasons: ["dmarc_failed"] } as const;
  const unsafe = { safetyVerdict: before.verdict, safetyReasons: [...before.reasons], needsReview: true };
  const replyId = await machineReply(seed, { ...tiedTo(mail, seed), ...unsafe });
  const actor = adminOf(seed);
  const trusted = () => db.select().from(trustedSenders).where(eq(trustedSenders.workspaceId, seed.workspaceId));

  expect((await store.trustSender(actor, replyId, NOW)).ok).toBe(true);
  expect(await stateOf({ seed, mail })).toEqual(TALKING);
  expect(await trusted()).toHaveLength(1);

  const back = { replyId, before: { ...before, reasons: [...before.reasons] } };
  expect((await store.distrustSender(actor, back, new Date(NOW.getTime() + 1000))).ok).toBe(true);
  expect(await stateOf({ seed, mail })).toEqual({ lead: "contacted", holds: [], stopped: [] });
  expect(await replyOf(replyId)).toMatchObject(unsafe);
  expect(await trusted()).toEqual([]);
});

describe("undoing one effect", () => {
  async function eventOf({ replyId }: Decided, kind: string): Promise<string> {
    const events = await db.select().from(automationEvents).where(eq(automationEvents.replyId, replyId));
    return events.find(({ effect }) => effect.kind === kind)?.id ?? "";
  }

  test("takes it back once, however many ask at once", async () => {
    const stage = await interestTaken();
    const eventId = await eventOf(stage, "lead_status");
    const tries = await Promise.all([1, 2, 3].map(() => store.undoEvent(stage.actor, eventId, NOW)));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(tries).toContainEqual({ ok: false, error: { kind: "not_undoable", reason: "Already taken back" } });
    expect(await stateOf(stage)).toEqual({ ...TALKING, lead: "contacted" });
  });

  test("says so when a person changed the thing since, and from then on", async () => {
    const stage = await interestTaken();
    const eventId = await eventOf(stage, "lead_status");
    await db.update(leads).set({ status: "placed" }).where(eq(leads.id, stage.mail.leadId));
    for (const _ of [1, 2]) {
      const refused = await store.undoEvent(stage.actor, eventId, NOW);
      expect(refused).toEqual({ ok: false, error: { kind: "not_undoable", reason: "Changed since, left alone" } });
    }
    expect((await stateOf(stage)).lead).toBe("placed");
  });
});
