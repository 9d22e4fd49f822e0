import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { BadCursor } from "../../core/views/cursor";
import type { AuditFilter } from "../../ports/record-store";
import { createRecordStore } from "./record-store";
import { adminOf, minutesAgo, NOW, seedAttempt, seedReply, seedUser, tiedTo } from "./replies.fixture";
import { auditLog, automationEvents, mailboxes, pollRuns, quarantine } from "./schema";
import { openTestDatabase, type Seed, seedWorkspace } from "./test-database.fixture";

const database = await openTestDatabase();
const { db } = database;
const store = createRecordStore(db);
afterAll(() => database.close());

const FIRST_PAGE = { limit: 50, cursor: null };

describe("the audit log", () => {
  async function seedEntry(seed: Seed, facts: Partial<typeof auditLog.$inferInsert> = {}) {
    await db.insert(auditLog).values({
      ...{ workspaceId: seed.workspaceId, userId: seed.userId, leadEmail: "ingrid@fjell.example" },
      ...{ senderEmail: "outreach@fernweg.example", subject: "Dead link", policyResult: "approved" as const },
      ...{ reason: "All checks passed", legalBasis: "consent" as const, checks: [], timestamp: NOW, ...facts },
    });
  }

  test("runs from the newest entry through its pages, whatever is written meanwhile", async () => {
    const seed = await seedWorkspace(db);
    for (const subject of ["1", "2", "3", "4", "5"]) await seedEntry(seed, { subject });
    const first = await store.audit(adminOf(seed), { filter: {}, page: { limit: 2, cursor: null } });
    await seedEntry(seed, { subject: "late" });
    const second = await store.audit(adminOf(seed), { filter: {}, page: { limit: 3, cursor: first.nextCursor } });
    expect([...first.items, ...second.items].map(({ subject }) => subject)).toEqual(["5", "4", "3", "2", "1"]);
    expect(second.nextCursor).toBeNull();
    expect(first.items[0]?.userEmail).toMatch(/^ana-/);
    const bad = store.audit(adminOf(seed), { filter: {}, page: { limit: 2, cursor: "5; drop" } });
    await expect(bad).rejects.toThrow(BadCursor);
  });

  test.each<[AuditFilter, number]>([
    [{}, 2],
    [{ result: "blocked" }, 1],
    [{ recipient: "TOMAS@" }, 1],
    [{ recipient: "%" }, 0],
    [{ before: minutesAgo(10) }, 1],
    [{ after: minutesAgo(10) }, 1],
    [{ userId: randomUUID() }, 0],
  ])("narrowed to %j shows %i", async (filter, found) => {
    const seed = await seedWorkspace(db);
    await seedEntry(seed, { timestamp: minutesAgo(20) });
    await seedEntry(seed, { policyResult: "blocked", leadEmail: "tomas@vandruj.example" });
    expect((await store.audit(adminOf(seed), { filter, page: FIRST_PAGE })).items).toHaveLength(found);
  });

  test("shows a member the checks of their own sends only", async () => {
    const seed = await seedWorkspace(db);
    const member = await seedUser(db, seed, "member");
    await seedEntry(seed, { subject: "the admin's" });
    await seedEntry(seed, { subject: "own", userId: member.userId });
    const subjects = (await store.audit(member, { filter: {}, page: FIRST_PAGE })).items.map(({ subject }) => subject);
    expect(subjects).toEqual(["own"]);
    expect(
      (await store.audit(await seedUser(db, seed, "viewer"), { filter: {}, page: FIRST_PAGE })).items,
    ).toHaveLength(2);
  });
});

