import { expect, test } from "vitest";
import { markWords, searchedIntent, searchedWords, withoutTerm, withTerm } from "./search-text";

test("a term can be taken away and the rest stays", () => {
  const text = 'intent:offer campaign:"Hut maps" price';
  expect(withoutTerm(text, "intent:offer")).toBe('campaign:"Hut maps" price');
  expect(withoutTerm(text, 'campaign:"Hut maps"')).toBe("intent:offer price");
  expect(withoutTerm(text, "price")).toBe('intent:offer campaign:"Hut maps"');
});

test("setting an operator replaces its earlier value", () => {
  expect(withTerm("intent:offer price", "intent", "question")).toBe("price intent:question");
  expect(withTerm("", "intent", "question")).toBe("intent:question");
});

test("words and operators are told apart", () => {
  expect(searchedWords("intent:not-now dofollow is:blue")).toEqual(["dofollow", "is:blue"]);
  expect(searchedIntent("dofollow intent:not-now")).toBe("not_now");
  expect(searchedIntent("dofollow intent:happy")).toBeNull();
});

test.each([
  ["the beginning of a word, in any case", "A hut and another HUTS", ["hut"], "A [hut] and another [HUT]S"],
  ["no middle of a word", "A chut", ["hut"], "A chut"],
  ["signs of the pattern language as they stand", "costs 140 (a+b)", ["(a+b)"], "costs 140 [(a+b)]"],
  ["letters with accents", "Sofía y Sofía", ["sofía"], "[Sofía] y [Sofía]"],
  ["parts of words without spaces", "新しい山小屋", ["山小屋"], "新しい[山小屋]"],
  ["nothing without words", "A hut", [], "A hut"],
])("%s is marked", (_, text, words, expected) => {
  const shown = markWords(text, words).map((part) => (part.hit ? `[${part.text}]` : part.text));
  expect(shown.join("")).toBe(expected);
});
