import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { BadCursor } from "../../../core/views/cursor";
import { queryRows } from "../client";
import { replies } from "../schema";
import { openTestDatabase } from "../test-database.fixture";
import { decodeCursor, encodeCursor, newestFirst } from "./keyset";

const database = await openTestDatabase();
afterAll(() => database.close());

test("a list of replies is read in the order of its index, never sorted", async () => {
  const order = sql.join(newestFirst({ at: replies.receivedAt, id: replies.id }), sql`, `);
  const plan = await database.db.transaction(async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`);
    await tx.execute(sql`set local enable_sort = off`);
    const list = sql`select ${replies.id} from ${replies} where ${replies.workspaceId} = ${randomUUID()}::uuid
      and ${replies.deletedAt} is null order by ${order} limit 50`;
    return queryRows<{ "QUERY PLAN": string }>(tx, sql`explain ${list}`);
  });
  const text = plan.map((line) => line["QUERY PLAN"]).join("\n");
  expect(text).toContain("Index");
  expect(text).not.toContain("Sort");
});

describe("a cursor", () => {
  const id = randomUUID();
  test.each([
    { at: "1795176000123456", id },
    { at: null, id },
  ])("for %j comes back as it went", (place) => {
    const cursor = encodeCursor(place);
    expect(cursor).toMatch(/^[\w-]{1,200}$/);
    expect(decodeCursor(cursor)).toEqual(place);
  });

  test.each([
    ["empty", ""],
    ["no JSON", "x"],
    ["another shape", encode({ at: "1", id })],
    ["too many parts", encode(["1", id, 3])],
    ["a moment beyond the calendar", encode(["179517600012345678", id])],
    ["a moment in words", encode(["now", id])],
    ["no id", encode(["1", "1 or true"])],
  ])("that is %s is refused", (_, cursor) => {
    expect(() => decodeCursor(cursor)).toThrow(BadCursor);
  });
});

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
