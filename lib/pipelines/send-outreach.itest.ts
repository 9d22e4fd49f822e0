import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createOutreachStore } from "../adapters/db/outreach-store";
import {
  attempts,
  auditLog,
  automationEvents,
  idempotencyKeys,
  leads,
  sendCounters,
  suppressions,
} from "../adapters/db/schema";
import { requestOf, SETTINGS } from "../adapters/db/sending/outreach.fixture";
import { openTestDatabase, type Seed, seedLead, seedWorkspace } from "../adapters/db/test-database.fixture";
import { createSmtpMailer } from "../adapters/smtp/smtp-mailer";
import { makeSandboxCertificate } from "../sandbox/certificates";
import { type RecipientBehaviour, type SandboxSmtp, startSandboxSmtp } from "../sandbox/smtp-server";
import { recoverSends } from "./recover-sends";
import { runDueSends } from "./run-due-sends";
import { deliverClaim, type SendPorts, sendOutreach } from "./send-outreach";

const database = await openTestDatabase();
const { db } = database;
const credentials = { user: "outreach@fernweg.example", pass: "p4ss" };
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const MINUTE_MS = 60_000;

let smtp: SandboxSmtp;
let behaviour: RecipientBehaviour = { kind: "accept" };
let ports: SendPorts;
let seed: Seed;
let leadId: string;
let now = new Date("2026-03-02T10:00:00Z");
const clock = () => now;
const later = (minutes: number) => new Date(now.getTime() + minutes * MINUTE_MS);

beforeAll(async () => {
  const certificate = await makeSandboxCertificate();
  smtp = await startSandboxSmtp({ credentials, certificate, behaviour: () => behaviour });
  const { host, port } = smtp;
  const mailer = createSmtpMailer({
    ...{ host, port, ...credentials, verifyTls: true, timeoutMs: 1000 },
    extraCa: certificate.ca,
  });
  ports = { mailer, store: createOutreachStore(db, { settings: SETTINGS, compose: mailer.compose }) };
});
beforeEach(async () => {
  now = new Date("2026-03-02T10:00:00Z");
  behaviour = { kind: "accept" };
  smtp.mails.length = 0;
  seed = await seedWorkspace(db);
  leadId = await seedLead(db, seed, "ingrid@fjell.example");
});
afterAll(async () => {
  await smtp.close();
  await database.close();
});

async function state() {
  const [attempt] = await db.select().from(attempts).where(eq(attempts.leadId, leadId));
  const [lead] = await db.select().from(leads).where(eq(leads.id, leadId));
  const inWorkspace = { workspaceId: seed.workspaceId };
  return {
    attempt,
    leadStatus: lead?.status,
    keys: await db.select().from(idempotencyKeys).where(eq(idempotencyKeys.workspaceId, inWorkspace.workspaceId)),
    counters: await db.select().from(sendCounters).where(eq(sendCounters.workspaceId, inWorkspace.workspaceId)),
    audit: await db.select().from(auditLog).where(eq(auditLog.workspaceId, inWorkspace.workspaceId)),
    events: await db.select().from(automationEvents).where(eq(automationEvents.workspaceId, inWorkspace.workspaceId)),
    stops: await db.select().from(suppressions).where(eq(suppressions.workspaceId, inWorkspace.workspaceId)),
  };
}

const send = (changes = {}) => sendOutreach(ports, requestOf(seed, leadId, changes), clock);

async function settledOf(sent: ReturnType<typeof send>) {
  const result = await sent;
  if (!result.ok) throw new Error(`refused: ${result.error.kind}`);
  return result.value;
}

