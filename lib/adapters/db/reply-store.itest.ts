import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor, Role } from "../../core/user";
import { BadCursor } from "../../core/views/cursor";
import type { InboxView, ReplyFilter } from "../../core/views/reply-views";
import { adminOf, minutesAgo, NOW, seedAttempt, seedReply, seedUser, tiedTo } from "./replies.fixture";
import { createReplyStore } from "./reply-store";
import { campaigns, leads } from "./schema";
import { openTestDatabase, type Seed, seedWorkspace } from "./test-database.fixture";

const database = await openTestDatabase();
const { db } = database;
const store = createReplyStore(db);
afterAll(() => database.close());

async function idsIn(actor: Actor, filter: Partial<ReplyFilter>): Promise<string[]> {
  const page = await store.list(actor, { filter: { view: "all", ...filter }, page: { limit: 200, cursor: null } }, NOW);
  return page.items.map((row) => row.id);
}

describe("views", () => {
  let seed: Seed;
  const stored: Record<string, string> = {};

  beforeAll(async () => {
    seed = await seedWorkspace(db);
    const tied = tiedTo(await seedAttempt(db, seed), seed);
    const quiet = { ...tied, needsAnswer: false };
    const facts: Record<string, Parameters<typeof seedReply>[2]> = {
      answer: tied,
      snoozed: { ...tied, snoozedUntil: minutesAgo(-60) },
      woken: { ...tied, snoozedUntil: minutesAgo(1) },
      done: { ...tied, handledAt: minutesAgo(5), handledBy: seed.userId },
      away: { ...quiet, intent: "out_of_office", handledAt: minutesAgo(5) },
      awaySeen: { ...quiet, intent: "out_of_office", handledAt: minutesAgo(5), handledBy: seed.userId },
      declined: { ...quiet, intent: "objection", needsReview: true },
      stranger: { needsAnswer: false, intent: "question" },
      newLead: { needsAnswer: false, intent: "question", leadId: tied.leadId, matchMethod: "person" },
      deleted: { ...tied, deletedAt: minutesAgo(1) },
    };
    for (const [name, fact] of Object.entries(facts)) stored[name] = await seedReply(db, seed, fact);
  });

  test.each<[InboxView, string[]]>([
    ["needs_answer", ["answer", "woken"]],
    ["interested", ["answer", "snoozed", "woken"]],
    ["replied", ["stranger", "newLead"]],
    ["not_interested", ["declined"]],
    ["out_of_office", ["away"]],
    ["bounced", []],
    ["needs_review", ["declined"]],
    ["unmatched", ["stranger"]],
    ["snoozed", ["snoozed"]],
    ["done", ["done", "away", "awaySeen"]],
    ["all", ["answer", "snoozed", "woken", "done", "away", "awaySeen", "declined", "stranger", "newLead"]],
  ])("%s holds %j, and its count agrees", async (view, names) => {
    const expected = names.map((name) => stored[name]).toSorted();
    expect((await idsIn(adminOf(seed), { view })).toSorted()).toEqual(expected);
    expect((await store.counts(adminOf(seed), NOW))[view]).toBe(names.length);
  });
});

describe("what an actor sees", () => {
  let seed: Seed;
  let actors: Record<Role | "foreign", Actor>;
  const stored: Record<string, string> = {};

  beforeAll(async () => {
    seed = await seedWorkspace(db);
    const member = await seedUser(db, seed, "member");
    actors = {
      admin: adminOf(seed),
      viewer: await seedUser(db, seed, "viewer"),
      member,
      foreign: adminOf(await seedWorkspace(db)),
    };
    const [own] = await db
      .insert(campaigns)
      .values({ ...seed, ownerId: member.userId, name: "Hut maps" })
      .returning({ id: campaigns.id });
    const ownSeed = { ...seed, campaignId: own?.id ?? "" };
    const theirs = await seedAttempt(db, seed);
    const assignedLead = await seedAttempt(db, seed);
    await db.update(leads).set({ ownerId: member.userId }).where(eq(leads.id, assignedLead.leadId));
    const owned = { ownerId: seed.userId };
    stored.others = await seedReply(db, seed, { ...tiedTo(theirs, seed), ...owned });
    stored.assigned = await seedReply(db, seed, { ...tiedTo(theirs, seed), ownerId: member.userId });
    stored.unowned = await seedReply(db, seed, tiedTo(theirs, seed));
    stored.unmatched = await seedReply(db, seed, owned);
    stored.inOwnCampaign = await seedReply(db, seed, { ...tiedTo(await seedAttempt(db, ownSeed), ownSeed), ...owned });
    stored.ofOwnLead = await seedReply(db, seed, { ...tiedTo(assignedLead, seed), ...owned });
  });

  const EVERYTHING = ["others", "assigned", "unowned", "unmatched", "inOwnCampaign", "ofOwnLead"];
  test.each<[Role | "foreign", string[]]>([
    ["admin", EVERYTHING],
    ["viewer", EVERYTHING],
    ["member", ["assigned", "unowned", "unmatched", "inOwnCampaign", "ofOwnLead"]],
    ["foreign", []],
  ])("a %s sees %j in the list, the counts, the reader and the source, and changes no other", async (who, names) => {
    const actor = actors[who];
    expect((await idsIn(actor, {})).toSorted()).toEqual(names.map((name) => stored[name]).toSorted());
    expect((await store.counts(actor, NOW)).all).toBe(names.length);
    for (const [name, id] of Object.entries(stored)) {
      const seen = names.includes(name);
      expect((await store.get(actor, id, NOW)) !== null, name).toBe(seen);
      expect((await store.patch(actor, id, { read: true }, NOW)).ok, name).toBe(seen);
    }
  });
});

