import { asc, eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { Step } from "../../core/sequence/steps";
import type { Delivery } from "../../ports/mailer";
import { createOutreachStore } from "./outreach-store";
import { adminOf, seedReply, seedUser } from "./replies.fixture";
import { attempts, campaigns, leads, mailboxes, workspaces } from "./schema";
import { plainBytes, SETTINGS } from "./sending/outreach.fixture";
import { createSequenceStore } from "./sequence-store";
import { openTestDatabase, type Seed, seedLead, seedWorkspace } from "./test-database.fixture";

const database = await openTestDatabase();
const { db } = database;
afterAll(() => database.close());

/** A Monday. */
const NOW = new Date("2026-03-02T10:00:00Z");
const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const later = (ms: number) => new Date(NOW.getTime() + ms);
const settings = { ...SETTINGS, limits: { userPerDay: 5, domainPerDay: 20, plannedGapMs: MINUTE_MS } };
const sequences = createSequenceStore(db, settings);
const store = createOutreachStore(db, { settings, compose: plainBytes });
const ACCEPTED: Delivery = { kind: "accepted", code: 250, response: "250 OK", serverMessageId: null };
const step = (waitDays: number, subject: string, body: string): Step => ({ waitDays, subject, body, templateId: null });
const STEPS = [
  step(0, "A link on {website}", "Dear {name}, one link is broken."),
  step(3, "", "Dear {name}, did you see it?"),
  step(5, "", "Last time, {name}."),
];

let seed: Seed;
beforeEach(async () => {
  await db.update(attempts).set({ status: "cancelled" }).where(eq(attempts.status, "queued"));
  seed = await seedWorkspace(db);
});

const started = async (moment = NOW) => {
  const answer = await sequences.start(adminOf(seed), seed.campaignId, moment);
  if (!answer.ok) throw new Error(answer.error.kind);
  return answer.value;
};
const mails = () =>
  db
    .select()
    .from(attempts)
    .where(eq(attempts.campaignId, seed.campaignId))
    .orderBy(asc(attempts.dueAt), asc(attempts.number));
const heardAt = (moment: Date) =>
  db.update(mailboxes).set({ lastHeardAt: moment }).where(eq(mailboxes.id, seed.mailboxId));
async function nextSent(moment: Date) {
  await heardAt(moment);
  const claim = await store.claimDue(moment);
  if (!claim?.ok) return claim;
  await store.settle(claim.value, ACCEPTED, moment);
  return claim;
}

describe("steps", () => {
  test("are kept in order and take the place of what was", async () => {
    await sequences.save(adminOf(seed), seed.campaignId, STEPS, NOW);
    const saved = await sequences.save(adminOf(seed), seed.campaignId, STEPS.slice(0, 2), NOW);
    expect(saved).toMatchObject({
      ok: true,
      value: {
        startedAt: null,
        steps: [
          { position: 1, waitDays: 0 },
          { position: 2, waitDays: 3, queued: 0, sent: 0 },
        ],
      },
    });
  });

  test("that narrow are refused, others' campaigns not found", async () => {
    const narrowing = [step(0, "S", "B"), step(5, "", "B"), step(2, "", "B")];
    expect(await sequences.save(adminOf(seed), seed.campaignId, narrowing, NOW)).toMatchObject({
      error: { kind: "steps_invalid", reason: expect.stringContaining("Mail 3") },
    });
    const stranger = adminOf(await seedWorkspace(db));
    expect(await sequences.save(stranger, seed.campaignId, STEPS, NOW)).toEqual({
      ok: false,
      error: { kind: "not_found" },
    });
    expect(await sequences.get(await seedUser(db, seed, "member"), seed.campaignId)).toBeNull();
    expect(await sequences.start(adminOf(seed), seed.campaignId, NOW)).toMatchObject({ error: { kind: "no_steps" } });
  });
});

describe("a campaign that starts", () => {
  beforeEach(() => sequences.save(adminOf(seed), seed.campaignId, STEPS, NOW));

  test("enrols each lead that has an address and was never mailed, once, spread under the caps", async () => {
    for (let index = 0; index < 6; index += 1) await seedLead(db, seed);
    const silent = await seedLead(db, seed);
    await db.update(leads).set({ contactEmail: null }).where(eq(leads.id, silent));
    const answers = await Promise.all([started(), started(), started()]);
    expect(answers.map(({ enrolled }) => enrolled).sort()).toEqual([0, 0, 6]);
    const due = (await mails()).map(({ dueAt }) => dueAt?.toISOString().slice(5, 16));
    // Four of five a day: the rest of the cap is left to people.
    expect(due).toEqual(["03-02T10:00", "03-02T10:01", "03-02T10:02", "03-02T10:03", "03-03T08:00", "03-03T08:01"]);
    expect(await sequences.get(adminOf(seed), seed.campaignId)).toMatchObject({
      startedAt: NOW,
      unenrolled: 0,
      withoutAddress: 1,
      nextDueAt: NOW,
    });
  });

  test("lets leads that are added later join where that is asked, behind those that are planned, and only them", async () => {
    const added = async () => {
      const [lead] = await db
        .select({ websiteUrl: leads.websiteUrl })
        .from(leads)
        .where(eq(leads.id, await seedLead(db, seed)));
      return lead?.websiteUrl ?? "";
    };
    const { campaignId } = seed;
    const join = (websites: string[]) => sequences.join(adminOf(seed), { campaignId, websites }, NOW);
    for (let index = 0; index < 5; index += 1) await added();
    expect(await join([await added()]), "before the start").toBe(0);
    await started();
    const [left, one, two] = [await added(), await added(), await added()];
    expect(await Promise.all([join([one, two]), join([one, two])])).toEqual(expect.arrayContaining([0, 2]));
    expect(await join([])).toBe(0);
    const due = (await mails()).map(({ dueAt }) => dueAt?.toISOString().slice(5, 16));
    expect(due).toEqual([
      ...["03-02T10:00", "03-02T10:01", "03-02T10:02", "03-02T10:03"],
      ...["03-03T08:00", "03-03T08:01", "03-03T08:02", "03-03T08:03"],
    ]);
    expect(await sequences.get(adminOf(seed), campaignId)).toMatchObject({ unenrolled: 1 });
    expect(left).not.toBe("");
    const stranger = await seedUser(db, seed, "member");
    expect(await sequences.join(stranger, { campaignId, websites: [left] }, NOW)).toBe(0);
  });

  test("does not begin with a person who was mailed lately as the contact of another site", async () => {
    await sequences.save(adminOf(seed), seed.campaignId, STEPS.slice(0, 1), NOW);
    await seedLead(db, seed, "ingrid@fjell.example");
    await seedLead(db, seed, "ingrid@fjell.example");
    await started();
    expect(await nextSent(later(MINUTE_MS))).toMatchObject({ ok: true });
    expect(await nextSent(later(3 * MINUTE_MS))).toBeNull();
    const [, second] = await mails();
    expect(second).toMatchObject({
      status: "cancelled",
      failure: "The person was mailed on 2026-03-02 already, in Broken links",
    });
    expect(await started(later(13 * DAY_MS))).toMatchObject({ enrolled: 1 });
    expect(await nextSent(later(13 * DAY_MS))).toBeNull();
    await db.update(attempts).set({ status: "cancelled" }).where(eq(attempts.status, "queued"));
    expect(await started(later(17 * DAY_MS))).toMatchObject({ enrolled: 1 });
    expect(await nextSent(later(17 * DAY_MS))).toMatchObject({
      ok: true,
      value: { recipientEmail: "ingrid@fjell.example" },
    });
  });

  test("whose step was held until the weekend lets it leave on the next working day, in the workspace's hours", async () => {
    await seedLead(db, seed);
    await started();
    const saturday = later(5 * DAY_MS);
    expect(await nextSent(saturday)).toBeNull();
    expect(await mails()).toMatchObject([{ status: "queued", dueAt: later(7 * DAY_MS) }]);
    const hours = { timeZone: "America/New_York", days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" };
    await db.update(workspaces).set({ workingHours: hours }).where(eq(workspaces.id, seed.workspaceId));
    expect(await nextSent(later(7 * DAY_MS))).toBeNull(); // ten in London is six in New York, by summer time
    const opens = new Date("2026-03-09T13:00:00Z");
    expect(await mails()).toMatchObject([{ dueAt: opens }]);
    expect(await nextSent(opens)).toMatchObject({ ok: true });
    expect((await mails())[1]?.dueAt).toEqual(new Date("2026-03-12T13:00:00Z"));
  });

  test("sends step after step: threaded, waiting its days, never on a weekend, to the end", async () => {
    await seedLead(db, seed, "ingrid@fjell.example");
    await started();
    const first = await nextSent(later(MINUTE_MS));
    expect(first).toMatchObject({ ok: true, value: { kind: "step", recipientEmail: "ingrid@fjell.example" } });
    const afterFirst = await mails();
    expect(afterFirst.map(({ status, subject }) => [status, subject])).toEqual([
      ["sent", expect.stringMatching(/^A link on /)],
      ["queued", expect.stringMatching(/^Re: A link on /)],
    ]);
    expect(afterFirst[1]?.dueAt).toEqual(later(3 * DAY_MS + MINUTE_MS));
    expect(await nextSent(later(2 * DAY_MS))).toBeNull();
    await nextSent(later(3 * DAY_MS + 2 * MINUTE_MS));
    const afterSecond = await mails();
    expect(afterSecond[1]).toMatchObject({ status: "sent", inReplyTo: afterFirst[0]?.messageId });
    // Thursday and five days is a Tuesday.
    expect(afterSecond[2]?.dueAt?.toISOString().slice(0, 10)).toBe("2026-03-10");
    await nextSent(later(9 * DAY_MS));
    expect((await mails()).map(({ status }) => status)).toEqual(["sent", "sent", "sent"]);
  });

  test("sends nothing more to a person who has answered", async () => {
    const leadId = await seedLead(db, seed, "ingrid@fjell.example");
    await started();
    await heardAt(later(MINUTE_MS));
    const claim = await store.claimDue(later(MINUTE_MS));
    if (!claim?.ok) throw new Error("not claimed");
    await seedReply(db, seed, { leadId, intent: "question" });
    await store.settle(claim.value, ACCEPTED, later(2 * MINUTE_MS));
    expect((await mails()).map(({ status }) => status)).toEqual(["sent"]);
  });

  test("drops the step of a lead that was dealt with by hand, and says so", async () => {
    const leadId = await seedLead(db, seed);
    await started();
    await db.update(leads).set({ status: "placed" }).where(eq(leads.id, leadId));
    expect(await nextSent(later(MINUTE_MS))).toBeNull();
    expect(await mails()).toMatchObject([{ status: "cancelled", failure: "The lead is placed" }]);
  });

  test("sends the words as they stand when the mail leaves", async () => {
    await seedLead(db, seed);
    await started();
    await sequences.save(adminOf(seed), seed.campaignId, [step(0, "New words", "Better, {name}.")], NOW);
    await nextSent(later(MINUTE_MS));
    expect(await mails()).toMatchObject([{ status: "sent", subject: "New words", body: "Better, Ingrid." }]);
  });

  test("holds its steps while it is paused; those overdue are spread when it goes on", async () => {
    for (let index = 0; index < 3; index += 1) await seedLead(db, seed);
    await started();
    await db.update(campaigns).set({ status: "paused" }).where(eq(campaigns.id, seed.campaignId));
    expect(await nextSent(later(DAY_MS))).toBeNull();
    expect(await started(later(2 * DAY_MS))).toEqual({ enrolled: 0, respread: 3 });
    const due = (await mails()).map(({ dueAt }) => (dueAt?.getTime() ?? 0) - later(2 * DAY_MS).getTime());
    expect(due).toEqual([0, MINUTE_MS, 2 * MINUTE_MS]);
  });

  test("waits for the mailbox to be heard after a step became due", async () => {
    await seedLead(db, seed);
    await started();
    await heardAt(later(-MINUTE_MS));
    expect(await store.claimDue(later(MINUTE_MS))).toBeNull();
    await heardAt(later(MINUTE_MS));
    expect(await store.claimDue(later(MINUTE_MS))).toMatchObject({ ok: true });
  });
});
