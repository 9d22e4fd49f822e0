import { expect, test } from "vitest";
import { searchWords, wordsOf } from "./search-words";

test.each([
  ["Hut map, hut", "hut:1,3 map:2"],
  ["tom@peakandpath.co.uk", "tom:1 peakandpath:2 co:3 uk:4"],
  ["O'Brien's 3.5 https://x.example/a_b", "o:1 brien:2 s:3 3:4 5:5 https:6 x:7 example:8 a:9 b:10"],
  ["Straße ÉCOLE Sofía", "straße:1 école:2 sofía:3"],
  ["€ 🏔️ --", ""],
])("the words of %s are found with their places", (text, words) => {
  expect(searchWords(text)).toBe(words);
});

test("a word that is longer than the index takes is left out, and the ones after it keep their places", () => {
  expect(searchWords(`a ${"x".repeat(501)} b`)).toBe("a:1 b:3");
});

test("a mark belongs to the letter before it", () => {
  expect(wordsOf("नमस्ते e\u0301t\u00e9")).toEqual(["नमस्ते", "e\u0301t\u00e9"]);
});