describe("pages", () => {
  async function walk(actor: Actor, view: InboxView, between: () => Promise<unknown>): Promise<string[]> {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await store.list(actor, { filter: { view }, page: { limit: 4, cursor } }, NOW);
      seen.push(...page.items.map((row) => row.id));
      cursor = page.nextCursor;
      await between();
    } while (cursor !== null);
    return seen;
  }

  test.each<InboxView>(["all", "needs_answer"])(
    "%s shows each row once while others arrive at its head",
    async (view) => {
      const seed = await seedWorkspace(db);
      const before: string[] = [];
      for (let index = 0; index < 14; index += 1) {
        // Three share a moment, and three have no deadline: neither may split or hide rows at a page's edge.
        const receivedAt = minutesAgo(100 + Math.floor(index / 3));
        const answerBy = index < 3 ? null : minutesAgo(-100 - Math.floor(index / 3));
        before.push(await seedReply(db, seed, { receivedAt, answerBy }));
      }
      let minute = 50;
      const arrive = () => {
        minute -= 1;
        return seedReply(db, seed, { receivedAt: minutesAgo(minute), answerBy: minutesAgo(minute) });
      };
      const seen = await walk(adminOf(seed), view, arrive);
      expect(seen.toSorted()).toEqual(before.toSorted());
    },
  );

  test("needs_answer runs from the least time left, replies without a deadline last", async () => {
    const seed = await seedWorkspace(db);
    const late = await seedReply(db, seed, { answerBy: minutesAgo(10) });
    const never = await seedReply(db, seed, { answerBy: null });
    const soon = await seedReply(db, seed, { answerBy: minutesAgo(-10) });
    expect(await idsIn(adminOf(seed), { view: "needs_answer" })).toEqual([late, soon, never]);
  });

  test.each(["nonsense", "W10", Buffer.from('["2026","x"]').toString("base64url")])(
    "the cursor %s, which no list gave, is refused",
    async (cursor) => {
      const actor = adminOf(await seedWorkspace(db));
      const page = { limit: 4, cursor };
      await expect(store.list(actor, { filter: { view: "all" }, page }, NOW)).rejects.toThrow(BadCursor);
    },
  );
});

test.each<[string, Partial<ReplyFilter>, boolean]>([
  ["intent", { intent: "offer" }, true],
  ["another intent", { intent: "question" }, false],
  ["classification", { classification: "interested" }, true],
  ["sender by part of the address", { from: "SENTIERI" }, true],
  ["a percent sign that is not there", { from: "redazione%" }, false],
  ["a word of their own words", { q: "dofollow" }, true],
  ["the beginning of a word, in any case", { q: "CHIED" }, true],
  ["the middle of a word", { q: "iediamo" }, false],
  ["a part of the address", { q: "sentieri" }, true],
  ["the whole address", { q: "redazione@sentieri.example" }, true],
  ["words in quotes that stand together", { q: '"link dofollow"' }, true],
  ["words in quotes that stand apart", { q: '"dofollow link"' }, false],
  ["signs that mean something to the search language", { q: "dofollow' | ! & (:*" }, false],
  ["a sign that is no word, as it stands", { q: "€" }, true],
  ["a part of words without spaces", { q: "山小屋" }, true],
  ["words of which one is missing", { q: "dofollow nofollow" }, false],
  ["operators", { q: "from:redazione intent:offer is:unread is:unmatched has:attachment" }, true],
  ["an operator that does not fit", { q: "tag:bounced" }, false],
  ["matched", { matched: true }, false],
  ["handled", { handled: false }, true],
  ["received before", { before: minutesAgo(30) }, false],
  ["received after, counted from", { after: minutesAgo(30) }, true],
])("a list narrows by %s", async (_, filter, found) => {
  const seed = await seedWorkspace(db);
  const file = {
    filename: "prezzi.pdf",
    contentType: "application/pdf",
    sizeBytes: 10,
    contentId: null,
    inline: false,
  };
  await seedReply(db, seed, {
    intent: "offer",
    fromEmail: "redazione@sentieri.example",
    ownWords: "Chiediamo 140 € + IVA, link dofollow. 新しい山小屋の地図",
    attachments: [file],
  });
  expect(await idsIn(adminOf(seed), filter)).toHaveLength(found ? 1 : 0);
});

