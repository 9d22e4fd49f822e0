import { expect, test } from "vitest";
import { newsText, numberedTitle } from "./news-text";

const reply = {
  fromName: "Giulia Rossi",
  fromEmail: "g@rossi.example",
  intent: "question",
  snippet: "What is it?",
} as const;
const from = (fromName: string) => ({ ...reply, fromName });

test.each([
  ["one is told by its sender, its tag and its words", [reply], "Giulia Rossi: Question", "What is it?"],
  ["a sender without a name is told by the address", [from("")], "g@rossi.example: Question", "What is it?"],
  ["several are told at once", [from("Ana"), from("Bo")], "2 new replies", "Ana, Bo"],
  ["somebody who wrote twice is named once", [from("Ana"), from("Ana")], "2 new replies", "Ana"],
  ["three are named, the rest counted", ["A", "B", "C", "D", "E"].map(from), "5 new replies", "A, B, C and 2 more"],
])("%s", (_, replies, title, body) => {
  expect(newsText(replies)).toEqual({ title, body });
});

test.each([
  ["Needs answer", 3, "(3) Needs answer"],
  ["(3) Needs answer", 4, "(4) Needs answer"],
  ["(99+) Needs answer", 0, "Needs answer"],
  ["Needs answer", 99, "(99) Needs answer"],
  ["Needs answer", 100, "(99+) Needs answer"],
])("the title %s with %i unread is %s", (title, unread, expected) => {
  expect(numberedTitle(title, unread, 100)).toBe(expected);
});
