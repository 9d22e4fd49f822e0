import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Consequence } from "../../core/acting/consequences";
import type { AttemptKind, AttemptStatus } from "../../core/attempt";
import type { LeadStatus } from "../../core/lead";
import type { Intent } from "../../core/reply/intents";
import { applyBatch, applyConsequences, type EffectCause } from "./apply-consequences";
import type { Database } from "./client";
import { attempts, automationEvents, holds, leads, replies, suppressions } from "./schema";
import { openTestDatabase, type Seed, seedLead, seedWorkspace } from "./test-database.fixture";
import { undoAutomation } from "./undo-effects";

let database: Database;
let seed: Seed;
const NOW = new Date("2026-11-20T10:00:00Z");

beforeAll(async () => {
  database = await openTestDatabase();
  seed = await seedWorkspace(database.db);
});
afterAll(() => database.close());

describe("effects", () => {
  test("are done, told in words, and each is a ledger row", async () => {
    const person = await contactedPerson();
    const step = await queuedStep(person.leadId, person.email);
    const sentences = await apply(person.cause, [
      { kind: "lead_status", to: "lost", rule: "objection" },
      { kind: "cancel_queued", addresses: [person.email], rule: "objection" },
      { kind: "suppress", addresses: [person.email], reasonCode: "not_interested", days: null, rule: "objection" },
      { kind: "hold", personEmail: person.email, reason: "not_now", until: new Date("2026-12-07"), rule: "x" },
      { kind: "archive", rule: "objection" },
    ]);
    expect(sentences).toEqual([
      "Lead: contacted to lost",
      `Step 2 to ${person.email} cancelled`,
      `${person.email} suppressed: declined`,
      `Hold until Mon 7 Dec for ${person.email}`,
      "Reply archived",
    ]);
    expect(await leadStatus(person.leadId)).toBe("lost");
    expect(await attemptStatus(step)).toBe("cancelled");
    expect((await events(person.replyId)).map(({ summary }) => summary)).toEqual(sentences);
  });

  test("that would change nothing leave no trace", async () => {
    const person = await contactedPerson("placed");
    const again: Consequence[] = [
      { kind: "lead_status", to: "replied", rule: "interested" },
      { kind: "hold", personEmail: person.email, reason: "out_of_office", until: new Date("2026-11-19"), rule: "x" },
      { kind: "cancel_queued", addresses: [person.email], rule: "interested" },
    ];
    expect(await apply(person.cause, again)).toEqual([]);
    expect(await events(person.replyId)).toEqual([]);
  });

  test("of several replies of one lead happen in order", async () => {
    const person = await contactedPerson();
    const task = (to: LeadStatus) => ({
      cause: person.cause,
      consequence: { kind: "lead_status", to, rule: "x" } as const,
    });
    const sentences = await database.db.transaction((tx) =>
      applyBatch(tx, [task("replied"), task("replied"), task("unsubscribed"), task("lost")]),
    );
    expect(sentences).toEqual(["Lead: contacted to replied", "Lead: replied to unsubscribed"]);
    expect(await leadStatus(person.leadId)).toBe("unsubscribed");
  });

  test("cancel only steps, only of that person", async () => {
    const person = await contactedPerson();
    const other = await contactedPerson();
    const byHand = await queuedStep(person.leadId, person.email, "follow_up");
    const theirs = await queuedStep(other.leadId, other.email);
    await apply(person.cause, [{ kind: "cancel_queued", addresses: [person.email], rule: "interested" }]);
    expect(await attemptStatus(byHand)).toBe("queued");
    expect(await attemptStatus(theirs)).toBe("queued");
  });

  test("settle a mail of unknown outcome that an answer names, and mark it when it comes back", async () => {
    const person = await contactedPerson();
    await database.db.update(attempts).set({ status: "unknown" }).where(eq(attempts.id, person.attemptId));
    expect(await apply(person.cause, [{ kind: "confirm_sent", rule: "x" }])).toEqual([
      `Mail 1 to ${person.email} arrived after all`,
    ]);
    expect(await attemptStatus(person.attemptId)).toBe("sent");
    expect(await apply(person.cause, [{ kind: "bounce_attempt", rule: "x" }])).toEqual([
      `Mail 1 to ${person.email} bounced`,
    ]);
    expect(await apply(person.cause, [{ kind: "bounce_attempt", rule: "x" }])).toEqual([]);
    expect(await attemptStatus(person.attemptId)).toBe("bounced");
  });

  test("a stronger stop takes the place of a weaker one, never the reverse", async () => {
    const person = await contactedPerson();
    const stop = (reasonCode: "policy_rejection" | "not_interested" | "unsubscribe", days: number | null) =>
      apply(person.cause, [{ kind: "suppress", addresses: [person.email], reasonCode, days, rule: "x" }]);
    expect(await stop("policy_rejection", 30)).toHaveLength(1);
    expect(await stop("unsubscribe", null)).toHaveLength(1);
    expect(await stop("not_interested", null)).toEqual([]);
    expect(await stopsOf(person.email)).toEqual([
      { reasonCode: "policy_rejection", live: false },
      { reasonCode: "unsubscribe", live: true },
    ]);
  });

  test("a milder stop that lasts longer lengthens the stronger one and does not replace it", async () => {
    const person = await contactedPerson();
    const addresses = [person.email];
    await apply(person.cause, [
      { kind: "suppress", addresses, reasonCode: "hard_bounce", days: 30, rule: "x" },
      { kind: "suppress", addresses, reasonCode: "soft_bounces", days: 90, rule: "x" },
    ]);
    await apply(person.cause, [{ kind: "suppress", addresses, reasonCode: "not_interested", days: null, rule: "x" }]);
    const rows = await database.db.select().from(suppressions).where(eq(suppressions.value, person.email));
    expect(rows).toMatchObject([{ reasonCode: "hard_bounce", expiresAt: null, releasedAt: null }]);
  });

  test("two stops of one address in one batch are one row", async () => {
    const person = await contactedPerson();
    await apply(person.cause, [
      { kind: "suppress", addresses: [person.email], reasonCode: "not_interested", days: null, rule: "x" },
      { kind: "suppress", addresses: [person.email], reasonCode: "unsubscribe", days: null, rule: "x" },
    ]);
    expect(await stopsOf(person.email)).toEqual([{ reasonCode: "unsubscribe", live: true }]);
  });
});