describe("a mail that the server takes", () => {
  test("is sent, its lead contacted, its key used, with audit and ledger rows", async () => {
    const settled = await settledOf(send());

    expect(settled).toMatchObject({ status: "sent", sentAt: now, recipientEmail: "ingrid@fjell.example" });
    const { attempt, leadStatus, keys, counters, audit, events } = await state();
    expect(attempt).toMatchObject({ status: "sent", phase: "accepted", smtpCode: 250, number: 1, tries: 1 });
    expect(attempt?.smtpResponse).toContain("queued as");
    expect(leadStatus).toBe("contacted");
    expect(keys).toMatchObject([{ state: "used", attemptId: settled.attemptId }]);
    expect(counters.map(({ scope, sends }) => [scope, sends]).sort()).toEqual([
      ["domain:fjell.example", 1],
      [`user:${seed.userId}`, 1],
    ]);
    expect(audit).toMatchObject([
      { policyResult: "approved", attemptId: settled.attemptId, legalBasis: "legitimate_interest" },
    ]);
    expect(events).toMatchObject([
      { effect: { kind: "lead_status", from: "discovered", to: "contacted" }, cause: "person" },
    ]);
  });

  test("reaches the recipient with placeholders filled, footer, way out and the id that is stored", async () => {
    const { messageId } = await settledOf(send());
    const [mail] = smtp.mails;
    const { attempt } = await state();

    expect(smtp.mails).toHaveLength(1);
    expect(mail?.raw.toString()).toBe(attempt?.mime);
    expect(mail).toMatchObject({
      messageId,
      recipients: ["ingrid@fjell.example"],
      fromName: "Ana Pinto",
      inReplyTo: [],
    });
    expect(messageId).toMatch(/^<[\w-]{24}@fernweg\.example>$/);
    expect(mail?.text).toMatch(/^Dear Ingrid,\n\none link .*\n\nAna Pinto\n\n-- \nRather not/);
    expect(mail?.text).toContain("Rua do Sol 4");
    expect(mail?.text).toMatch(/https:\/\/out\.fernweg\.example\/unsubscribe\/[\w-]{43}/);
  });

  test("continues the thread of our own earlier mail", async () => {
    const first = await settledOf(send());
    await settledOf(send({ subject: "One more thought", kind: "follow_up" }));
    expect(smtp.mails[1]).toMatchObject({ inReplyTo: [first.messageId], references: [first.messageId] });
  });
});

describe("a mail that is provably unsent", () => {
  test("has failed, may be sent again, and has cost its slot", async () => {
    behaviour = { kind: "refuse", at: "final-dot", code: 554, text: "5.6.0 No thanks" };
    expect(await settledOf(send())).toMatchObject({ status: "failed", sentAt: null });
    const { attempt, leadStatus, keys, counters } = await state();
    expect(attempt).toMatchObject({ smtpCode: 554, failure: "The mail was refused" });
    expect(attempt?.failure).not.toContain("No thanks");
    expect(leadStatus).toBe("discovered");
    expect(keys).toEqual([]);
    expect(counters.map(({ sends }) => sends)).toEqual([1, 1]);

    behaviour = { kind: "accept" };
    expect(await settledOf(send())).toMatchObject({ status: "sent" });
  });

  test("to an address that does not exist suppresses it and marks the lead", async () => {
    behaviour = { kind: "refuse", at: "rcpt", code: 550, text: "5.1.1 User unknown" };
    expect(await settledOf(send())).toMatchObject({ status: "failed" });
    const { leadStatus, stops, events } = await state();
    expect(leadStatus).toBe("bounced");
    expect(stops).toMatchObject([
      { scope: "address", value: "ingrid@fjell.example", reasonCode: "hard_bounce", source: "bounce" },
    ]);
    expect(events.map(({ effect }) => effect.kind).sort()).toEqual(["lead_status", "suppress"]);

    const again = await send({ subject: "Another subject" });
    expect(again).toMatchObject({ ok: false, error: { kind: "blocked", policy: { failed: "lead_state" } } });
    const failed = again.ok || again.error.kind !== "blocked" ? [] : again.error.policy.checks.filter(({ ok }) => !ok);
    expect(failed.map(({ name }) => name)).toEqual(["lead_state", "suppression"]);
  });

  test("because the relay refuses us suppresses nobody", async () => {
    behaviour = { kind: "refuse", at: "rcpt", code: 550, text: "5.7.1 Relaying denied" };
    expect(await settledOf(send())).toMatchObject({ status: "failed" });
    expect(await state()).toMatchObject({ leadStatus: "discovered", stops: [] });
  });
});

describe("a mail whose outcome is not known", () => {
  test.each(["final-dot-lost", "final-dot-taken"] as const)("after %s stays unknown and keeps its key", async (at) => {
    behaviour = { kind: "drop", at };
    expect(await settledOf(send())).toMatchObject({ status: "unknown" });
    const { attempt, leadStatus, keys } = await state();
    expect(attempt).toMatchObject({ status: "unknown", phase: "body" });
    expect(leadStatus).toBe("discovered");
    expect(keys).toMatchObject([{ state: "reserved" }]);

    behaviour = { kind: "accept" };
    expect(await send()).toMatchObject({ ok: false, error: { kind: "blocked", policy: { failed: "idempotency" } } });
  });
});

