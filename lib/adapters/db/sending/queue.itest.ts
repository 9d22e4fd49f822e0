import { eq, inArray } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Claim } from "../../../ports/outreach-store";
import { createLeadStore } from "../lead-store";
import { adminOf, seedReply, seedUser } from "../replies.fixture";
import { attempts, auditLog, campaigns, holds, idempotencyKeys, leads, mailboxes, sendCounters } from "../schema";
import { seedLead, seedWorkspace } from "../test-database.fixture";
import { claimStage, NOW, requestOf } from "./outreach.fixture";

const stage = await claimStage();
const { db, store } = stage;
const MINUTE_MS = 60_000;
const inMinutes = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE_MS);
const DAY = 24 * 60;
const GREYLISTED = {
  kind: "unsent",
  reason: "recipient_refused",
  code: 450,
  response: "450",
  retryable: true,
  recipientRefused: false,
} as const;
const leadStore = createLeadStore(db);

beforeEach(async () => {
  // The queue is one for all workspaces.
  await db
    .update(attempts)
    .set({ status: "cancelled" })
    .where(inArray(attempts.status, ["queued", "sending"]));
});

const enqueue = (dueAt: Date, changes = {}, id = stage.leadId) =>
  store.enqueue({ ...requestOf(stage.seed, id, changes), dueAt }, NOW);

