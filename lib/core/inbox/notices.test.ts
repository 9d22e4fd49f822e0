import { expect, test } from "vitest";
import { announces } from "./notices";

const ME = "me";
const question = {
  intent: "question",
  needsReview: false,
  answerBy: "2026-11-20T10:00:00Z",
  readAt: null,
  handledAt: null,
  snoozedUntil: null,
  owner: null,
} as const;

test.each([
  ["a question that nobody owns, to who wants all", question, "all", true],
  ["a question that nobody owns, to who wants their own", question, "mine", true],
  ["my own question, to who wants their own", { ...question, owner: { id: ME } }, "mine", true],
  ["a doubtful reply that waits for a decision", { ...question, answerBy: null, needsReview: true }, "all", true],
  ["a colleague's question, to who wants all", { ...question, owner: { id: "jonas" } }, "all", true],
  ["a colleague's question, to who wants their own", { ...question, owner: { id: "jonas" } }, "mine", false],
  ["anything, to who wants none", question, "none", false],
  ["an out-of-office note, even in doubt", { ...question, intent: "out_of_office", needsReview: true }, "all", false],
  ["an auto-reply", { ...question, intent: "auto_reply" }, "all", false],
  ["a bounce", { ...question, intent: "bounce" }, "all", false],
  ["what nobody needs to answer", { ...question, intent: "objection", answerBy: null }, "all", false],
  ["what has been read", { ...question, readAt: "2026-11-20T09:00:00Z" }, "all", false],
  ["what is done", { ...question, handledAt: "2026-11-20T09:00:00Z" }, "all", false],
  ["what sleeps", { ...question, snoozedUntil: "2026-12-20T09:00:00Z" }, "all", false],
] as const)("%s", (_, reply, choice, expected) => {
  expect(announces(reply, { userId: ME, choice })).toBe(expected);
});
