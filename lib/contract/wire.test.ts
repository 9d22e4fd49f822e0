import { expect, test } from "vitest";
import { camelCase, snakeCase, toCamelKeys, toSnakeKeys, wired } from "./wire";

const WIRE = { next_cursor: null, items: [{ received_at: "2026-11-20T12:00:00.000Z", lead: { website_url: "x" } }] };
const CODE = { nextCursor: null, items: [{ receivedAt: "2026-11-20T12:00:00.000Z", lead: { websiteUrl: "x" } }] };

test("renames keys at every depth, both ways, and nothing else", () => {
  expect(toCamelKeys(WIRE)).toEqual(CODE);
  expect(toSnakeKeys(CODE)).toEqual(WIRE);
  expect(toSnakeKeys({ intent: "outOfOffice" })).toEqual({ intent: "outOfOffice" });
});

test.each(["campaignId", "inReplyToReplyId", "q", "id"])("%s comes back as it went", (name) => {
  expect(camelCase(snakeCase(name))).toBe(name);
});

test("leaves the keys of the views alone on their way out", () => {
  expect(toSnakeKeys({ needs_answer: 3, all: 9 })).toEqual({ needs_answer: 3, all: 9 });
});

test("turns moments into ISO strings at every depth", () => {
  const at = new Date("2026-11-20T12:00:00Z");
  expect(wired({ at, list: [{ at }], none: null })).toEqual({
    at: "2026-11-20T12:00:00.000Z",
    list: [{ at: "2026-11-20T12:00:00.000Z" }],
    none: null,
  });
  expect(wired(null)).toBeNull();
});

test("a key named like an object's own machinery stays a plain key", () => {
  const renamed = toCamelKeys(JSON.parse('{"__proto__": {"is_admin": true}, "a_b": 1}'));
  expect(renamed).toHaveProperty("aB", 1);
  expect({}).not.toHaveProperty("isAdmin");
  expect(Object.getPrototypeOf(renamed)).toBe(Object.prototype);
});