async function queued(dueAt: Date, changes = {}, id = stage.leadId): Promise<string> {
  const outcome = await enqueue(dueAt, changes, id);
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.error)}`);
  return outcome.value.attemptId;
}
async function claimedAt(moment: Date): Promise<Claim | null> {
  const outcome = await store.claimDue(moment);
  return outcome?.ok ? outcome.value : null;
}
async function attempt(id: string) {
  const [row] = await db.select().from(attempts).where(eq(attempts.id, id));
  if (!row) throw new Error("no such attempt");
  return row;
}
const hold = (reason: typeof holds.$inferInsert.reason, until: Date | null) =>
  db.insert(holds).values({ workspaceId: stage.seed.workspaceId, personEmail: "ingrid@fjell.example", reason, until });
const heardAt = (moment: Date) =>
  db.update(mailboxes).set({ lastHeardAt: moment }).where(eq(mailboxes.id, stage.seed.mailboxId));

describe("queueing", () => {
  test("keeps the filled words and costs no slot, key or audit row", async () => {
    const row = await attempt(await queued(inMinutes(1)));
    expect(row).toMatchObject({
      status: "queued",
      tries: 0,
      mime: null,
      body: expect.stringContaining("Dear Ingrid,"),
    });
    expect(await db.select().from(sendCounters).where(eq(sendCounters.workspaceId, stage.seed.workspaceId))).toEqual(
      [],
    );
    expect(
      await db.select().from(idempotencyKeys).where(eq(idempotencyKeys.workspaceId, stage.seed.workspaceId)),
    ).toEqual([]);
    expect(await db.select().from(auditLog).where(eq(auditLog.workspaceId, stage.seed.workspaceId))).toEqual([]);
  });

  test("refuses, with an audit row, what will not pass by itself", async () => {
    await hold("opt_out_review", null);
    expect(await enqueue(inMinutes(1))).toMatchObject({
      ok: false,
      error: { kind: "blocked", policy: { failed: "hold" } },
    });
    const audit = await db.select().from(auditLog).where(eq(auditLog.workspaceId, stage.seed.workspaceId));
    expect(audit).toMatchObject([{ policyResult: "blocked", attemptId: null }]);
  });

  test("takes a mail that is due after its person is back", async () => {
    await hold("out_of_office", inMinutes(3 * DAY));
    expect(await enqueue(inMinutes(4 * DAY))).toMatchObject({ ok: true });
  });

  test("twice at once queues one mail", async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => enqueue(inMinutes(1))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("the same mail for a day later is another mail", async () => {
    await queued(inMinutes(1));
    expect(await enqueue(inMinutes(DAY))).toMatchObject({ ok: false });
    expect(await enqueue(inMinutes(DAY + 1))).toMatchObject({ ok: true });
  });
});

describe("what is due", () => {
  test("is claimed once, oldest first, by however many workers", async () => {
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      ids.push(await queued(inMinutes(index), {}, await seedLead(db, stage.seed)));
    }
    const first = await claimedAt(inMinutes(5));
    expect(first?.attemptId).toBe(ids[0]);

    const claims = await Promise.all(Array.from({ length: 12 }, () => claimedAt(inMinutes(5))));
    const taken = claims.flatMap((claim) => claim?.attemptId ?? []);
    // A worker may find the one row that is left locked by another, and come back later.
    const rest = [...taken, (await claimedAt(inMinutes(5)))?.attemptId].filter((id) => id !== undefined);
    expect(new Set(taken).size).toBe(taken.length);
    for (let more = await claimedAt(inMinutes(5)); more; more = await claimedAt(inMinutes(5)))
      rest.push(more.attemptId);
    expect(rest.sort()).toEqual(ids.slice(1).sort());
  });

  test("goes to the address that the lead has now", async () => {
    await queued(NOW);
    await db.update(leads).set({ contactEmail: "new@fjell.example" }).where(eq(leads.id, stage.leadId));
    expect(await claimedAt(NOW)).toMatchObject({ mail: { envelope: { to: "new@fjell.example" } } });
  });

  test("has failed when its lead was stopped meanwhile", async () => {
    const id = await queued(NOW);
    await db.update(leads).set({ status: "unsubscribed" }).where(eq(leads.id, stage.leadId));
    expect(await store.claimDue(NOW)).toMatchObject({ ok: false, error: { policy: { failed: "lead_state" } } });
    expect(await attempt(id)).toMatchObject({ status: "failed", failure: "The lead is unsubscribed" });
    const audit = await db.select().from(auditLog).where(eq(auditLog.workspaceId, stage.seed.workspaceId));
    expect(audit).toMatchObject([{ policyResult: "blocked", attemptId: id }]);
  });

  test("waits for tomorrow when the user's cap is reached", async () => {
    const id = await queued(NOW);
    const { workspaceId } = stage.seed;
    await db
      .insert(sendCounters)
      .values({ workspaceId, scope: `user:${stage.seed.userId}`, day: "2026-03-02", sends: 100 });
    expect(await store.claimDue(NOW)).toMatchObject({ ok: false });
    expect(await attempt(id)).toMatchObject({ status: "queued", dueAt: inMinutes(DAY) });
    await heardAt(inMinutes(DAY));
    expect(await claimedAt(inMinutes(DAY))).toMatchObject({ attemptId: id });
  });

  test("waits for the end of a hold that came meanwhile", async () => {
    const id = await queued(NOW);
    await hold("out_of_office", inMinutes(2 * DAY));
    expect(await store.claimDue(NOW)).toMatchObject({ ok: false });
    expect(await attempt(id)).toMatchObject({ status: "queued", dueAt: inMinutes(2 * DAY) });
  });

  test("answers the reply that it was written for", async () => {
    const replyId = await seedReply(db, stage.seed, { leadId: stage.leadId, messageId: "<r@fjell.example>" });
    const id = await queued(NOW, { replyId, kind: "follow_up" });
    expect(await claimedAt(NOW)).not.toBeNull();
    expect(await attempt(id)).toMatchObject({ inReplyTo: "<r@fjell.example>", inReplyToReplyId: replyId });
  });
});

describe("hear before you speak", () => {
  test("a mail planned ahead leaves only after its mailbox was heard", async () => {
    await queued(inMinutes(60));
    await heardAt(inMinutes(59));
    expect(await claimedAt(inMinutes(61))).toBeNull();
    await heardAt(inMinutes(61));
    expect(await claimedAt(inMinutes(61))).not.toBeNull();
  });

  test("a mail that waits only for its undo leaves without", async () => {
    await queued(inMinutes(1));
    expect(await claimedAt(inMinutes(1))).not.toBeNull();
  });

  test("a further try of a mail that was refused for now leaves without, a mail put off for a day does not", async () => {
    const id = await queued(inMinutes(1));
    for (let at = inMinutes(1), tries = 1; tries <= 6; tries += 1) {
      const claim = await claimedAt(at);
      if (!claim) throw new Error(`Try ${tries} did not leave`);
      expect(await store.settle(claim, GREYLISTED, at)).toMatchObject({ status: "queued" });
      at = (await attempt(id)).dueAt ?? at;
    }
    const tomorrow = inMinutes(DAY);
    await db.update(attempts).set({ dueAt: tomorrow }).where(eq(attempts.id, id));
    expect(await claimedAt(tomorrow)).toBeNull();
    await heardAt(tomorrow);
    expect(await claimedAt(tomorrow)).toMatchObject({ attemptId: id });
  });

  test("where nothing is ever received, planned mail says that it waits for that", async () => {
    const id = await queued(new Date(Date.now() - MINUTE_MS), {});
    expect(await leadStore.attempt(adminOf(stage.seed), id)).toMatchObject({
      waitsFor: expect.stringContaining("its mailbox has never been read"),
    });
  });

  test("nothing leaves through a paused mailbox, no step of a paused campaign", async () => {
    const id = await queued(NOW);
    await db.update(mailboxes).set({ pausedAt: NOW }).where(eq(mailboxes.id, stage.seed.mailboxId));
    expect(await claimedAt(NOW)).toBeNull();
    await db
      .update(mailboxes)
      .set({ pausedAt: null, lastHeardAt: inMinutes(1) })
      .where(eq(mailboxes.id, stage.seed.mailboxId));
    await db.update(attempts).set({ kind: "step" }).where(eq(attempts.id, id));
    await db.update(campaigns).set({ status: "paused" }).where(eq(campaigns.id, stage.seed.campaignId));
    expect(await claimedAt(inMinutes(1))).toBeNull();
    await db.update(campaigns).set({ status: "active" }).where(eq(campaigns.id, stage.seed.campaignId));
    expect(await claimedAt(inMinutes(1))).not.toBeNull();
  });
});

describe("taking back", () => {
  test("a queued mail keeps it from leaving", async () => {
    const id = await queued(NOW);
    expect(await store.cancel(adminOf(stage.seed), id, NOW)).toEqual({ ok: true, value: { status: "cancelled" } });
    expect(await claimedAt(NOW)).toBeNull();
    expect(await enqueue(NOW)).toMatchObject({ ok: true });
  });

  test("a mail that is on its way changes nothing", async () => {
    const id = await queued(NOW);
    await claimedAt(NOW);
    expect(await store.cancel(adminOf(stage.seed), id, NOW)).toEqual({
      ok: false,
      error: { kind: "not_queued", status: "sending" },
    });
  });

  test("and sending at the same moment end in exactly one of the two", async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await queued(NOW, { subject: `Round ${round}` });
      const [claim, cancelled] = await Promise.all([claimedAt(NOW), store.cancel(adminOf(stage.seed), id, NOW)]);
      expect([claim !== null, cancelled.ok].filter(Boolean)).toHaveLength(1);
      expect((await attempt(id)).status).toBe(cancelled.ok ? "cancelled" : "sending");
    }
  });

  test("what another one sees is not found", async () => {
    const id = await queued(NOW);
    const stranger = await seedUser(db, stage.seed, "member");
    expect(await store.cancel(stranger, id, NOW)).toEqual({ ok: false, error: { kind: "not_found" } });
    const foreign = adminOf(await seedWorkspace(db));
    expect(await store.cancel(foreign, id, NOW)).toEqual({ ok: false, error: { kind: "not_found" } });
  });

  test("a mail that waits for another try frees its key", async () => {
    const id = await queued(NOW);
    const claim = await claimedAt(NOW);
    if (!claim) throw new Error("not claimed");
    expect(await store.settle(claim, GREYLISTED, NOW)).toMatchObject({ status: "queued" });
    expect(await enqueue(inMinutes(200))).toMatchObject({ ok: false, error: { policy: { failed: "idempotency" } } });
    await store.cancel(adminOf(stage.seed), id, NOW);
    expect(await enqueue(inMinutes(200))).toMatchObject({ ok: true });
  });
});

describe("a turn that is over", () => {
  test("cannot enter the body phase, nor twice in the same turn", async () => {
    await queued(NOW);
    const claim = await claimedAt(NOW);
    if (!claim) throw new Error("not claimed");
    await store.enterBodyPhase(claim, NOW);
    await expect(store.enterBodyPhase(claim, NOW)).rejects.toThrow("no longer ours");
    await expect(store.enterBodyPhase({ ...claim, turn: 2 }, NOW)).rejects.toThrow("no longer ours");
  });

  test("writes no outcome over that of a later one", async () => {
    const id = await queued(NOW);
    const claim = await claimedAt(NOW);
    if (!claim) throw new Error("not claimed");
    await store.recoverAbandoned(inMinutes(4));
    expect((await claimedAt(inMinutes(4)))?.turn).toBe(2);
    const unsent = {
      kind: "unsent",
      reason: "aborted",
      code: null,
      response: null,
      retryable: false,
      recipientRefused: false,
    } as const;
    expect(await store.settle(claim, unsent, inMinutes(4))).toMatchObject({ status: "sending" });
    expect(await attempt(id)).toMatchObject({ status: "sending", tries: 2 });
  });

  test("leaves a lease alone that still runs", async () => {
    await queued(NOW);
    await claimedAt(NOW);
    expect(await store.recoverAbandoned(inMinutes(2))).toEqual({ requeued: 0, unknown: 0 });
  });
});
