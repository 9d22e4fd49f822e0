import { expect, test } from "vitest";
import { timelineOf } from "./timeline";

const day = (number: number) => new Date(Date.UTC(2026, 10, number, 9));

test("a lead's history reads from the newest to the oldest", () => {
  const entries = timelineOf({
    added: { at: day(1), source: "CSV" },
    mails: [
      { number: 2, status: "sent", sentAt: day(12), createdAt: day(11) },
      { number: 1, status: "sent", sentAt: day(3), createdAt: day(3) },
      { number: 3, status: "cancelled", sentAt: null, createdAt: day(13) },
    ],
    replies: [
      { id: "r1", at: day(4), intent: "out_of_office", returnDate: "2026-11-11" },
      { id: "r2", at: day(20), intent: "interested", returnDate: null },
    ],
    events: [
      { at: day(5), effect: "hold", summary: "Hold until 12 November", undone: true },
      { at: day(21), effect: "lead_status", summary: "Lead moved to replied", undone: false },
      { at: day(21), effect: "archive", summary: "Archived", undone: false },
    ],
  });
  expect(entries.map(({ kind, text }) => [kind, text])).toEqual([
    ["status", "Lead moved to replied"],
    ["reply", "Reply, interested"],
    ["queued", "Follow-up #3, cancelled"],
    ["sent", "Follow-up #2"],
    ["hold", "Hold until 12 November, taken back"],
    ["reply", "Out of office to 11 Nov"],
    ["sent", "First mail"],
    ["imported", "Added from CSV"],
  ]);
  expect(entries.map(({ replyId }) => replyId)).toEqual([null, "r2", null, null, null, "r1", null, null]);
});