describe("what the machine did", () => {
  test("is listed newest first, by effect, with why an effect stays; a member sees what touches their work", async () => {
    const seed = await seedWorkspace(db);
    const member = await seedUser(db, seed, "member");
    const mail = await seedAttempt(db, seed);
    const replyId = await seedReply(db, seed, { ...tiedTo(mail, seed), ownerId: seed.userId });
    const cause = {
      workspaceId: seed.workspaceId,
      cause: "reply",
      rule: "unsubscribe",
      rulesVersion: "1",
      replyId,
    } as const;
    const stop = { kind: "suppress", suppressionId: randomUUID(), scope: "address", value: "a@b.example" } as const;
    await db.insert(automationEvents).values([
      { ...cause, summary: "Archived", effect: { kind: "archive", replyId }, createdAt: minutesAgo(3) },
      {
        ...{ ...cause, summary: "Complained", createdAt: minutesAgo(2) },
        effect: { ...stop, reasonCode: "complaint", supersedes: null },
      },
      {
        ...cause,
        summary: "Taken back",
        effect: { kind: "archive", replyId },
        undoneAt: NOW,
        createdAt: minutesAgo(1),
      },
    ]);
    const { items } = await store.automation(adminOf(seed), { effect: null, page: FIRST_PAGE });
    expect(items.map(({ summary, undoBlocked }) => [summary, undoBlocked])).toEqual([
      ["Taken back", "Already taken back"],
      ["Complained", "Complained stops stay"],
      ["Archived", null],
    ]);
    const archived = await store.automation(adminOf(seed), { effect: "archive", page: { limit: 1, cursor: null } });
    const rest = await store.automation(adminOf(seed), {
      effect: "archive",
      page: { limit: 1, cursor: archived.nextCursor },
    });
    expect([...archived.items, ...rest.items].map(({ summary }) => summary)).toEqual(["Taken back", "Archived"]);
    expect((await store.automation(member, { effect: null, page: FIRST_PAGE })).items).toEqual([]);
    const own = await seedReply(db, seed, { ownerId: member.userId });
    await db
      .insert(automationEvents)
      .values({ ...cause, replyId: own, summary: "Own", effect: { kind: "archive", replyId: own } });
    expect((await store.automation(member, { effect: null, page: FIRST_PAGE })).items).toHaveLength(1);
  });
});

describe("mailboxes", () => {
  const expectation = { pollIntervalMinutes: 5, receives: true, disabled: false, problem: null, canary: false };
  const folder = { folder: "INBOX", polled: 4, stored: 2, duplicates: 1, skipped: 0, failed: 1, remaining: 7 };

  test("tell how they fare by the newest run that ended, with its counts over all folders", async () => {
    const seed = await seedWorkspace(db);
    const actor = adminOf(seed);
    const expected = { ...expectation, mailboxId: seed.mailboxId };
    const health = async () => (await store.mailboxes(actor, [expected], NOW))[0];
    expect(await health()).toMatchObject({ name: "default", state: "never_polled", lastRun: null });

    const { mailboxId } = seed;

    await db
      .insert(pollRuns)
      .values({ mailboxId, trigger: "worker", folders: [folder, folder], status: "ok", startedAt: minutesAgo(3) });
    await db.insert(pollRuns).values({ mailboxId, trigger: "worker", status: "running", startedAt: minutesAgo(1) });
    await db
      .update(mailboxes)
      .set({ lastHeardAt: minutesAgo(3) })
      .where(eq(mailboxes.id, mailboxId));
    expect(await health()).toMatchObject({ state: "listening", lastRun: { stored: 4, failed: 2, remaining: 14 } });

    const refused = { errorCode: "login_failed", errorMessage: "The server refused the password." };
    await db
      .insert(pollRuns)
      .values({ mailboxId, trigger: "user", status: "failed", startedAt: minutesAgo(2), ...refused });
    expect(await health()).toMatchObject({ state: "deaf", problem: refused.errorMessage });
    expect(await store.mailboxes(actor, [{ ...expected, receives: false }], NOW)).toMatchObject([
      { state: "not_configured" },
    ]);
    expect((await store.pollRuns(actor, { mailboxId, limit: 2 })).map(({ status }) => status)).toEqual([
      "running",
      "failed",
    ]);
    expect(await store.pollRuns(adminOf(await seedWorkspace(db)), { mailboxId, limit: 2 })).toEqual([]);
  });
});

