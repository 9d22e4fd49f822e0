import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { SuppressionScope } from "../../../core/suppression";
import type { Claim, SendRefusal } from "../../../ports/outreach-store";
import { suppressionHash } from "../keyed-hash";
import { createOutreachStore } from "../outreach-store";
import { adminOf, minutesAgo, seedAttempt, seedReply, seedUser, tiedTo } from "../replies.fixture";
import {
  attempts,
  auditLog,
  campaigns,
  holds,
  idempotencyKeys,
  leads,
  replies,
  sendCounters,
  suppressions,
  workspaces,
} from "../schema";
import { openTestDatabase, type Seed, seedLead, seedWorkspace } from "../test-database.fixture";
import { plainBytes, requestOf, SETTINGS } from "./outreach.fixture";

const database = await openTestDatabase();
const { db } = database;
afterAll(() => database.close());

const NOW = new Date("2026-03-02T10:00:00Z");
const HOUR_MS = 3_600_000;
const hoursAfter = (hours: number) => new Date(NOW.getTime() + hours * HOUR_MS);
const store = createOutreachStore(db, { settings: SETTINGS, compose: plainBytes });

let seed: Seed;
let leadId: string;
beforeEach(async () => {
  seed = await seedWorkspace(db);
  leadId = await seedLead(db, seed, "ingrid@fjell.example");
});

const claim = (changes = {}, now = NOW) => store.claim(requestOf(seed, leadId, changes), now);
type Outcome = Awaited<ReturnType<typeof claim>>;

function claimed(outcome: Outcome): Claim {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}
function refused(outcome: Outcome): SendRefusal {
  if (outcome.ok) throw new Error("was claimed");
  return outcome.error;
}
const failedCheck = (outcome: Outcome) => {
  const refusal = refused(outcome);
  return refusal.kind === "blocked" ? refusal.policy.failed : refusal.kind;
};

async function counters(): Promise<Record<string, number>> {
  const rows = await db.select().from(sendCounters).where(eq(sendCounters.workspaceId, seed.workspaceId));
  return Object.fromEntries(rows.map(({ scope, sends }) => [scope.split(":")[0] ?? "", sends]));
}
const rowsOf = (table: typeof attempts | typeof idempotencyKeys | typeof auditLog) =>
  db.select().from(table).where(eq(table.workspaceId, seed.workspaceId));

async function setCounter(scope: string, sends: number) {
  const { workspaceId } = seed;
  await db.insert(sendCounters).values({ workspaceId, scope, day: "2026-03-02", sends });
}
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
    expect(late && refused(late)).toMatchObject({ policy: { failed: "daily_user_cap", dailyUserCount: 100 } });
  });
});