test("a searched list shows the words around a hit that lies deeper than the first words", async () => {
  const seed = await seedWorkspace(db);
  const start = "Buongiorno e grazie del messaggio. ".repeat(6);
  await seedReply(db, seed, {
    ownWords: `${start}\nChiediamo 140 euro per un link dofollow.`,
    snippet: start.slice(0, 140),
  });
  const question = { filter: { view: "all" as const, q: "dofollow" }, page: { limit: 5, cursor: null } };
  const [row] = (await store.list(adminOf(seed), question, NOW)).items;
  expect(row?.snippet).toMatch(/^… .*Chiediamo 140 euro per un link dofollow\.$/);
});

describe("changes by a person", () => {
  test("done, undone, read, unread, snoozed and assigned are kept", async () => {
    const seed = await seedWorkspace(db);
    const actor = adminOf(seed);
    const member = await seedUser(db, seed, "member");
    const id = await seedReply(db, seed, { snoozedUntil: minutesAgo(-5) });
    const patched = async (patch: Parameters<typeof store.patch>[2]) => {
      expect(await store.patch(actor, id, patch, NOW)).toEqual({ ok: true, value: null });
      return store.get(actor, id, NOW);
    };
    expect(await patched({ read: true })).toMatchObject({ readAt: NOW });
    expect(await patched({ read: false })).toMatchObject({ readAt: null });
    expect(await patched({ handled: true })).toMatchObject({ handledAt: NOW, snoozedUntil: null });
    expect(await patched({ handled: false })).toMatchObject({ handledAt: null });
    expect(await patched({ snoozedUntil: minutesAgo(-9) })).toMatchObject({ snoozedUntil: minutesAgo(-9) });
    expect(await patched({ ownerId: member.userId })).toMatchObject({ owner: { id: member.userId } });
    expect(await patched({ ownerId: null })).toMatchObject({ owner: null });
  });

  test.each<Role | "foreign" | "nobody">(["viewer", "foreign", "nobody"])(
    "work is not assigned to a %s",
    async (who) => {
      const seed = await seedWorkspace(db);
      const id = await seedReply(db, seed);
      const ids = {
        viewer: (await seedUser(db, seed, "viewer")).userId,
        foreign: (await seedWorkspace(db)).userId,
        nobody: randomUUID(),
      };
      const ownerId = ids[who === "viewer" || who === "foreign" ? who : "nobody"];
      const answer = await store.patch(adminOf(seed), id, { ownerId }, NOW);
      expect(answer).toEqual({ ok: false, error: { kind: "unknown_owner" } });
    },
  );
});

describe("changes since", () => {
  test("nothing is left out, and a quiet list ends", async () => {
    const seed = await seedWorkspace(db);
    const actor = adminOf(seed);
    const settled = { updatedAt: minutesAgo(20) };
    const ids = [];
    for (let index = 0; index < 5; index += 1) ids.push(await seedReply(db, seed, settled));
    const since = minutesAgo(25);
    const first = await store.changes(actor, { since, cursor: null, limit: 3 }, NOW);
    const second = await store.changes(actor, { since, cursor: first.nextCursor, limit: 3 }, NOW);
    expect([...first.items, ...second.items].map((row) => row.id).toSorted()).toEqual(ids.toSorted());
    const third = await store.changes(actor, { since, cursor: second.nextCursor, limit: 3 }, NOW);
    expect(third.items).toEqual([]);
    await store.patch(actor, ids[0] ?? "", { read: true }, NOW);
    const fourth = await store.changes(actor, { since, cursor: third.nextCursor, limit: 3 }, NOW);
    expect(fourth.items.map((row) => row.id)).toEqual([ids[0]]);
  });

  test("a row that commits late with an earlier moment still comes", async () => {
    const seed = await seedWorkspace(db);
    const actor = adminOf(seed);
    await seedReply(db, seed, { updatedAt: NOW });
    const first = await store.changes(actor, { since: minutesAgo(5), cursor: null, limit: 50 }, NOW);
    const late = await seedReply(db, seed, { updatedAt: new Date(NOW.getTime() - 2000) });
    const second = await store.changes(actor, { since: minutesAgo(5), cursor: first.nextCursor, limit: 50 }, NOW);
    expect(second.items.map((row) => row.id)).toContain(late);
  });
});