describe("undoing", () => {
  test("puts everything back as it was, and says so in the ledger", async () => {
    const person = await contactedPerson();
    const step = await queuedStep(person.leadId, person.email);
    await apply(person.cause, [
      { kind: "bounce_attempt", rule: "x" },
      { kind: "lead_status", to: "lost", rule: "x" },
      { kind: "cancel_queued", addresses: [person.email], rule: "x" },
      { kind: "suppress", addresses: [person.email], reasonCode: "not_interested", days: null, rule: "x" },
      { kind: "hold", personEmail: person.email, reason: "in_conversation", until: null, rule: "x" },
      { kind: "archive", rule: "x" },
    ]);
    const { undone, leftAlone } = await undo(person.replyId);

    expect(leftAlone).toEqual([]);
    expect(undone.map(({ summary }) => summary).sort()).toEqual(
      [
        `Hold lifted for ${person.email}`,
        "Lead: lost back to contacted",
        `Mail 1 to ${person.email} counts as sent again`,
        "Reply back from Done",
        `Step 2 to ${person.email} queued again`,
        `${person.email} may be mailed again`,
      ].sort(),
    );
    expect(await leadStatus(person.leadId)).toBe("contacted");
    expect(await attemptStatus(step)).toBe("queued");
    expect(await attemptStatus(person.attemptId)).toBe("sent");
    expect(await stopsOf(person.email)).toEqual([{ reasonCode: "not_interested", live: false }]);
    expect(await liveHolds(person.email)).toBe(0);
    const rows = await events(person.replyId);
    expect(rows.filter(({ undoes }) => undoes !== null)).toHaveLength(6);
    expect(rows.filter(({ undoneAt }) => undoneAt !== null)).toHaveLength(6);
    expect(await undo(person.replyId)).toEqual({ undone: [], leftAlone: [] });
  });

  test("leaves alone what a person changed since", async () => {
    const person = await contactedPerson();
    await apply(person.cause, [{ kind: "lead_status", to: "replied", rule: "x" }]);
    await database.db.update(leads).set({ status: "placed" }).where(eq(leads.id, person.leadId));
    expect(await undo(person.replyId)).toEqual({ undone: [], leftAlone: ["Lead: contacted to replied"] });
    expect(await leadStatus(person.leadId)).toBe("placed");
  });

  test("brings back the weaker stop that a stronger one had replaced", async () => {
    const person = await contactedPerson("contacted", "bounce");
    const optOut = await anotherReply(person, "unsubscribe");
    const stop = (cause: EffectCause, reasonCode: "hard_bounce" | "unsubscribe") =>
      apply(cause, [{ kind: "suppress", addresses: [person.email], reasonCode, days: null, rule: "x" }]);
    await stop(person.cause, "hard_bounce");
    await stop(optOut, "unsubscribe");
    await undo(optOut.replyId ?? "");
    expect(await stopsOf(person.email)).toEqual([
      { reasonCode: "hard_bounce", live: true },
      { reasonCode: "unsubscribe", live: false },
    ]);
  });

  test("of one effect leaves the others standing", async () => {
    const person = await contactedPerson();
    await apply(person.cause, [
      { kind: "lead_status", to: "lost", rule: "x" },
      { kind: "archive", rule: "x" },
    ]);
    const archived = (await events(person.replyId)).find(({ effect }) => effect.kind === "archive");
    const target = { workspaceId: seed.workspaceId, userId: seed.userId, now: NOW, eventId: archived?.id ?? "" };
    const once = () => database.db.transaction((tx) => undoAutomation(tx, target));
    const both = await Promise.all([once(), once()]);
    expect(both.flatMap(({ undone }) => undone)).toMatchObject([{ summary: "Reply back from Done" }]);
    expect(await leadStatus(person.leadId)).toBe("lost");
  });

  test("never reaches into another workspace", async () => {
    const person = await contactedPerson();
    const stranger = await seedWorkspace(database.db);
    await apply(person.cause, [{ kind: "lead_status", to: "replied", rule: "x" }]);
    const target = { workspaceId: stranger.workspaceId, userId: stranger.userId, now: NOW, replyId: person.replyId };
    expect(await database.db.transaction((tx) => undoAutomation(tx, target))).toEqual({ undone: [], leftAlone: [] });
  });
});

