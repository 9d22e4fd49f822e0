import { expect, test } from "vitest";
import type { Evidence } from "@/lib/core/reply/classification";
import { decidingEvidence, foldedText, withDecidingWords } from "./deciding-words";

const words = (start: number, end: number, intent: "interested" | "objection" = "interested"): Evidence => ({
  kind: "words",
  start,
  end,
  intent,
  text: "",
});

test("the deciding words are told apart from the rest", () => {
  expect(withDecidingWords("Yes, happy to swap it.", [words(5, 21)])).toEqual([
    [
      { start: 0, text: "Yes, ", intent: null },
      { start: 5, text: "happy to swap it", intent: "interested" },
      { start: 21, text: ".", intent: null },
    ],
  ]);
});

test("a paragraph begins where its first words stand, after a deciding word too", () => {
  const begins = withDecidingWords("Yes please\n\n\nBye\n\nAna", [words(0, 3)]).map(([first]) => first?.start);
  expect(begins).toEqual([0, 13, 18]);
});

test("blank lines part paragraphs, single breaks do not", () => {
  expect(withDecidingWords("Hi Ana,\n\nYes.\nIngrid\n \nPS", [])).toEqual([
    [{ start: 0, text: "Hi Ana,", intent: null }],
    [{ start: 9, text: "Yes.\nIngrid", intent: null }],
    [{ start: 23, text: "PS", intent: null }],
  ]);
});

test.each([
  ["outside the text", [words(2, 99)]],
  ["negative", [words(-1, 2)]],
  ["empty", [words(2, 2)]],
])("a range that is %s underlines nothing", (_, evidence) => {
  expect(withDecidingWords("Yes", evidence)).toEqual([[{ start: 0, text: "Yes", intent: null }]]);
});

test("of overlapping ranges the first is shown and no letter twice", () => {
  const shown = withDecidingWords("not interested", [words(0, 14, "objection"), words(4, 14)]);
  expect(shown).toEqual([[{ start: 0, text: "not interested", intent: "objection" }]]);
});

test("header and subject evidence underlines nothing", () => {
  const header: Evidence = { kind: "header", name: "auto-submitted", value: "auto-replied", intent: "auto_reply" };
  expect(withDecidingWords("Away", [header])).toEqual([[{ start: 0, text: "Away", intent: null }]]);
});

test.each([
  ["Yes", "Yes", null],
  ["Yes\n\n> your mail", "Yes", { label: "Signature and 1 quoted line" }],
  ["Yes\n> a\n> b", "Yes", { label: "Signature and 2 quoted lines" }],
  ["Yes\n--\nIngrid", "Yes", { label: "The whole text" }],
])("%j over %j folds to %j", (text, ownWords, expected) => expect(foldedText(text, ownWords)).toEqual(expected));

const both = [words(0, 3, "interested"), words(4, 9, "objection")];
const verdict = {
  intent: "interested",
  runnerUpIntent: "objection",
  needsReview: false,
  layer: "phrase",
  evidence: both,
} as const;

test.each([
  ["of a sure tag only its own words", { ...verdict, evidence: both }, ["interested"]],
  ["of an open choice both readings", { ...verdict, evidence: both, needsReview: true }, ["interested", "objection"]],
  ["of a tag that a person set nothing", { ...verdict, evidence: both, layer: "person" as const }, []],
])("underlines %s", (_, read, expected) => {
  expect(decidingEvidence(read).map((item) => item.intent)).toEqual(expected);
});
