import { afterAll, expect, test } from "vitest";
import { createDraftStore } from "./draft-store";
import { adminOf, minutesAgo, NOW, seedReply, seedUser } from "./replies.fixture";
import { openTestDatabase, seedWorkspace } from "./test-database.fixture";

const database = await openTestDatabase();
const { db } = database;
const drafts = createDraftStore(db);
afterAll(() => database.close());

test("what was written last comes back, to the one who wrote it, until it is forgotten", async () => {
  const seed = await seedWorkspace(db);
  const me = adminOf(seed);
  const replyId = await seedReply(db, seed);
  expect(await drafts.get(me, replyId)).toBeNull();
  await drafts.keep(me, { replyId, subject: "Re: Dead link", body: "Hi Ing" }, minutesAgo(1));
  expect(await drafts.keep(me, { replyId, subject: "Re: Dead link", body: "Hi Ingrid" }, NOW)).toBe(true);
  expect(await drafts.get(me, replyId)).toEqual({ subject: "Re: Dead link", body: "Hi Ingrid", writtenAt: NOW });
  expect(await drafts.get(await seedUser(db, seed, "admin"), replyId)).toBeNull();
  await drafts.forget(me, replyId);
  expect(await drafts.get(me, replyId)).toBeNull();
});

test("nothing is kept for a reply that is another's", async () => {
  const seed = await seedWorkspace(db);
  const replyId = await seedReply(db, seed);
  const stranger = adminOf(await seedWorkspace(db));
  expect(await drafts.keep(stranger, { replyId, subject: "", body: "Hi" }, NOW)).toBe(false);
});