type Person = { email: string; leadId: string; attemptId: string; replyId: string; cause: EffectCause };

async function contactedPerson(status: LeadStatus = "contacted", intent: Intent = "objection"): Promise<Person> {
  const email = `dana@${randomUUID()}.example`;
  const leadId = await seedLead(database.db, seed, email);
  await database.db.update(leads).set({ status }).where(eq(leads.id, leadId));
  const attemptId = await attempt(leadId, email, { status: "sent", kind: "step", number: 1 });
  const replyId = await reply(leadId, email, intent);
  return { email, leadId, attemptId, replyId, cause: causeOf(replyId, leadId, attemptId) };
}

async function anotherReply(person: Person, intent: Intent): Promise<EffectCause> {
  return causeOf(await reply(person.leadId, person.email, intent), person.leadId, person.attemptId);
}

function causeOf(replyId: string, leadId: string, attemptId: string): EffectCause {
  return { workspaceId: seed.workspaceId, replyId, cause: "reply", rulesVersion: "1", leadId, attemptId, now: NOW };
}

function queuedStep(leadId: string, email: string, kind: AttemptKind = "step"): Promise<string> {
  return attempt(leadId, email, { status: "queued", kind, number: 2 });
}

async function attempt(
  leadId: string,
  recipientEmail: string,
  mail: { status: AttemptStatus; kind: AttemptKind; number: number },
): Promise<string> {
  const id = randomUUID();
  await database.db.insert(attempts).values({
    id,
    workspaceId: seed.workspaceId,
    mailboxId: seed.mailboxId,
    campaignId: seed.campaignId,
    leadId,
    senderEmail: "outreach@fernweg.example",
    recipientEmail,
    recipientDomain: recipientEmail.slice(recipientEmail.indexOf("@") + 1),
    subject: "Broken link",
    body: "Hello",
    messageId: `<${id}@fernweg.example>`,
    replyToken: id,
    legalBasis: "legitimate_interest",
    region: "US",
    ...mail,
  });
  return id;
}

async function reply(leadId: string, fromEmail: string, intent: Intent): Promise<string> {
  const id = randomUUID();
  await database.db.insert(replies).values({
    id,
    workspaceId: seed.workspaceId,
    mailboxId: seed.mailboxId,
    contentDigest: id,
    fromEmail,
    fromName: "",
    replyTo: [],
    toAddresses: [],
    ccAddresses: [],
    deliveredTo: [],
    subject: "Re: Broken link",
    text: "",
    ownWords: "",
    snippet: "",
    headers: [],
    attachments: [],
    receivedAt: NOW,
    sizeBytes: 1,
    intent,
    classification: "not_interested",
    confidence: 0.9,
    scores: [],
    flags: [],
    layer: "phrase",
    evidence: [],
    safetyVerdict: "clean",
    safetyReasons: [],
    rulesVersion: "1",
    needsReview: false,
    needsAnswer: false,
    leadId,
    suggestions: [],
  });
  return id;
}

function apply(cause: EffectCause, consequences: Consequence[]): Promise<string[]> {
  return database.db.transaction((tx) => applyConsequences(tx, cause, consequences));
}

function undo(replyId: string) {
  const target = { workspaceId: seed.workspaceId, userId: seed.userId, now: NOW, replyId };
  return database.db.transaction((tx) => undoAutomation(tx, target));
}

async function leadStatus(id: string) {
  return (await database.db.select({ status: leads.status }).from(leads).where(eq(leads.id, id)))[0]?.status;
}

async function attemptStatus(id: string) {
  return (await database.db.select({ status: attempts.status }).from(attempts).where(eq(attempts.id, id)))[0]?.status;
}

function events(replyId: string) {
  return database.db
    .select()
    .from(automationEvents)
    .where(eq(automationEvents.replyId, replyId))
    .orderBy(asc(automationEvents.createdAt), asc(automationEvents.id));
}

async function stopsOf(value: string) {
  const rows = await database.db.select().from(suppressions).where(eq(suppressions.value, value));
  return rows
    .map(({ reasonCode, releasedAt }) => ({ reasonCode, live: releasedAt === null }))
    .sort((a, b) => a.reasonCode.localeCompare(b.reasonCode));
}

async function liveHolds(personEmail: string) {
  const rows = await database.db.select().from(holds).where(eq(holds.personEmail, personEmail));
  return rows.filter(({ releasedAt }) => releasedAt === null).length;
}
