import { randomUUID } from "node:crypto";
import { asc, eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import type { Consequence } from "../../core/acting/consequences";
import type { Intent } from "../../core/reply/intents";
import type { Actor } from "../../core/user";
import { applyConsequences } from "./apply-consequences";
import { createDecisionStore } from "./decision-store";
import { adminOf, type Mailed, minutesAgo, NOW, seedAttempt, seedReply, seedUser, tiedTo } from "./replies.fixture";
import {
  automationEvents,
  classificationHistory,
  holds,
  leads,
  personAliases,
  replies,
  suppressions,
  trustedSenders,
} from "./schema";
import { openTestDatabase, type Seed, seedWorkspace } from "./test-database.fixture";

const database = await openTestDatabase();
const { db } = database;
const store = createDecisionStore(db, { autoSuppress: "not_interested" });
afterAll(() => database.close());

type Stage = { seed: Seed; actor: Actor; mail: Mailed; replyId: string };

/** A reply that the machine took for interest and acted on, to a lead that had been contacted. */
async function interestTaken(facts: Parameters<typeof seedReply>[2] = {}): Promise<Stage> {
  const seed = await seedWorkspace(db);
  const mail = await seedAttempt(db, seed);
  await db.update(leads).set({ status: "contacted" }).where(eq(leads.id, mail.leadId));
  const replyId = await machineReply(seed, { ...tiedTo(mail, seed), ...facts });
  const { recipientEmail: personEmail, leadId, attemptId } = mail;
  const cause = {
    workspaceId: seed.workspaceId,
    replyId,
    cause: "reply",
    rulesVersion: "1",
    leadId,
    attemptId,
    now: NOW,
  } as const;
  const consequences: Consequence[] = [
    { kind: "lead_status", to: "replied", rule: "interested" },
    { kind: "hold", personEmail, reason: "in_conversation", until: null, rule: "interested" },
  ];
  await db.transaction((tx) => applyConsequences(tx, cause, consequences));
  return { seed, actor: adminOf(seed), mail, replyId };
}

async function machineReply(seed: Seed, facts: Parameters<typeof seedReply>[2]): Promise<string> {
  const replyId = await seedReply(db, seed, facts);
  const { intent, classification, confidence, layer, rulesVersion, modelVersion } = await replyOf(replyId);
  const verdict = { intent, classification, confidence, layer, rulesVersion, modelVersion };
  await db.insert(classificationHistory).values({ ...verdict, replyId, createdAt: minutesAgo(30) });
  return replyId;
}

async function replyOf(replyId: string) {
  const [reply] = await db.select().from(replies).where(eq(replies.id, replyId));
  if (!reply) throw new Error("There is no such reply");
  return reply;
}

async function stateOf({ seed, mail }: Pick<Stage, "seed" | "mail">) {
  const [lead] = await db.select().from(leads).where(eq(leads.id, mail.leadId));
  const inWorkspace = {
    holds: eq(holds.workspaceId, seed.workspaceId),
    stops: eq(suppressions.workspaceId, seed.workspaceId),
  };
  const held = await db.select().from(holds).where(inWorkspace.holds);
  const stopped = await db.select().from(suppressions).where(inWorkspace.stops);
  return {
    lead: lead?.status,
    holds: held.filter(({ releasedAt }) => releasedAt === null).map(({ reason }) => reason),
    stopped: stopped.filter(({ releasedAt }) => releasedAt === null).map(({ reasonCode }) => reasonCode),
  };
}

const TALKING = { lead: "replied", holds: ["in_conversation"], stopped: [] };
const DECLINED = { lead: "lost", holds: [], stopped: ["not_interested"] };

async function label({ actor, replyId }: Stage, intent: Intent) {
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

describe("linking", () => {
  async function stranger(facts: Parameters<typeof seedReply>[2] = {}) {
    const seed = await seedWorkspace(db);
    const mail = await seedAttempt(db, seed);
    await db.update(leads).set({ status: "contacted" }).where(eq(leads.id, mail.leadId));
    const fromEmail = `paivi-${randomUUID()}@gmail.example`;
    const replyId = await machineReply(seed, { fromEmail, needsAnswer: false, ...facts });
    return { seed, actor: adminOf(seed), mail, replyId, fromEmail };
  }
  const aliasesIn = (seed: Seed) =>
    db.select().from(personAliases).where(eq(personAliases.workspaceId, seed.workspaceId));

  test("ties the reply, acts, starts the clock and remembers the other address; unlinking takes all of it back", async () => {
    const stage = await stranger();
    const { attemptId } = stage.mail;
    const linked = await store.linkAttempt(stage.actor, { replyId: stage.replyId, attemptId }, NOW);
    expect(linked.ok && linked.value.done).toHaveLength(3);
    expect(await stateOf(stage)).toEqual({ ...TALKING, holds: ["in_conversation", "in_conversation"] });
    expect(await replyOf(stage.replyId)).toMatchObject({
      ...{
        attemptId,
        leadId: stage.mail.leadId,
        campaignId: stage.seed.campaignId,
        matchMethod: "person",
        matchScore: 1,
      },
      ...{ needsAnswer: true, matchEvidence: "Linked by Ana Pinto", ownerId: stage.seed.userId },
    });
    const aliases = await aliasesIn(stage.seed);
    expect(aliases).toMatchObject([{ aliasEmail: stage.fromEmail, personEmail: stage.mail.recipientEmail }]);

    const unlinked = await store.linkAttempt(stage.actor, { replyId: stage.replyId, attemptId: null }, NOW);
    expect(unlinked.ok && unlinked.value.undone).toHaveLength(3);
    expect(await stateOf(stage)).toEqual({ lead: "contacted", holds: [], stopped: [] });
    expect(await replyOf(stage.replyId)).toMatchObject({
      attemptId: null,
      leadId: null,
      matchMethod: null,
      needsAnswer: false,
    });
    expect(await aliasesIn(stage.seed)).toEqual([]);
  });

  test("ties the reply to a lead whom nobody mailed, acts and starts the clock; unlinking takes all of it back", async () => {
    const stage = await stranger();
    const { leadId } = stage.mail;
    const linked = await store.linkLead(stage.actor, { replyId: stage.replyId, leadId }, NOW);
    expect(linked.ok && linked.value.done).toHaveLength(2);
    expect(await stateOf(stage)).toEqual(TALKING);
    expect(await replyOf(stage.replyId)).toMatchObject({
      ...{ attemptId: null, leadId, campaignId: stage.seed.campaignId, matchMethod: "person" },
      ...{ needsAnswer: true, matchEvidence: "Linked by Ana Pinto", ownerId: stage.seed.userId },
    });
    expect(await aliasesIn(stage.seed)).toEqual([]);

    await store.linkAttempt(stage.actor, { replyId: stage.replyId, attemptId: null }, NOW);
    expect(await stateOf(stage)).toEqual({ lead: "contacted", holds: [], stopped: [] });
    expect(await replyOf(stage.replyId)).toMatchObject({ leadId: null, campaignId: null, needsAnswer: false });
  });

  test("a lead that the person does not see is refused", async () => {
    const [stage, other] = [await stranger(), await stranger()];
    const link = { replyId: stage.replyId, leadId: other.mail.leadId };
    expect(await store.linkLead(stage.actor, link, NOW)).toEqual({ ok: false, error: { kind: "unknown_lead" } });
  });

  test("an opt-out from another address stops both", async () => {
    const stage = await stranger({ intent: "unsubscribe", confidence: 0.99 });
    const { attemptId, recipientEmail } = stage.mail;
    await store.linkAttempt(stage.actor, { replyId: stage.replyId, attemptId }, NOW);
    const stops = await db.select().from(suppressions).where(eq(suppressions.workspaceId, stage.seed.workspaceId));
    expect(stops.map(({ value }) => value).toSorted()).toEqual([stage.fromEmail, recipientEmail].toSorted());
    expect((await stateOf(stage)).lead).toBe("unsubscribed");
  });

  test("a bounce's sender becomes nobody's alias", async () => {
    const stage = await stranger({ intent: "bounce", fromEmail: "mailer-daemon@mx.example" });
    await store.linkAttempt(stage.actor, { replyId: stage.replyId, attemptId: stage.mail.attemptId }, NOW);
    expect(await aliasesIn(stage.seed)).toEqual([]);
  });

  test("another mail takes the effects along", async () => {
    const stage = await stranger();
    const other = await seedAttempt(db, stage.seed);
    await store.linkAttempt(stage.actor, { replyId: stage.replyId, attemptId: stage.mail.attemptId }, NOW);
    await store.linkAttempt(stage.actor, { replyId: stage.replyId, attemptId: other.attemptId }, NOW);
    expect((await stateOf(stage)).lead).toBe("contacted");
    expect((await stateOf({ ...stage, mail: other })).lead).toBe("replied");
    expect(await aliasesIn(stage.seed)).toMatchObject([{ personEmail: other.recipientEmail }]);
  });

  test("a mail that the actor does not see is unknown", async () => {
    const stage = await stranger();
    const foreign = await seedAttempt(db, await seedWorkspace(db));
    const member = await seedUser(db, stage.seed, "member");
    const tries: [Actor, string][] = [
      [stage.actor, foreign.attemptId],
      [member, stage.mail.attemptId],
    ];
    for (const [actor, attemptId] of tries) {
      const refused = await store.linkAttempt(actor, { replyId: stage.replyId, attemptId }, NOW);
      expect(refused).toEqual({ ok: false, error: { kind: "unknown_attempt" } });
    }
  });
});

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
  async function eventOf({ replyId }: Stage, kind: string): Promise<string> {
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
