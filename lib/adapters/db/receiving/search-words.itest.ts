import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { searchWords } from "../../../core/inbox/search-words";
import { type Database, queryRows } from "../client";
import { seedReply } from "../replies.fixture";
import { replies } from "../schema";
import { openTestDatabase, type Seed, seedWorkspace } from "../test-database.fixture";

let database: Database;
let seed: Seed;
beforeAll(async () => {
  database = await openTestDatabase();
  seed = await seedWorkspace(database.db);
});
afterAll(() => database.close());

async function wordsIn(replyId: string): Promise<string | null | undefined> {
  const [row] = await database.db.select({ words: replies.searchWords }).from(replies).where(eq(replies.id, replyId));
  return row?.words;
}

const words = (text: string) => sql`to_tsvector('simple', ${text})::text`;

test.each([
  "Ingrid Solheim ingrid@fjellvandring.no Re: Dead link",
  "Don't write again: https://fernweg.com/maps?x=1&y=2#top <b>now</b>",
  "Straße ÉCOLE Sofía Żółć привет, 3 huts at 2.469 m, v2 or 4x4",
  "hut hut HUT",
])("the words made of %j are those that the database would make", async (text) => {
  const plain = text.replace(/[@._\-/:<>&+~=%#?]/g, " ");
  const [row] = await queryRows<{ ours: string; theirs: string }>(
    database.db,
    sql`select ${searchWords(text)}::tsvector::text as ours, ${words(plain)} as theirs`,
  );
  expect(row?.ours).toBe(row?.theirs);
});

test.each([
  "東京都の map, サーバー 2024年",
  "iPhone手机 你好，谢谢您的来信！ 哈哈 tom@site-1.example",
  "ราคาบทความ ครั้ง 3 ครับ ฿500",
  "နေကောင်းလား ສະບາຍດີ សួស្តី x𠮷野家",
])("of %j as well, which parts words by no space", async (text) => {
  const id = await seedReply(database.db, seed, { fromName: "", fromEmail: "", subject: "", ownWords: text });
  const [row] = await queryRows<{ ours: string }>(
    database.db,
    sql`select ${searchWords(text)}::tsvector::text as ours`,
  );
  expect(await wordsIn(id)).toBe(row?.ours);
});

test("a reply that comes without its words gets them, and others when it is changed", async () => {
  const id = await seedReply(database.db, seed, { ownWords: "Which map?", subject: "Hut" });
  expect(await wordsIn(id)).toContain("'which':");
  await database.db.update(replies).set({ ownWords: "" }).where(eq(replies.id, id));
  expect(await wordsIn(id)).not.toContain("'which':");
});

test("words that a reply brings along are kept", async () => {
  const id = await seedReply(database.db, seed, { ownWords: "Which map?", searchWords: "map:2" });
  expect(await wordsIn(id)).toBe("'map':2");
});
