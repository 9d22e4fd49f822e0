import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { SuppressionScope } from "../../../core/suppression";
import { createOutreachStore } from "../outreach-store";
import { adminOf, seedAttempt, seedReply, seedUser, tiedTo } from "../replies.fixture";
import { attempts, auditLog, campaigns, idempotencyKeys, leads, sendCounters, suppressions } from "../schema";
import { openTestDatabase, type Seed, seedLead, seedWorkspace } from "../test-database.fixture";
import {
  claimed,
  countersOf,
  failedCheck,
  fillCounter,
  plainBytes,
  refusalOf,
  requestOf,
  SETTINGS,
  type StopChanges,
  suppress,
} from "./outreach.fixture";

const database = await openTestDatabase();
const { db } = database;
afterAll(() => database.close());

const NOW = new Date("2026-03-02T10:00:00Z");
const HOUR_MS = 3_600_000;
const hoursAfter = (hours: number) => new Date(NOW.getTime() + hours * HOUR_MS);
const store = createOutreachStore(db, { settings: SETTINGS, compose: plainBytes });
const UNSENT = {
  kind: "unsent",
  reason: "connection",
  code: null,
  response: null,
  retryable: true,
  recipientRefused: false,
} as const;

let seed: Seed;
let leadId: string;
beforeEach(async () => {
  seed = await seedWorkspace(db);
  leadId = await seedLead(db, seed, "ingrid@fjell.example");
});

const claim = (changes = {}, now = NOW) => store.claim(requestOf(seed, leadId, changes), now);
const counters = () => countersOf(db, seed);
const rowsOf = (table: typeof attempts | typeof idempotencyKeys | typeof auditLog) =>
  db.select().from(table).where(eq(table.workspaceId, seed.workspaceId));

const setCounter = (scope: string, sends: number) => fillCounter(db, seed, scope, sends);
const stopped = (scope: SuppressionScope, value: string, changes: StopChanges = {}) =>
  suppress(db, seed, { scope, value, ...changes });
const seedLeads = (count: number, address: (index: number) => string) =>
  Promise.all(Array.from({ length: count }, (_, index) => seedLead(db, seed, address(index))));

describe("64 claims at once", () => {
  test("with 95 of 100 sent by the user let exactly 5 through", async () => {
    await setCounter(`user:${seed.userId}`, 95);
    const leadIds = await seedLeads(64, (index) => `editor@site-${index}.example`);
    const outcomes = await Promise.all(leadIds.map((id) => store.claim(requestOf(seed, id), NOW)));

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5);
    expect(new Set(outcomes.filter(({ ok }) => !ok).map(failedCheck))).toEqual(new Set(["daily_user_cap"]));
    const rows = await db.select().from(sendCounters).where(eq(sendCounters.workspaceId, seed.workspaceId));
    expect(rows.find(({ scope }) => scope.startsWith("user:"))?.sends).toBe(100);
    expect(rows.filter(({ scope }) => scope.startsWith("domain:"))).toHaveLength(5);
    expect(await rowsOf(attempts)).toHaveLength(5);
    expect(await rowsOf(idempotencyKeys)).toHaveLength(5);
    expect(await rowsOf(auditLog)).toHaveLength(64);
  });

  test("with 15 of 20 sent to the domain let exactly 5 through, and the refused ones cost the user nothing", async () => {
    await setCounter("domain:paper.co.uk", 15);
    const leadIds = await seedLeads(64, (index) => `editor-${index}@${index % 2 ? "mail." : ""}paper.co.uk`);
    const outcomes = await Promise.all(leadIds.map((id) => store.claim(requestOf(seed, id), NOW)));

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5);
    expect(await counters()).toEqual({ domain: 20, user: 5 });
  });

  test("of the same mail let exactly 1 through, which alone costs a slot", async () => {
    const outcomes = await Promise.all(Array.from({ length: 64 }, () => claim()));

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(outcomes.filter(({ ok }) => !ok).map(failedCheck))).toEqual(new Set(["idempotency"]));
    expect(await counters()).toEqual({ domain: 1, user: 1 });
  });

  test.each([
    { userPerDay: 0, domainPerDay: 20 },
    { userPerDay: 100, domainPerDay: 0 },
  ])("under %o let none through", async (limits) => {
    const strict = createOutreachStore(db, { settings: { ...SETTINGS, limits }, compose: plainBytes });
    const leadIds = await seedLeads(64, (index) => `editor@site-${index}.example`);
    const outcomes = await Promise.all(leadIds.map((id) => strict.claim(requestOf(seed, id), NOW)));
    expect(outcomes.filter(({ ok }) => ok)).toEqual([]);
    expect(await counters()).toEqual({});
  });
});