describe("a claim that is refused", () => {
  test("leaves its audit row with every check, and nothing else", async () => {
    await setCounter(`user:${seed.userId}`, 100);
    await suppress("address", "ingrid@fjell.example");
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

async function suppress(
  scope: SuppressionScope,
  value: string,
  changes: Partial<typeof suppressions.$inferInsert> = {},
) {
  const [workspace] = await db.select().from(workspaces).where(eq(workspaces.id, seed.workspaceId));
  await db.insert(suppressions).values({
    workspaceId: seed.workspaceId,
    scope,
    value,
    valueHash: suppressionHash(workspace?.secret ?? "", { scope, value }),
    reasonCode: "manual",
    reason: "",
    source: "person",
    ...changes,
  });
}

describe("suppression, read inside the claim", () => {
  test.each<[SuppressionScope, string, Partial<typeof suppressions.$inferInsert>, string | null]>([
    ["address", "ingrid@fjell.example", {}, "suppression"],
    ["address", "jon@fjell.example", {}, null],
    ["domain", "fjell.example", {}, "suppression"],
    ["domain", "other.example", {}, null],
    ["address", "ingrid@fjell.example", { releasedAt: NOW }, null],
    ["address", "ingrid@fjell.example", { expiresAt: hoursAfter(1) }, "suppression"],
    ["address", "ingrid@fjell.example", { expiresAt: NOW }, null],
  ])("of the %s %s (%o): %s", async (scope, value, changes, failed) => {
    await suppress(scope, value, changes);
    const outcome = await claim();
    expect(outcome.ok ? null : failedCheck(outcome)).toBe(failed);
  });

  test("of an erased person still stops the mail, and names nobody", async () => {
    await suppress("address", "ingrid@fjell.example");
    await db.update(suppressions).set({ value: null }).where(eq(suppressions.workspaceId, seed.workspaceId));
    expect(failedCheck(await claim())).toBe("suppression");
  });

  test("of a domain stops addresses far below it, and of an address those with a +tag", async () => {
    leadId = await seedLead(db, seed, "ed@a.mail.paper.co.uk");
    await suppress("domain", "mail.paper.co.uk");
    expect(failedCheck(await claim())).toBe("suppression");
    leadId = await seedLead(db, seed, "jan+blog@seite.example");
    await suppress("address", "jan@seite.example");
    expect(failedCheck(await claim())).toBe("suppression");
  });

  test("of a parent domain stops its subdomains", async () => {
    leadId = await seedLead(db, seed, "ed@mail.paper.co.uk");
    await suppress("domain", "paper.co.uk");
    expect(failedCheck(await claim())).toBe("suppression");
  });

  test("in another workspace stops nobody here", async () => {
    const here = seed;
    seed = await seedWorkspace(db);
    await suppress("address", "ingrid@fjell.example");
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
    const unsent = {
      kind: "unsent",
      reason: "connection",
      code: null,
      response: null,
      retryable: true,
      recipientRefused: false,
    } as const;
    expect(await store.settle(first, unsent, NOW)).toMatchObject({ status: "failed" });
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
    const unsent = {
      kind: "unsent",
      reason: "connection",
      code: null,
      response: null,
      retryable: true,
      recipientRefused: false,
    } as const;
    await store.settle(first, unsent, hoursAfter(25));
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
    expect(refused(await store.claim(request, NOW))).toEqual({ kind: "not_found", what: "campaign" });
  });

  test("a lead of another campaign", async () => {
    const [other] = await db
      .insert(campaigns)
      .values({ workspaceId: seed.workspaceId, ownerId: seed.userId, mailboxId: seed.mailboxId, name: "Other" })
      .returning({ id: campaigns.id });
    expect(refused(await claim({ campaignId: other?.id }))).toEqual({ kind: "not_found", what: "lead" });
    expect(refused(await claim({ campaignId: randomUUID() }))).toEqual({ kind: "not_found", what: "campaign" });
  });

  test("a lead that a member may not see", async () => {
    const actor = await seedUser(db, seed, "member");
    expect(refused(await claim({ actor }))).toEqual({ kind: "not_found", what: "campaign" });
    await db.update(leads).set({ ownerId: actor.userId }).where(eq(leads.id, leadId));
    expect((await claim({ actor })).ok).toBe(true);
  });

  test("a reply of somebody else", async () => {
    const mailed = await seedAttempt(db, seed);
    const replyId = await seedReply(db, seed, tiedTo(mailed, seed));
    expect(refused(await claim({ replyId }))).toEqual({ kind: "not_found", what: "reply" });
  });
});

test("a lead without an address is refused before any policy", async () => {
  await db.update(leads).set({ contactEmail: null }).where(eq(leads.id, leadId));
  expect(refused(await claim())).toEqual({ kind: "lead_without_address" });
  expect(await rowsOf(auditLog)).toEqual([]);
});

test("placeholders without a value are named", async () => {
  await db.update(leads).set({ contactName: null }).where(eq(leads.id, leadId));
  const refusal = refused(await claim({ subject: "{topic} for {website}", body: "{name}, {topic}" }));
  expect(refusal).toEqual({ kind: "placeholder_without_value", names: ["topic", "name"] });
});

test("nothing is sent while no mailbox is configured", async () => {
  const bare = createOutreachStore(db, { settings: { ...SETTINGS, sender: null }, compose: plainBytes });
  expect(refused(await bare.claim(requestOf(seed, leadId), NOW))).toEqual({ kind: "mailbox_not_configured" });
});

test("a foreign sender is blocked, and the answer names the fallback", async () => {
  const refusal = refused(await claim({ senderEmail: "eve@evil.example" }));
  expect(refusal).toMatchObject({
    policy: { failed: "sender_alias", fallbackSenderEmail: "outreach@fernweg.example" },
  });
});

test("the legal basis of the recipient's country is a floor that a request tightens and never loosens", async () => {
  const german = await seedLead(db, seed, "jan@seite.de");
  const loosened = await store.claim(requestOf(seed, german, { legalBasis: "legitimate_interest" }), NOW);
  expect(claimed(loosened).policy).toMatchObject({ legalBasis: "consent", region: "EU" });
  expect(claimed(await claim({ legalBasis: "consent" })).policy).toMatchObject({ legalBasis: "consent", region: "US" });
});

describe("a mail to a country that asks for consent", () => {
  const strict = createOutreachStore(db, { settings: { ...SETTINGS, requireConsent: true }, compose: plainBytes });
  const german = () => seedLead(db, seed, "jan@seite.de");
  const checkOf = (outcome: Outcome) =>
    claimed(outcome).policy.checks.find(({ name, reason }) => name === "consent" && reason !== "ok");

  test("goes with a warning while none is recorded, without one when it is", async () => {
    const id = await german();
    expect(checkOf(await store.claim(requestOf(seed, id), NOW))).toMatchObject({ ok: true });
    await db.update(leads).set({ consentAt: NOW, consentNote: "By phone" }).where(eq(leads.id, id));
    expect(checkOf(await store.claim(requestOf(seed, id, { subject: "Another" }), NOW))).toBeUndefined();
  });

  test("is blocked while none is recorded where consent is required, by claim and question alike", async () => {
    const id = await german();
    const question = { actor: adminOf(seed), leadId: null, recipientEmail: "jan@seite.de", senderEmail: null };
    const ask = async () => {
      const answer = await strict.evaluate({ ...question, subject: "S", replyId: null, legalBasis: null }, NOW);
      return answer.ok && answer.value.failed;
    };
    expect(failedCheck(await strict.claim(requestOf(seed, id), NOW))).toBe("consent");
    expect(await ask()).toBe("consent");
    await db.update(leads).set({ consentAt: NOW, consentNote: "By phone" }).where(eq(leads.id, id));
    expect((await strict.claim(requestOf(seed, id), NOW)).ok).toBe(true);
    expect(await ask()).toBeNull();
    expect((await strict.claim(requestOf(seed, leadId), NOW)).ok).toBe(true);
  });
});

describe("an answer to a reply", () => {
  async function replied() {
    const mailed = await seedAttempt(db, seed, { leadId, recipientEmail: "ingrid@fjell.example" });
    return seedReply(db, seed, {
      ...tiedTo(mailed, seed),
      messageId: "<r@fjell.example>",
      referenceIds: ["<a@fernweg.example>"],
    });
  }
  const hold = (reason: typeof holds.$inferInsert.reason, replyId: string | null = null) =>
    db.insert(holds).values({ workspaceId: seed.workspaceId, personEmail: "ingrid@fjell.example", reason, replyId });

  test("names it and its whole chain", async () => {
    const { attemptId } = claimed(await claim({ replyId: await replied(), kind: "follow_up" }));
    const [attempt] = await db.select().from(attempts).where(eq(attempts.id, attemptId));
    expect(attempt).toMatchObject({
      inReplyTo: "<r@fjell.example>",
      referenceIds: ["<a@fernweg.example>", "<r@fjell.example>"],
      number: 2,
    });
  });

  test("passes the hold of their conversation, which stops every other mail", async () => {
    const replyId = await replied();
    await hold("in_conversation");
    expect(failedCheck(await claim())).toBe("hold");
    expect((await claim({ replyId, kind: "follow_up" })).ok).toBe(true);
  });

  test.each<[string, (replyId: string) => Promise<unknown>]>([
    ["done", (id) => db.update(replies).set({ handledAt: NOW }).where(eq(replies.id, id))],
    ["deleted", (id) => db.update(replies).set({ deletedAt: NOW }).where(eq(replies.id, id))],
    [
      "answered",
      () => seedAttempt(db, seed, { leadId, recipientEmail: "ingrid@fjell.example", sentAt: minutesAgo(5) }),
    ],
  ])("is what a conversation waits for: once its reply is %s, it holds nothing more", async (_, end) => {
    const replyId = await replied();
    await hold("in_conversation", replyId);
    expect(failedCheck(await claim())).toBe("hold");
    await end(replyId);
    expect((await claim()).ok).toBe(true);
  });

  test("goes on being held while nobody has decided what the reply means", async () => {
    const replyId = await replied();
    await hold("in_conversation", replyId);
    await db.update(replies).set({ handledAt: NOW, needsReview: true }).where(eq(replies.id, replyId));
    expect(failedCheck(await claim())).toBe("hold");
  });

  test("finds a long absence waiting for somebody's look, also after its end", async () => {
    const replyId = await replied();
    const { workspaceId } = seed;
    const ended = new Date(NOW.getTime() - HOUR_MS);
    const held = { workspaceId, personEmail: "ingrid@fjell.example", replyId, until: ended } as const;
    await db.insert(holds).values({ ...held, reason: "out_of_office" });
    await db.update(replies).set({ needsReview: true }).where(eq(replies.id, replyId));
    expect(failedCheck(await claim())).toBe("hold");
    await db.update(replies).set({ needsReview: false }).where(eq(replies.id, replyId));
    expect((await claim()).ok).toBe(true);
  });

  test("does not pass an opt-out that waits for a decision", async () => {
    const replyId = await replied();
    await hold("opt_out_review");
    expect(failedCheck(await claim({ replyId, kind: "follow_up" }))).toBe("hold");
  });
});

describe("the question what the policy says", () => {
  const ask = (changes = {}) =>
    store.evaluate(
      {
        actor: adminOf(seed),
        leadId: null,
        recipientEmail: "editor@example.com",
        senderEmail: null,
        subject: "Guest Post: AI Marketing Trends",
        replyId: null,
        legalBasis: null,
        ...changes,
      },
      NOW,
    );

  test("is answered with the counts and leaves an audit row, but reserves nothing", async () => {
    await setCounter(`user:${seed.userId}`, 23);
    await setCounter("domain:example.com", 5);
    expect(await ask()).toMatchObject({
      ok: true,
      value: {
        allowed: true,
        reason: "All checks passed",
        legalBasis: "legitimate_interest",
        region: "US",
        dailyUserCount: 23,
        dailyUserLimit: 100,
        dailyDomainCount: 5,
        dailyDomainLimit: 20,
        fallbackSenderEmail: "outreach@fernweg.example",
      },
    });
    expect(await rowsOf(auditLog)).toMatchObject([{ policyResult: "approved", attemptId: null }]);
    expect(await counters()).toEqual({ user: 23, domain: 5 });
    expect(await rowsOf(idempotencyKeys)).toEqual([]);
  });

  test("about a lead is about the lead's own address", async () => {
    await suppress("address", "ingrid@fjell.example");
    expect(await ask({ leadId })).toMatchObject({ ok: true, value: { allowed: false, failed: "suppression" } });
    expect(await ask()).toMatchObject({ ok: true, value: { allowed: true } });
  });

  test("about a reply is about the lead it is tied to, and passes what an answer passes", async () => {
    const mailed = await seedAttempt(db, seed, { leadId, recipientEmail: "ingrid@fjell.example" });
    const replyId = await seedReply(db, seed, tiedTo(mailed, seed));
    const { workspaceId } = seed;
    await db.insert(holds).values({ workspaceId, personEmail: "ingrid@fjell.example", reason: "in_conversation" });
    expect(await ask({ leadId })).toMatchObject({ ok: true, value: { allowed: false, failed: "hold" } });
    expect(await ask({ replyId })).toMatchObject({ ok: true, value: { allowed: true } });
    expect(await rowsOf(auditLog)).toMatchObject([{}, { leadEmail: "ingrid@fjell.example" }]);
    const foreign = await seedWorkspace(db);
    const unseen = { actor: adminOf(foreign), replyId };
    expect(await ask(unseen)).toMatchObject({ ok: false, error: { kind: "not_found", what: "reply" } });
  });

  test("about a foreign lead is not answered", async () => {
    const foreign = await seedWorkspace(db);
    expect(await ask({ leadId: await seedLead(db, foreign) })).toMatchObject({
      ok: false,
      error: { kind: "not_found" },
    });
  });
});
