import { expect, test } from "vitest";
import { type ReplyListData, withActsOfOthers, withoutRows, withPatchedRow, withRowsBack } from "./reply-cache";
import type { Row } from "./reply-queries";

const row = (id: string): Row => ({
  id,
  fromName: "Ingrid Solheim",
  fromEmail: "ingrid@fjellvandring.no",
  subject: "Dead link",
  snippet: "Happy to swap it",
  classification: "interested",
  intent: "interested",
  confidence: 0.94,
  runnerUpIntent: null,
  runnerUpConfidence: null,
  flags: [],
  layer: "phrase",
  safetyVerdict: "clean",
  needsReview: false,
  receivedAt: "2026-11-20T09:41:00.000Z",
  readAt: null,
  handledAt: null,
  snoozedUntil: null,
  answerBy: null,
  returnDate: null,
  triagedAt: null,
  hasAttachments: false,
  suggestionCount: 0,
  campaign: null,
  lead: null,
  attempt: null,
  owner: null,
});

const list: ReplyListData = {
  pageParams: [null, "after-b"],
  pages: [
    { items: [row("a"), row("b")], nextCursor: "after-b", searchedTo: null },
    { items: [row("c")], nextCursor: null, searchedTo: null },
  ],
};

test("a row is changed on whichever page it stands, and its neighbours stay the same objects", () => {
  const patched = withPatchedRow(list, "c", { intent: "question" });
  expect(patched.pages[1]?.items[0]).toEqual({ ...row("c"), intent: "question" });
  expect(patched.pages[0]?.items[0]).toBe(list.pages[0]?.items[0]);
});

test("a list without the row is left as it is", () => {
  expect(withPatchedRow(list, "unknown", { intent: "question" })).toBe(list);
  expect(withoutRows(list, new Set(["unknown"]))).toBe(list);
});

test("a removed row leaves the cursors of its list alone", () => {
  const left = withoutRows(list, new Set(["b"]));
  expect(left.pages.map((page) => page.items.map(({ id }) => id))).toEqual([["a"], ["c"]]);
  expect(left.pages[0]?.nextCursor).toBe("after-b");
});

test("a row that has to stay stands again where it stood, and what changed since stays changed", () => {
  const left = withPatchedRow(withoutRows(list, new Set(["a", "b"])), "c", { intent: "question" });
  const back = withRowsBack(left, list, new Set(["a"]));
  expect(back.pages.map((page) => page.items.map(({ id, intent }) => [id, intent]))).toEqual([
    [["a", "interested"]],
    [["c", "question"]],
  ]);
});

test("a colleague's act shows on the row where it stands, and new mail moves nothing", () => {
  const done = { ...row("a"), triagedAt: "2026-11-20T10:00:00.000Z", handledAt: "2026-11-20T10:00:00.000Z" };
  const shown = withActsOfOthers(list, [row("new"), done, row("b")]);
  expect(shown.pages.map((page) => page.items)).toEqual([[done, row("b")], [row("c")]]);
  expect(withActsOfOthers(shown, [row("a")])).toBe(shown);
});