describe("a limit that nobody can check before", () => {
  test("is held though the facts were read before another claim took the last slot", async () => {
    await setCounter(`user:${seed.userId}`, 99);
    const other = await seedLead(db, seed, "jon@elsewhere.example");
    const outcomes = await Promise.all([claim(), store.claim(requestOf(seed, other), NOW)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const [late] = outcomes.filter(({ ok }) => !ok);
    expect(late && refusalOf(late)).toMatchObject({ policy: { failed: "daily_user_cap", dailyUserCount: 100 } });
  });
});

describe("a claim that is refused", () => {
  test("leaves its audit row with every check, and nothing else", async () => {
    await setCounter(`user:${seed.userId}`, 100);
    await stopped("address", "ingrid@fjell.example");
    expect(failedCheck(await claim())).toBe("suppression");
    const [entry] = await db.select().from(auditLog).where(eq(auditLog.workspaceId, seed.workspaceId));
    expect(entry).toMatchObject({
      userId: seed.userId,
      leadEmail: "ingrid@fjell.example",
      senderEmail: "outreach@fernweg.example",
      subject: "A broken link on your page",
      policyResult: "blocked",
      attemptId: null,
      timestamp: NOW,
    });
    expect(entry?.checks.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual(["suppression", "daily_user_cap"]);
    expect(entry?.checks).toHaveLength(10);
    expect(await rowsOf(attempts)).toEqual([]);
    expect(await rowsOf(idempotencyKeys)).toEqual([]);
    expect(await counters()).toEqual({ user: 100 });
  });

  test("by an error of any part has reserved nothing and throws", async () => {
    const broken = createOutreachStore(db, {
      settings: SETTINGS,
      compose: () => Promise.reject(new Error("no memory")),
    });
    await expect(broken.claim(requestOf(seed, leadId), NOW)).rejects.toThrow("no memory");
    expect(await counters()).toEqual({});
    expect(await rowsOf(auditLog)).toEqual([]);
    expect(await rowsOf(idempotencyKeys)).toEqual([]);
  });
});

describe("suppression, read inside the claim", () => {
  test.each<[SuppressionScope, string, StopChanges, string | null]>([
    ["address", "ingrid@fjell.example", {}, "suppression"],
    ["address", "jon@fjell.example", {}, null],
    ["domain", "fjell.example", {}, "suppression"],
    ["domain", "other.example", {}, null],
    ["address", "ingrid@fjell.example", { releasedAt: NOW }, null],
    ["address", "ingrid@fjell.example", { expiresAt: hoursAfter(1) }, "suppression"],
    ["address", "ingrid@fjell.example", { expiresAt: NOW }, null],
  ])("of the %s %s (%o): %s", async (scope, value, changes, failed) => {
    await stopped(scope, value, changes);
    const outcome = await claim();
    expect(outcome.ok ? null : failedCheck(outcome)).toBe(failed);
  });

  test("of an erased person still stops the mail, and names nobody", async () => {
    await stopped("address", "ingrid@fjell.example");
    await db.update(suppressions).set({ value: null }).where(eq(suppressions.workspaceId, seed.workspaceId));
    expect(failedCheck(await claim())).toBe("suppression");
  });

  test("of a domain stops addresses far below it, and of an address those with a +tag", async () => {
    leadId = await seedLead(db, seed, "ed@a.mail.paper.co.uk");
    await stopped("domain", "mail.paper.co.uk");
    expect(failedCheck(await claim())).toBe("suppression");
    leadId = await seedLead(db, seed, "jan+blog@seite.example");
    await stopped("address", "jan@seite.example");
    expect(failedCheck(await claim())).toBe("suppression");
  });

  test("of a parent domain stops its subdomains", async () => {
    leadId = await seedLead(db, seed, "ed@mail.paper.co.uk");
    await stopped("domain", "paper.co.uk");
    expect(failedCheck(await claim())).toBe("suppression");
  });

  test("in another workspace stops nobody here", async () => {
    const here = seed;
    seed = await seedWorkspace(db);
    await stopped("address", "ingrid@fjell.example");
    seed = here;
    expect((await claim()).ok).toBe(true);
  });
});

describe("the same mail again", () => {
  test("is a duplicate for 24 hours, and not a moment longer", async () => {
    const first = claimed(await claim());
    await store.settle(first, { kind: "accepted", code: 250, response: "250 Ok", serverMessageId: null }, NOW);
    expect(
      failedCheck(await claim({ subject: " a BROKEN link  on your page" }, new Date(NOW.getTime() + 24 * HOUR_MS - 1))),
    ).toBe("idempotency");
    expect((await claim({}, hoursAfter(24))).ok).toBe(true);
  });

  test("is no duplicate once the first has provably not left", async () => {
    const first = claimed(await claim());
    expect(failedCheck(await claim())).toBe("idempotency");
    expect(await store.settle(first, UNSENT, NOW)).toMatchObject({ status: "failed" });
    expect((await claim()).ok).toBe(true);
    expect(await counters()).toEqual({ domain: 2, user: 2 });
  });

  test("from another sender or with Re: is another mail", async () => {
    claimed(await claim());
    claimed(await claim({ senderEmail: "bo@fernweg.example" }));
    claimed(await claim({ subject: "Re: A broken link on your page" }));
  });

  test("keeps its old key from a mail that took it over", async () => {
    const first = claimed(await claim());
    claimed(await claim({}, hoursAfter(25)));
    await store.settle(first, UNSENT, hoursAfter(25));
    expect(failedCheck(await claim({}, hoursAfter(26)))).toBe("idempotency");
  });
});

test("caps are those of the UTC day", async () => {
  await setCounter(`user:${seed.userId}`, 100);
  expect(failedCheck(await claim({}, new Date("2026-03-02T23:59:59.999Z")))).toBe("daily_user_cap");
  expect((await claim({}, new Date("2026-03-03T00:00:00Z"))).ok).toBe(true);
});

describe("what does not belong together is not found", () => {
  test("a lead of another workspace", async () => {
    const foreign = await seedWorkspace(db);
    const foreignLead = await seedLead(db, foreign);
    const request = { ...requestOf(foreign, foreignLead), actor: adminOf(seed) };
    expect(refusalOf(await store.claim(request, NOW))).toEqual({ kind: "not_found", what: "campaign" });
  });

  test("a lead of another campaign", async () => {
    const [other] = await db
      .insert(campaigns)
      .values({ workspaceId: seed.workspaceId, ownerId: seed.userId, mailboxId: seed.mailboxId, name: "Other" })
      .returning({ id: campaigns.id });
    expect(refusalOf(await claim({ campaignId: other?.id }))).toEqual({ kind: "not_found", what: "lead" });
    expect(refusalOf(await claim({ campaignId: randomUUID() }))).toEqual({ kind: "not_found", what: "campaign" });
  });

  test("a lead that a member may not see", async () => {
    const actor = await seedUser(db, seed, "member");
    expect(refusalOf(await claim({ actor }))).toEqual({ kind: "not_found", what: "campaign" });
    await db.update(leads).set({ ownerId: actor.userId }).where(eq(leads.id, leadId));
    expect((await claim({ actor })).ok).toBe(true);
  });

  test("a reply of somebody else", async () => {
    const mailed = await seedAttempt(db, seed);
    const replyId = await seedReply(db, seed, tiedTo(mailed, seed));
    expect(refusalOf(await claim({ replyId }))).toEqual({ kind: "not_found", what: "reply" });
  });
});

test("a lead without an address is refused before any policy", async () => {
  await db.update(leads).set({ contactEmail: null }).where(eq(leads.id, leadId));
  expect(refusalOf(await claim())).toEqual({ kind: "lead_without_address" });
  expect(await rowsOf(auditLog)).toEqual([]);
});

test("placeholders without a value are named", async () => {
  await db.update(leads).set({ contactName: null }).where(eq(leads.id, leadId));
  const refusal = refusalOf(await claim({ subject: "{topic} for {website}", body: "{name}, {topic}" }));
  expect(refusal).toEqual({ kind: "placeholder_without_value", names: ["topic", "name"] });
});

test("nothing is sent while no mailbox is configured", async () => {
  const bare = createOutreachStore(db, { settings: { ...SETTINGS, sender: null }, compose: plainBytes });
  expect(refusalOf(await bare.claim(requestOf(seed, leadId), NOW))).toEqual({ kind: "mailbox_not_configured" });
});

test("a foreign sender is blocked, and the answer names the fallback", async () => {
  const refusal = refusalOf(await claim({ senderEmail: "eve@evil.example" }));
  expect(refusal).toMatchObject({
    policy: { failed: "sender_alias", fallbackSenderEmail: "outreach@fernweg.example" },
  });
});