test("quarantine shows what nobody has resolved, of the own workspace", async () => {
  const seed = await seedWorkspace(db);
  const { workspaceId, mailboxId } = seed;
  const message = {
    workspaceId,
    mailboxId,
    folder: "INBOX",
    uidValidity: "1",
    gzip: new Uint8Array([1]),
    sizeBytes: 9,
  };
  await db.insert(quarantine).values([
    { ...message, uid: 1, error: "No header ends", receivedAt: NOW },
    { ...message, uid: 2, error: "Solved", receivedAt: NOW, resolvedAt: NOW },
  ]);
  expect(await store.quarantined(adminOf(seed))).toMatchObject([
    { error: "No header ends", folder: "INBOX", sizeBytes: 9 },
  ]);
  expect(await store.quarantined(adminOf(await seedWorkspace(db)))).toEqual([]);
});

describe("earlier contact", () => {
  const historyOf = (seed: Seed, address: string) => store.contactHistory(adminOf(seed), address);

  test("is our last mail to the address from any campaign, whoever sent it, and none that did not leave", async () => {
    const seed = await seedWorkspace(db);
    const recipientEmail = "jan@seite.example";
    expect(await historyOf(seed, recipientEmail)).toEqual({ lastMail: null, colleague: null });
    const { leadId } = await seedAttempt(db, seed, { recipientEmail, sentAt: minutesAgo(900) });
    await seedAttempt(db, seed, { recipientEmail, leadId, number: 2, sentAt: minutesAgo(60) });
    await seedAttempt(db, seed, { recipientEmail, leadId, number: 3, status: "failed", sentAt: null });
    expect((await historyOf(seed, recipientEmail)).lastMail).toEqual({
      at: minutesAgo(60),
      campaignName: "Broken links",
    });
    expect((await historyOf(await seedWorkspace(db), recipientEmail)).lastMail).toBeNull();
  });

  test("is the last answer of another person at the same site, subdomains among it, and of no machine", async () => {
    const seed = await seedWorkspace(db);
    const colleague = async (email: string, facts: Parameters<typeof seedReply>[2]) => {
      const mail = await seedAttempt(db, seed, { recipientEmail: email, recipientDomain: "paper.co.uk" });
      return seedReply(db, seed, { ...tiedTo(mail, seed), ...facts });
    };
    await colleague("old@paper.co.uk", { receivedAt: minutesAgo(500) });
    const replyId = await colleague("tom@news.paper.co.uk", { receivedAt: minutesAgo(50) });
    await colleague("bot@paper.co.uk", { intent: "auto_reply", receivedAt: minutesAgo(5) });
    await colleague("gone@paper.co.uk", { deletedAt: NOW, receivedAt: minutesAgo(4) });
    const { colleague: found } = await historyOf(seed, "ed@paper.co.uk");
    expect(found).toEqual({ at: minutesAgo(50), email: "tom@news.paper.co.uk", replyId });
    expect((await historyOf(seed, "ed@other.co.uk")).colleague).toBeNull();
  });

  test("two people at a mail provider are no colleagues, nor is somebody their own", async () => {
    const seed = await seedWorkspace(db);
    const answered = async (email: string, recipientDomain: string) => {
      const mail = await seedAttempt(db, seed, { recipientEmail: email, recipientDomain });
      await seedReply(db, seed, tiedTo(mail, seed));
    };
    await answered("tom@gmail.com", "gmail.com");
    await answered("jan@seite.example", "seite.example");
    expect((await historyOf(seed, "ed@gmail.com")).colleague).toBeNull();
    expect((await historyOf(seed, "jan@seite.example")).colleague).toBeNull();
  });
});
