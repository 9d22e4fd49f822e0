import { expect, test } from "vitest";
import { parseSearch, searchQuestion, searchTerms } from "./search-query";

test.each([
  ["hut map", { words: ["hut", "map"] }],
  ['"hut map" Jotunheimen', { words: ["hut map", "Jotunheimen"] }],
  ["from:ingrid@fjellvandring.no dofollow", { from: ["ingrid@fjellvandring.no"], words: ["dofollow"] }],
  ['campaign:"Broken links"', { campaign: ["broken links"] }],
  ["lead:alpen owner:ana", { lead: ["alpen"], owner: ["ana"] }],
  ["intent:not_now intent:offer", { intents: ["not_now", "offer"] }],
  ["INTENT:Not-Now", { intents: ["not_now"] }],
  ['tag:"not interested"', { tags: ["not_interested"] }],
  ["is:unread is:unmatched has:attachment", { unread: true, unmatched: true, hasAttachment: true }],
  ["after:2026-11-01 before:2026-12-01", { after: new Date("2026-11-01"), before: new Date("2026-12-01") }],
])("%s is understood", (text, expected) => {
  expect(parseSearch(text)).toMatchObject(expected);
});

test.each(["intent:happy", "is:blue", "has:", "before:2026-02-30", "after:soon", "https://fernweg.com/maps", "from:"])(
  "%s, which is no operator with a value it takes, is searched for as it stands",
  (text) => {
    expect(parseSearch(text)).toEqual({ ...parseSearch(""), words: [text] });
  },
);

test("an empty text narrows nothing", () => {
  expect(parseSearch("  ").words).toEqual([]);
});

test("a hostile text is read in linear time", () => {
  const started = performance.now();
  parseSearch('a:"'.repeat(20_000));
  expect(performance.now() - started).toBeLessThan(500);
});

test.each([
  ["hut", "'hut':*"],
  ["tom@peakandpath.co.uk", "'tom' <-> 'peakandpath' <-> 'co' <-> 'uk':*"],
  ["hut map", "'hut' <-> 'map':*"],
  ["o'brien", "'o' <-> 'brien':*"],
  ["a:* | b", "'a' <-> 'b':*"],
  ["Sofía", "'sofía':*"],
  ["€", null],
  ["🏔️", null],
  ["山小屋", "'山小' <-> '小屋':*"],
  ["山", "'山':*"],
])("the word index is asked for %s", (word, question) => expect(searchQuestion(word)).toBe(question));

test("each part of a search can be taken away by itself", () => {
  expect(searchTerms('hut campaign:"Broken links" is:blue IS:unread')).toEqual([
    { text: "hut", operator: null, value: "hut" },
    { text: 'campaign:"Broken links"', operator: "campaign", value: "Broken links" },
    { text: "is:blue", operator: null, value: "blue" },
    { text: "IS:unread", operator: "is", value: "unread" },
  ]);
});
