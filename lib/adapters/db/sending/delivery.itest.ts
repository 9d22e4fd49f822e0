import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { SendLimits } from "../../../core/policy/limits";
import type { Delivery } from "../../../ports/mailer";
import type { Claim } from "../../../ports/outreach-store";
import { applyConsequences } from "../apply-consequences";
import { createDeliveryStore } from "../delivery-store";
import { createOutreachStore } from "../outreach-store";
import { adminOf } from "../replies.fixture";
import { attempts, auditLog, automationEvents, leads, mailboxes, sendCounters } from "../schema";
import { openTestDatabase, type Seed, seedLead, seedWorkspace } from "../test-database.fixture";
import { undoAutomation } from "../undo-effects";
import { plainBytes, requestOf, SETTINGS } from "./outreach.fixture";

const database = await openTestDatabase();
const { db } = database;
afterAll(() => database.close());

const NOW = new Date("2026-03-02T10:00:00Z");
const inMinutes = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const partsWith = (limits: Partial<SendLimits>) => ({
  settings: { ...SETTINGS, limits: { ...SETTINGS.limits, ...limits } },
  compose: plainBytes,
});
const store = createOutreachStore(db, partsWith({}));
const deliveries = createDeliveryStore(db, partsWith({}));

const ACCEPTED: Delivery = { kind: "accepted", code: 250, response: "250 OK", serverMessageId: null };
const UNKNOWN: Delivery = { kind: "unknown", response: null };
const refused = (code: number, response: string, retryable = code < 500): Delivery => ({
  kind: "unsent",
  reason: "message_refused",
  code,
  response,
  retryable,
  recipientRefused: false,
});

let seed: Seed;
let leadId: string;
beforeEach(async () => {
  await db.update(attempts).set({ status: "cancelled" }).where(eq(attempts.status, "queued"));
  seed = await seedWorkspace(db);
  leadId = await seedLead(db, seed, "ingrid@fjell.example");
});

async function claimed(changes = {}, lead = leadId): Promise<Claim> {
  const claim = await store.claim(requestOf(seed, lead, changes), NOW);
  if (!claim.ok) throw new Error(JSON.stringify(claim.error));
  return claim.value;
}
async function settled(delivery: Delivery, moment = NOW): Promise<Claim> {
  const claim = await claimed({ subject: `Subject ${randomUUID()}` }, await seedLead(db, seed));
  await store.enterBodyPhase(claim, moment);
  await store.settle(claim, delivery, moment);
  return claim;
}
async function attempt(id: string) {
  const [row] = await db.select().from(attempts).where(eq(attempts.id, id));
  if (!row) throw new Error("no such attempt");
  return row;
}
async function mailbox() {
  const [row] = await db.select().from(mailboxes).where(eq(mailboxes.id, seed.mailboxId));
  if (!row) throw new Error("no such mailbox");
  return row;
}
const userSends = async () => {
  const mine = and(eq(sendCounters.workspaceId, seed.workspaceId), eq(sendCounters.scope, `user:${seed.userId}`));
  return (await db.select().from(sendCounters).where(mine))[0]?.sends ?? 0;
};
const effects = async (attemptId: string) =>
  (await db.select().from(automationEvents).where(eq(automationEvents.attemptId, attemptId))).map(
    ({ effect }) => effect,
  );

