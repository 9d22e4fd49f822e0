import { afterAll, expect, test } from "vitest";
import { adminOf, NOW, seedReply, seedUser } from "./replies.fixture";
import { createSavedViewStore } from "./saved-view-store";
import { openTestDatabase, seedWorkspace } from "./test-database.fixture";

const database = await openTestDatabase();
const { db } = database;
const store = createSavedViewStore(db);
afterAll(() => database.close());

test("a view is saved under a name, counted, changed and removed, and is nobody else's", async () => {
  const seed = await seedWorkspace(db);
  const me = adminOf(seed);
  const other = await seedUser(db, seed, "viewer");
  await seedReply(db, seed, { intent: "offer", ownWords: "A link costs 140 euros." });
  await seedReply(db, seed, { intent: "question" });

  const added = await store.add(me, { name: "Offers", view: "all", q: "intent:offer" }, NOW);
  const id = added.ok ? added.value.id : "";
  expect(await store.list(me, NOW)).toEqual([
    { id, name: "Offers", view: "all", q: "intent:offer", count: 1, more: false },
  ]);
  expect(await store.list(other, NOW)).toEqual([]);
  expect(await store.add(me, { name: "Offers", view: "done", q: "" }, NOW)).toMatchObject({
    error: { kind: "name_taken" },
  });

  expect(await store.change(other, { id, name: "Mine now" }, NOW)).toMatchObject({ error: { kind: "not_found" } });
  expect(await store.change(me, { id, name: "All of them", q: "" }, NOW)).toMatchObject({ ok: true });
  expect(await store.list(me, NOW)).toMatchObject([{ name: "All of them", q: "", count: 2 }]);

  expect(await store.remove(other, id)).toMatchObject({ error: { kind: "not_found" } });
  expect(await store.remove(me, id)).toMatchObject({ ok: true });
  expect(await store.list(me, NOW)).toEqual([]);
});
