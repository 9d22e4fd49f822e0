import { asc, eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { consequencesOf } from "../../../core/acting/consequences";
import type { Intent } from "../../../core/reply/intents";
import type { Actor } from "../../../core/user";
import { applyConsequences } from "../apply-consequences";
import { createDecisionStore } from "../decision-store";
import { createLeadStore } from "../lead-store";
import { createRecordStore } from "../record-store";
import { adminOf, type Mailed, minutesAgo, NOW, seedAttempt, seedReply, tiedTo } from "../replies.fixture";
import { attempts, classificationHistory, holds, leads, replies, suppressions } from "../schema";
import { openTestDatabase, type Seed, seedWorkspace } from "../test-database.fixture";
import { factsOf, lockReply, tieOf, verdictOf } from "./locked-reply";

const database = await openTestDatabase();
const { db } = database;
const autoSuppress = "not_interested";
const decisions = createDecisionStore(db, { autoSuppress });
afterAll(() => database.close());

/** All whose consequences rest on words alone; a bounce is read from a report. */
const LABELS = [
  ...(["interested", "offer", "question", "referral", "not_now", "support", "legal", "unclassified"] as const),
  ...(["objection", "unsubscribe", "out_of_office", "auto_reply", "left_company"] as const),
] satisfies Intent[];
const label = fc.constantFrom<Intent>(...LABELS);

type World = { seed: Seed; actor: Actor; mail: Mailed; replyIds: string[]; clock: { now: Date } };

/** A lead that was mailed once, with two steps still to go. */
async function newWorld(): Promise<World> {
  const seed = await seedWorkspace(db);
  const mail = await seedAttempt(db, seed);
  const { leadId, recipientEmail } = mail;
  await db.update(leads).set({ status: "contacted" }).where(eq(leads.id, leadId));
  for (const number of [2, 3]) {
    const step = { kind: "step", status: "queued", number, stepPosition: number, sentAt: null } as const;
    await seedAttempt(db, seed, { leadId, recipientEmail, ...step, dueAt: NOW });
  }
  return { seed, actor: adminOf(seed), mail, replyIds: [], clock: { now: NOW } };
}

/** A reply as the poll stores it: label, history and what follows. `person`: it was never in doubt. */
async function arrive(world: World, intent: Intent, layer: "phrase" | "person" = "phrase"): Promise<string> {
  const { seed, mail, replyIds } = world;
  const now = tick(world);
  const replyId = await seedReply(db, seed, {
    ...tiedTo(mail, seed),
    ...{ intent, layer, confidence: 1, returnDate: "2027-01-20", receivedAt: minutesAgo(60 - replyIds.length) },
  });
  await db.transaction(async (tx) => {
    const reply = await lockReply(tx, eq(replies.id, replyId));
    if (!reply) throw new Error("The reply was not stored");
    const { classification, confidence, rulesVersion, workspaceId, leadId, attemptId } = reply;
    const verdict = { intent, classification, confidence, layer, rulesVersion };
    await tx.insert(classificationHistory).values({ ...verdict, replyId, createdAt: minutesAgo(60) });
    const facts = await factsOf(tx, { reply, autoSuppress, now });
    const cause = { workspaceId, replyId, leadId, attemptId, rulesVersion, cause: "reply", now } as const;
    await applyConsequences(tx, cause, consequencesOf(verdictOf(reply), tieOf(reply), facts));
  });
  replyIds.push(replyId);
  return replyId;
}

function tick({ clock }: World): Date {
  clock.now = new Date(clock.now.getTime() + 1000);
  return clock.now;
}

/** All that a label may have changed. */
async function stateOf({ seed, mail, replyIds }: World) {
  const { workspaceId } = seed;
  const [lead] = await db.select().from(leads).where(eq(leads.id, mail.leadId));
  const held = await db.select().from(holds).where(eq(holds.workspaceId, workspaceId));
  const stopped = await db.select().from(suppressions).where(eq(suppressions.workspaceId, workspaceId));
  const mails = await db
    .select({ number: attempts.number, status: attempts.status })
    .from(attempts)
    .where(eq(attempts.leadId, mail.leadId))
    .orderBy(asc(attempts.number));
  const answers = await db.select().from(replies).where(eq(replies.workspaceId, workspaceId));
  const known = new Map(answers.map((reply) => [reply.id, reply]));
  return {
    lead: lead?.status,
    mails: mails.map(({ number, status }) => `${number} ${status}`),
    holds: held
      .filter(({ releasedAt }) => releasedAt === null)
      .map(({ reason, until }) => `${reason} ${until?.toISOString()}`)
      .toSorted(),
    stops: stopped
      .filter(({ releasedAt }) => releasedAt === null)
      .map(({ reasonCode }) => reasonCode)
      .toSorted(),
    archived: replyIds.map((id) => known.get(id)?.handledAt !== null),
  };
}

type Act = { kind: "label"; reply: number; intent: Intent } | { kind: "undo_label"; reply: number } | UndoEvent;
type UndoEvent = { kind: "undo_event"; place: number };

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant("label" as const), reply: fc.nat(1), intent: label }),
  fc.record({ kind: fc.constant("undo_label" as const), reply: fc.nat(1) }),
  fc.record({ kind: fc.constant("undo_event" as const), place: fc.nat(20) }),
);

async function carryOut(world: World, one: Act): Promise<void> {
  const now = tick(world);
  if (one.kind === "undo_event") return undoSome(world, one.place);
  const replyId = world.replyIds[one.reply] ?? "";
  if (one.kind === "label") await decisions.reclassify(world.actor, { replyId, intent: one.intent }, now);
  else await decisions.undoReclassify(world.actor, replyId, now);
}

