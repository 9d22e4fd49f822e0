import { afterAll, expect, test } from "vitest";
import { createDraftStore } from "./draft-store";
import { adminOf, minutesAgo, NOW, seedAttempt, seedReply, seedUser } from "./replies.fixture";
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

test("a first mail to a lead is kept like an answer, and for nobody who does not see the lead", async () => {
  const seed = await seedWorkspace(db);
  const me = adminOf(seed);
  const { leadId } = await seedAttempt(db, seed);
  await drafts.keepToLead(me, { leadId, subject: "A map", body: "Hi" }, minutesAgo(1));
  expect(await drafts.keepToLead(me, { leadId, subject: "A map", body: "Hi Ingrid" }, NOW)).toBe(true);
  expect(await drafts.getToLead(me, leadId)).toEqual({ subject: "A map", body: "Hi Ingrid", writtenAt: NOW });
  expect(await drafts.getToLead(await seedUser(db, seed, "admin"), leadId)).toBeNull();
  const stranger = adminOf(await seedWorkspace(db));
  expect(await drafts.keepToLead(stranger, { leadId, subject: "", body: "Hi" }, NOW)).toBe(false);
  await drafts.forgetToLead(me, leadId);
  expect(await drafts.getToLead(me, leadId)).toBeNull();
});
