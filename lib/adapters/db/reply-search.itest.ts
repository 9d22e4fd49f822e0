import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../../core/user";
import type { Database } from "./client";
import { seedReply } from "./replies.fixture";
import { createReplyStore } from "./reply-store";
import { createSavedViewStore } from "./saved-view-store";
import { openTestDatabase, seedWorkspace } from "./test-database.fixture";

const NOW = new Date("2026-11-20T12:00:00Z");
/** More than one question looks into. */
const MANY = 2_550;

let database: Database;
let actor: Actor;
beforeAll(async () => {
  database = await openTestDatabase();
  const seed = await seedWorkspace(database.db);
  actor = { userId: seed.userId, workspaceId: seed.workspaceId, role: "admin" };
  await seedReply(database.db, seed, {
    ownWords: "Ask the warden ★",
    snippet: "Ask the warden ★",
    subject: "",
    receivedAt: new Date("2026-01-01"),
  });
  const id = await seedReply(database.db, seed, { ownWords: "Ask us again", subject: "", receivedAt: NOW });
  await database.db.execute(sql`insert into replies select copy.* from replies r, generate_series(1, ${MANY - 1}::int) n,
    jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'content_digest', n::text,
      'received_at', r.received_at - n * interval '1 minute')) copy where r.id = ${id}`);
  await database.db.execute(sql`analyze replies`);
});
afterAll(() => database.close());

const search = (q: string, cursor: string | null = null) =>
  createReplyStore(database.db).list(actor, { filter: { view: "all", q }, page: { limit: 5, cursor } }, NOW);

test("a rare word is found at once, however far back", async () => {
  expect(await search("warden")).toMatchObject({ items: [{ snippet: "Ask the warden ★" }], searchedTo: null });
});

test("a search that no word leads says how far it has looked, and finds the rest from there", async () => {
  const first = await search("★");
  expect(first).toMatchObject({ items: [], searchedTo: new Date(NOW.getTime() - 2_499 * 60_000) });
  const second = await search("★", first.nextCursor);
  expect(second).toMatchObject({ items: [{ snippet: "Ask the warden ★" }], searchedTo: null, nextCursor: null });
});

test("common words fill their page without looking further", async () => {
  const page = await search("ask again");
  expect(page.items).toHaveLength(5);
  expect(page.searchedTo).toBeNull();
});

test("a saved view counts no further than a search looks, and says so", async () => {
  const views = createSavedViewStore(database.db);
  await views.add(actor, { name: "Signs", view: "all", q: "★" }, NOW);
  expect(await views.list(actor, NOW)).toMatchObject([{ count: 0, more: true }]);
});