const records = createRecordStore(db);

async function ledger({ actor }: World) {
  return (await records.automation(actor, { effect: null, page: { limit: 200, cursor: null } })).items;
}

async function undoSome(world: World, place: number): Promise<void> {
  const open = (await ledger(world)).filter(({ undoBlocked }) => undoBlocked === null);
  const event = open[place % Math.max(1, open.length)];
  if (event) await decisions.undoEvent(world.actor, event.id, tick(world));
}

/** By way of another label, so that the right one is decided whatever stood before. Answers what was left alone. */
async function correct(world: World, place: number, intent: Intent): Promise<string[]> {
  const replyId = world.replyIds[place] ?? "";
  const said: string[] = [];
  for (const next of [intent === "support" ? "offer" : "support", intent] as const) {
    const outcome = await decisions.reclassify(world.actor, { replyId, intent: next }, tick(world));
    if (outcome.ok) said.push(...outcome.value.leftAlone);
  }
  return said;
}

type Right = [Intent, Intent];

async function neverWrong([first, second]: Right): Promise<World> {
  const world = await newWorld();
  await arrive(world, first, "person");
  await arrive(world, second, "person");
  return world;
}

async function wrongAtFirst(wrong: Right, acts: Act[]): Promise<World> {
  const world = await newWorld();
  for (const intent of wrong) await arrive(world, intent);
  for (const one of acts) await carryOut(world, one);
  return world;
}

const pair = fc.tuple(label, label);

/** Where the effects of two replies rest on each other: too seldom for chance to find. */
const ENTANGLED: [Right, Act[], Right, boolean][] = [
  [["interested", "objection"], [], ["support", "legal"], false],
  [["interested", "unsubscribe"], [], ["auto_reply", "support"], false],
  [["objection", "unsubscribe"], [], ["objection", "legal"], true],
  [["not_now", "interested"], [{ kind: "undo_event", place: 2 }], ["legal", "legal"], true],
];

describe("once the labels are right", () => {
  test("all is as if they had never been wrong, whatever was corrected and undone on the way", {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        pair,
        fc.array(act, { maxLength: 6 }),
        pair,
        fc.boolean(),
        async (wrong, acts, right, turned) => {
          const world = await wrongAtFirst(wrong, acts);
          for (const place of turned ? [1, 0] : [0, 1]) await correct(world, place, right[place] ?? "support");
          expect(await stateOf(world)).toEqual(await stateOf(await neverWrong(right)));
        },
      ),
      { numRuns: 25, examples: ENTANGLED },
    );
  });

  test("what a person set in between stays, and is named", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(pair, fc.array(act, { maxLength: 4 }), pair, async (wrong, acts, right) => {
        const world = await wrongAtFirst(wrong, acts);
        const { actor, mail } = world;
        const moved = (await ledger(world)).some(
          ({ effect, undoneAt }) => effect === "lead_status" && undoneAt === null,
        );
        await createLeadStore(db).setStatus(actor, { leadIds: [mail.leadId], status: "placed" }, tick(world));
        const said = [...(await correct(world, 0, right[0])), ...(await correct(world, 1, right[1]))];
        const { lead: _, ...others } = await stateOf(await neverWrong(right));
        expect(await stateOf(world)).toEqual({ ...others, lead: "placed" });
        if (moved) expect(said.join()).toContain("Lead: ");
      }),
      { numRuns: 10 },
    );
  });

  test("a status that a person set stays also where the machine had set the same", async () => {
    const world = await newWorld();
    await arrive(world, "interested");
    const { actor, mail } = world;
    await createLeadStore(db).setStatus(actor, { leadIds: [mail.leadId], status: "replied" }, tick(world));
    expect(await correct(world, 0, "legal")).toEqual(["Lead: contacted to replied"]);
    expect((await stateOf(world)).lead).toBe("replied");
  });
});

test("an undo that is undone leaves all as it was, and the effect can be undone again", {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(label, fc.nat(5), async (intent, place) => {
      const world = await newWorld();
      await arrive(world, intent);
      const effects = await ledger(world);
      const effect = effects[place % Math.max(1, effects.length)];
      if (!effect) return;
      const standing = await stateOf(world);
      await undone(world, effect.id);
      const takenBack = await stateOf(world);
      expect(takenBack).not.toEqual(standing);
      await undone(world, await newestUndo(world));
      expect(await stateOf(world)).toEqual(standing);
      await undone(world, await newestUndo(world));
      expect(await stateOf(world)).toEqual(takenBack);
    }),
    { numRuns: 15, examples: [0, 1, 2, 3].map((place) => ["objection", place]) },
  );
});

async function undone(world: World, eventId: string): Promise<void> {
  expect(await decisions.undoEvent(world.actor, eventId, tick(world))).toMatchObject({ ok: true });
}

async function newestUndo(world: World): Promise<string> {
  const [newest] = (await ledger(world)).filter(({ effect, undoBlocked }) => effect === "undo" && !undoBlocked);
  if (!newest) throw new Error("There is no undo");
  return newest.id;
}

test("a stop that another reply asks for stands again as that reply's own", async () => {
  const world = await newWorld();
  await arrive(world, "objection");
  await arrive(world, "objection");
  const outcome = await decisions.reclassify(
    world.actor,
    { replyId: world.replyIds[0] ?? "", intent: "question" },
    tick(world),
  );
  expect(outcome.ok).toBe(true);
  expect(await stateOf(world)).toMatchObject({
    lead: "lost",
    stops: ["not_interested"],
    mails: ["1 sent", "2 cancelled", "3 cancelled"],
  });
});
