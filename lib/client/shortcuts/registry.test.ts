import { describe, expect, test } from "vitest";
import { INTENTS } from "@/lib/core/reply/intents";
import { HEARD_TOGETHER, INTENT_DIGITS, intentOfDigit, SCOPES, type Scope, SHORTCUTS, shortcutFor } from "./registry";

describe("no key means two things at once", () => {
  test.each(HEARD_TOGETHER)("%s, %s, %s, %s, %s", (...together) => {
    const bound = SHORTCUTS.filter((entry) => together.includes(entry.scope)).flatMap((entry) => entry.keys);
    const twice = bound.filter((key, index) => bound.indexOf(key) !== index);
    const eaten = bound.filter((key) => bound.some((other) => other.startsWith(`${key} `)));
    expect({ twice, eaten }).toEqual({ twice: [], eaten: [] });
  });

  test("every scope is part of a set that is checked", () => {
    expect(SCOPES.filter((scope) => !HEARD_TOGETHER.some((set) => set.includes(scope)))).toEqual([]);
  });

  test("ids are unique", () => {
    expect(new Set(SHORTCUTS.map((entry) => entry.id)).size).toBe(SHORTCUTS.length);
  });
});

test("digits tag as the inbox specification numbers them", () => {
  expect("1234567890".split("").map(intentOfDigit)).toEqual([
    "interested",
    "question",
    "not_now",
    "objection",
    "unsubscribe",
    "out_of_office",
    "referral",
    "offer",
    "bounce",
    "unclassified",
  ]);
  expect(Object.keys(INTENT_DIGITS).every((intent) => INTENTS.some((known) => known === intent))).toBe(true);
});

const press = (key: string, scopes: Scope[], more: { mod?: boolean; typing?: boolean; first?: string } = {}) =>
  shortcutFor({
    key,
    mod: more.mod ?? false,
    typing: more.typing ?? false,
    first: more.first ?? null,
    scopes: new Set(scopes),
  });

test.each([
  ["a letter on an open reply", press("e", ["everywhere", "list", "reply"]), "done"],
  ["a letter without an open reply", press("e", ["everywhere", "list"]), null],
  ["a letter while typing", press("e", ["everywhere", "list", "reply"], { typing: true }), null],
  ["Escape while typing", press("Escape", ["reply"], { typing: true }), "close"],
  ["a letter with Control, which belongs to the browser", press("e", ["reply"], { mod: true }), null],
  ["Control and Enter while writing", press("Enter", ["composer"], { mod: true, typing: true }), "send"],
  ["a digit where digits tag", press("2", ["list", "reply", "tagging"]), "tag"],
  ["a digit where digits link", press("2", ["list", "reply", "guesses"]), "linkGuess"],
  ["two keys in turn", press("u", ["everywhere", "reply"], { first: "g" }), "goUnmatched"],
  ["the second key alone", press("u", ["everywhere", "reply"]), "unread"],
])("%s", (_, heard, expected) => expect(heard).toBe(expected));