describe("the queue", () => {
  const queue = (dueAt: Date, changes = {}) => ports.store.enqueue({ ...requestOf(seed, leadId, changes), dueAt }, now);
  const run = () => runDueSends({ ...ports, log }, { limit: 10, until: later(60) }, clock);

  test("sends a mail when it is due and not before", async () => {
    const queued = await queue(later(1));
    expect(queued).toMatchObject({ ok: true, value: { status: "queued", dueAt: later(1) } });
    expect(await run()).toMatchObject({ sent: 0 });
    now = later(1);
    expect(await run()).toMatchObject({ sent: 1 });
    expect(smtp.mails).toHaveLength(1);
    expect((await state()).attempt).toMatchObject({ status: "sent", kind: "composer" });
  });

  test("a greylisted mail is tried again with the same bytes, on one slot, and is sent once", async () => {
    behaviour = { kind: "greylist" };
    await queue(now);
    expect(await run()).toMatchObject({ retried: 1 });
    const first = (await state()).attempt;
    expect(first).toMatchObject({ status: "queued", smtpCode: 450, tries: 1 });
    expect(first?.dueAt && first.dueAt > later(1)).toBe(true);

    now = later(3);
    expect(await run()).toMatchObject({ sent: 1 });
    const { attempt, counters, audit } = await state();
    expect(attempt).toMatchObject({ status: "sent", tries: 2, mime: first?.mime, messageId: first?.messageId });
    expect(smtp.mails.map(({ raw }) => raw.toString())).toEqual([first?.mime]);
    expect(counters.map(({ sends }) => sends)).toEqual([1, 1]);
    expect(audit).toHaveLength(2);
  });

  test("a server that asks to wait rests the mailbox; what is queued leaves afterwards, the same bytes", async () => {
    behaviour = { kind: "refuse", at: "rcpt", code: 421, text: "4.7.0 Too many messages" };
    await queue(now);
    expect(await run()).toMatchObject({ retried: 1 });
    const first = (await state()).attempt;
    behaviour = { kind: "accept" };
    now = later(14);
    expect(await run()).toMatchObject({ sent: 0, blocked: 0 });
    now = later(1);
    expect(await run()).toMatchObject({ sent: 1 });
    expect(smtp.mails.map(({ raw }) => raw.toString())).toEqual([first?.mime]);
  });

  test("a mail that its sender died with is sent once by another one, and the dead one can no longer send it", async () => {
    await queue(now);
    const dead = await ports.store.claimDue(now);
    if (!dead?.ok) throw new Error("not claimed");
    now = later(4);
    expect(await recoverSends({ ...ports, log }, clock)).toEqual({ requeued: 1, unknown: 0 });
    expect(await run()).toMatchObject({ sent: 1 });

    expect(await deliverClaim(ports, dead.value, clock)).toMatchObject({ status: "sent" });
    expect(smtp.mails).toHaveLength(1);
  });

  test("a mail that its sender died with in the body phase becomes unknown and is not sent again", async () => {
    await queue(now);
    const dead = await ports.store.claimDue(now);
    if (!dead?.ok) throw new Error("not claimed");
    await ports.store.enterBodyPhase(dead.value, now);
    now = later(4);
    expect(await recoverSends({ ...ports, log }, clock)).toEqual({ requeued: 0, unknown: 1 });
    expect(await run()).toMatchObject({ sent: 0 });
    expect((await state()).attempt).toMatchObject({ status: "unknown" });
  });

  test("what the sender of an abandoned mail learns late is still written", async () => {
    await queue(now);
    const slow = await ports.store.claimDue(now);
    if (!slow?.ok) throw new Error("not claimed");
    await ports.store.enterBodyPhase(slow.value, now);
    now = later(4);
    await ports.store.recoverAbandoned(now);
    const accepted = { kind: "accepted" as const, code: 250, response: "250 Ok", serverMessageId: null };
    expect(await ports.store.settle(slow.value, accepted, now)).toMatchObject({ status: "sent" });
  });
});
