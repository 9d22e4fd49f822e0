import { expect, test } from "vitest";
import { askedWordsOf, searchWords, wordsOf } from "./search-words";

test.each([
  ["Hut map, hut", "hut:1,3 map:2"],
  ["tom@peakandpath.co.uk", "tom:1 peakandpath:2 co:3 uk:4"],
  ["O'Brien's 3.5 https://x.example/a_b", "o:1 brien:2 s:3 3:4 5:5 https:6 x:7 example:8 a:9 b:10"],
  ["Straße ÉCOLE Sofía", "straße:1 école:2 sofía:3"],
  ["€ 🏔️ --", ""],
  ["東京都の map", "東京:1 京都:2 都の:3 の:4 map:5"],
  ["iPhone手机, 哈哈", "iphone:1 手机:2 机:3 哈哈:4 哈:5"],
  ["ราคา 3 ครั้ง", "รา:1 าค:2 คา:3 า:4 3:5 คร:6 รั:7 ั้:8 ้ง:9 ง:10"],
])("the words of %s are found with their places", (text, words) => {
  expect(searchWords(text)).toBe(words);
});

test("a word that is longer than the index takes is left out, and the ones after it keep their places", () => {
  expect(searchWords(`a ${"x".repeat(501)} b`)).toBe("a:1 b:3");
});

test("a mark belongs to the letter before it", () => {
  expect(wordsOf("नमस्ते e\u0301t\u00e9")).toEqual(["नमस्ते", "e\u0301t\u00e9"]);
});

test.each([
  ["山", ["山"]],
  ["山小屋", ["山小", "小屋"]],
  ["iPhone手机", ["iphone", "手机"]],
  ["手机x", ["手机", "机", "x"]],
  ["哈哈", ["哈哈"]],
  ["京 京", ["京", "京"]],
])("%s is asked for by the pairs that any text around it would leave as they are", (text, words) => {
  expect(askedWordsOf(text)).toEqual(words);
});