describe("a mail of unknown outcome", () => {
  test("goes once more by a person's decision: the same bytes, new slots, an audit and a ledger row", async () => {
    const first = await settled(UNKNOWN);
    expect((await attempt(first.attemptId)).status).toBe("unknown");
    const again = await deliveries.claimAgain(adminOf(seed), first.attemptId, inMinutes(5));
    if (!again.ok) throw new Error(JSON.stringify(again.error));
    expect(again.value).toMatchObject({ messageId: first.messageId, mail: first.mail, turn: 2, origin: "request" });
    expect(await userSends()).toBe(2);
    const audit = await db.select().from(auditLog).where(eq(auditLog.attemptId, first.attemptId));
    expect(audit.map(({ policyResult }) => policyResult)).toEqual(["approved", "approved"]);
    expect(await effects(first.attemptId)).toContainEqual({
      kind: "resend_attempt",
      attemptId: first.attemptId,
      from: "unknown",
    });
    await store.settle(again.value, ACCEPTED, inMinutes(5));
    expect((await attempt(first.attemptId)).status).toBe("sent");
  });

  test("is not sent again past a stop that came meanwhile, and stays unknown", async () => {
    const { attemptId, leadId: stopped } = await settled(UNKNOWN);
    await db.update(leads).set({ status: "unsubscribed" }).where(eq(leads.id, stopped));
    expect(await deliveries.claimAgain(adminOf(seed), attemptId, NOW)).toMatchObject({
      ok: false,
      error: { kind: "blocked", policy: { failed: "lead_state" } },
    });
    expect((await attempt(attemptId)).status).toBe("unknown");
  });

  test("two people who send it again at once send it once", async () => {
    const { attemptId } = await settled(UNKNOWN);
    const asked = Array.from({ length: 6 }, () => deliveries.claimAgain(adminOf(seed), attemptId, NOW));
    expect((await Promise.all(asked)).filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("is marked as sent by a person who knows, with its lead and a ledger row that can be undone", async () => {
    const { attemptId, leadId: lead } = await settled(UNKNOWN);
    expect(await deliveries.markSent(adminOf(seed), attemptId, NOW)).toMatchObject({
      ok: true,
      value: { status: "sent" },
    });
    const [row] = await db.select().from(leads).where(eq(leads.id, lead));
    expect(row?.status).toBe("contacted");
    expect(await deliveries.markSent(adminOf(seed), attemptId, NOW)).toEqual({
      ok: false,
      error: { kind: "not_unknown", status: "sent" },
    });
    const events = await db.select().from(automationEvents).where(eq(automationEvents.attemptId, attemptId));
    const eventId = events.find(({ effect }) => effect.kind === "confirm_sent")?.id ?? "";
    const target = { workspaceId: seed.workspaceId, userId: seed.userId, now: NOW, eventId };
    await db.transaction((tx) => undoAutomation(tx, target));
    expect((await attempt(attemptId)).status).toBe("unknown");
  });

  test("others' mails are not found, sent ones not sent again", async () => {
    const { attemptId } = await settled(ACCEPTED);
    const stranger = adminOf(await seedWorkspace(db));
    expect(await deliveries.claimAgain(stranger, attemptId, NOW)).toMatchObject({
      error: { kind: "attempt_not_found" },
    });
    expect(await deliveries.claimAgain(adminOf(seed), attemptId, NOW)).toMatchObject({
      error: { kind: "not_resendable", status: "sent" },
    });
  });
});

describe("a copy in the Sent folder", () => {
  const copyOf = (claim: Claim) => ({
    messageId: claim.messageId,
    attemptId: claim.attemptId,
    to: claim.recipientEmail,
    subject: claim.subject,
    date: NOW,
  });

  test("settles a mail of unknown outcome", async () => {
    const claim = await settled(UNKNOWN);
    expect(await deliveries.copiesSoughtSince(seed.mailboxId, inMinutes(1))).toEqual(NOW);
    const noted = await deliveries.noteCopies(seed.mailboxId, [copyOf(claim)], inMinutes(1));
    expect(noted).toEqual({ settled: 1, learned: 0 });
    expect(await attempt(claim.attemptId)).toMatchObject({ status: "sent", sentAt: NOW });
    expect(await deliveries.copiesSoughtSince(seed.mailboxId, inMinutes(1))).toBeNull();
  });

  test("teaches the id that a relay gave the mail", async () => {
    const claim = await settled(ACCEPTED);
    const copy = { ...copyOf(claim), messageId: "<made-by-the-relay@relay.example>" };
    expect(await deliveries.noteCopies(seed.mailboxId, [copy], inMinutes(1))).toEqual({ settled: 0, learned: 1 });
    expect(await attempt(claim.attemptId)).toMatchObject({
      serverMessageId: copy.messageId,
      aliasIds: [copy.messageId],
    });
  });

  test("is sought for an hour after a mail was sent, and for a week while its outcome is unknown", async () => {
    await settled(ACCEPTED);
    expect(await deliveries.copiesSoughtSince(seed.mailboxId, inMinutes(59))).toEqual(NOW);
    expect(await deliveries.copiesSoughtSince(seed.mailboxId, inMinutes(61))).toBeNull();
    await settled(UNKNOWN);
    expect(await deliveries.copiesSoughtSince(seed.mailboxId, inMinutes(6 * 1440))).toEqual(NOW);
    expect(await deliveries.copiesSoughtSince(seed.mailboxId, inMinutes(8 * 1440))).toBeNull();
  });

  test("of somebody else settles nothing", async () => {
    const claim = await settled(UNKNOWN);
    const copy = { ...copyOf(claim), messageId: "<x@y.example>", attemptId: null, to: "lars@fjell.example" };
    expect(await deliveries.noteCopies(seed.mailboxId, [copy], NOW)).toEqual({ settled: 0, learned: 0 });
    expect((await attempt(claim.attemptId)).status).toBe("unknown");
  });
});

describe("a soft bounce", () => {
  test("queues the same bytes once more, as a new mail against the caps; a corrected label takes it back", async () => {
    const claim = await settled(ACCEPTED);
    const { attemptId, leadId: lead, recipientEmail } = claim;
    const retryAt = inMinutes(60);
    const cause = { workspaceId: seed.workspaceId, leadId: lead, attemptId, replyId: null, now: NOW };
    const told = await db.transaction((tx) =>
      applyConsequences(tx, { ...cause, cause: "bounce", rulesVersion: "x" }, [
        { kind: "bounce_attempt", retryAt, rule: "soft_bounce" },
        { kind: "hold", personEmail: recipientEmail, reason: "soft_bounce", until: retryAt, rule: "soft_bounce" },
      ]),
    );
    expect(told[0]).toContain("goes again in 1 hour");
    expect(await store.claimDue(inMinutes(59))).toBeNull();
    await db.update(mailboxes).set({ lastHeardAt: retryAt }).where(eq(mailboxes.id, seed.mailboxId));
    const again = await store.claimDue(retryAt);
    expect(again).toMatchObject({ ok: true, value: { messageId: claim.messageId, mail: claim.mail } });
    expect(await userSends()).toBe(2);
  });

  test("that was none stays undone", async () => {
    const { attemptId, leadId: lead } = await settled(ACCEPTED);
    const cause = { workspaceId: seed.workspaceId, leadId: lead, attemptId, replyId: null, now: NOW };
    await db.transaction((tx) =>
      applyConsequences(tx, { ...cause, cause: "bounce", rulesVersion: "x" }, [
        { kind: "bounce_attempt", retryAt: inMinutes(60), rule: "soft_bounce" },
      ]),
    );
    const bounce = eq(automationEvents.rule, "soft_bounce");
    const [event] = await db
      .select()
      .from(automationEvents)
      .where(and(eq(automationEvents.attemptId, attemptId), bounce));
    const target = { workspaceId: seed.workspaceId, userId: seed.userId, now: NOW, eventId: event?.id ?? "" };
    expect(await db.transaction((tx) => undoAutomation(tx, target))).toMatchObject({ leftAlone: [] });
    expect((await attempt(attemptId)).status).toBe("sent");
  });
});

describe("a mailbox", () => {
  test("rests after 421, says why and until when, and sends again by itself", async () => {
    await settled(refused(421, "421 4.7.0 Too many messages"));
    expect(await mailbox()).toMatchObject({ pausedUntil: inMinutes(15), pausedReason: expect.stringContaining("421") });
    const blocked = await store.claim(requestOf(seed, leadId), inMinutes(14));
    expect(blocked).toMatchObject({ ok: false, error: { policy: { failed: "mailbox" } } });
    expect(await store.claim(requestOf(seed, leadId), inMinutes(15))).toMatchObject({ ok: true });
  });

  test("is paused by the third policy refusal in a row until a person resumes it", async () => {
    for (let time = 0; time < 2; time += 1) await settled(refused(550, "550 5.7.1 Refused by policy"));
    await settled(ACCEPTED);
    for (let time = 0; time < 2; time += 1) await settled(refused(550, "550 5.7.1 Refused by policy"));
    expect(await mailbox()).toMatchObject({ pausedAt: null, strikes: 2 });
    await settled(refused(550, "550 5.7.1 Refused by policy"));
    expect(await mailbox()).toMatchObject({ pausedAt: NOW, pausedUntil: null });
    const later = { ...requestOf(seed, leadId), dueAt: inMinutes(1) };
    expect(await store.enqueue(later, NOW)).toMatchObject({ ok: true });
    expect(await store.claimDue(inMinutes(600))).toBeNull();
    expect(await deliveries.resumeMailbox(adminOf(await seedWorkspace(db)), seed.mailboxId)).toBe(false);
    expect(await deliveries.resumeMailbox(adminOf(seed), seed.mailboxId)).toBe(true);
    expect(await store.claimDue(inMinutes(600))).toMatchObject({ ok: true });
  });

  test("lets exactly its daily limit through, however many ask at once", async () => {
    const limited = createOutreachStore(db, partsWith({ mailbox: { perDay: 5, ramp: null } }));
    const leadIds = await Promise.all(Array.from({ length: 24 }, () => seedLead(db, seed)));
    const claims = await Promise.all(leadIds.map((id) => limited.claim(requestOf(seed, id), NOW)));
    expect(claims.filter(({ ok }) => ok)).toHaveLength(5);
    expect(await userSends()).toBe(5);
    const [one] = claims.filter(({ ok }) => !ok);
    expect(one).toMatchObject({ error: { policy: { failed: "mailbox" } } });
  });

  test("that ramps up may send more on each day on which it sends", async () => {
    const ramped = createOutreachStore(db, partsWith({ mailbox: { perDay: 4, ramp: { start: 1, step: 2 } } }));
    const allowed: number[] = [];
    for (const day of [0, 1, 2, 3]) {
      let through = 0;
      for (let index = 0; index < 6; index += 1) {
        const claim = await ramped.claim(requestOf(seed, await seedLead(db, seed)), inMinutes(day * 1440));
        if (claim.ok) through += 1;
      }
      allowed.push(through);
    }
    expect(allowed).toEqual([1, 3, 4, 4]);
  });

  test("that comes back to a backlog lets planned mails go one at a time", async () => {
    const paced = createOutreachStore(db, partsWith({ plannedGapMs: 60_000 }));
    for (let index = 0; index < 4; index += 1) {
      const request = requestOf(seed, await seedLead(db, seed));
      await paced.enqueue({ ...request, dueAt: inMinutes(60 + index) }, NOW);
    }
    const back = inMinutes(600);
    await db.update(mailboxes).set({ lastHeardAt: back }).where(eq(mailboxes.id, seed.mailboxId));
    const at = async (moment: Date) => {
      const claims = await Promise.all(Array.from({ length: 5 }, () => paced.claimDue(moment)));
      return claims.filter((claim) => claim?.ok).length;
    };
    expect(await at(back)).toBe(1);
    expect(await at(new Date(back.getTime() + 40_000))).toBe(0);
    expect(await at(new Date(back.getTime() + 80_000))).toBe(1);
  });
});
