import { describe, expect, test } from "vitest";
import { searchFilter, searchTerms, withoutTerm, withTerm } from "./search-text";

describe("searchFilter", () => {
  test.each([
    ["", {}],
    ["hut map", { q: "hut map" }],
    ["intent:offer", { intent: "offer" }],
    ["intent:not-now price", { intent: "not_now", q: "price" }],
    ["from:.de before:2026-11-01", { from: ".de", before: "2026-11-01T00:00:00.000Z" }],
    ["is:unmatched", { matched: false }],
  ])("%j", (text, expected) => expect(searchFilter(text)).toEqual(expected));

  test.each(["intent:nonsense", "before:yesterday", "https://a.example", "from:", ":x"])(
    "%s stays a plain word, so that nothing typed is lost",
    (text) => expect(searchFilter(text)).toEqual({ q: text }),
  );
});

test("a term can be taken away and the rest stays", () => {
  const text = "intent:offer from:.de price";
  expect(searchTerms(text).map((term) => term.text)).toEqual(["intent:offer", "from:.de"]);
  expect(withoutTerm(text, "intent:offer")).toBe("from:.de price");
});

test("setting an operator replaces its earlier value", () => {
  expect(withTerm("intent:offer price", "intent", "question")).toBe("price intent:question");
});
