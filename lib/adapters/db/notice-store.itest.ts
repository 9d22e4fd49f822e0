import { afterAll, expect, test } from "vitest";
import { USUAL_NOTICES } from "../../core/inbox/notices";
import { createNoticeStore } from "./notice-store";
import { adminOf, seedUser } from "./replies.fixture";
import { openTestDatabase, seedWorkspace } from "./test-database.fixture";

const database = await openTestDatabase();
const { db } = database;
const notices = createNoticeStore(db);
afterAll(() => database.close());

test("what somebody wants to be told is theirs alone, and the usual until they say", async () => {
  const seed = await seedWorkspace(db);
  const me = adminOf(seed);
  const colleague = await seedUser(db, seed, "member");
  expect(await notices.get(me)).toEqual(USUAL_NOTICES);
  await notices.keep(me, { replies: "mine", browser: true });
  await notices.keep(me, { replies: "none", browser: true });
  expect(await notices.get(me)).toEqual({ replies: "none", browser: true });
  expect(await notices.get(colleague)).toEqual(USUAL_NOTICES);
});
