import { expect, test } from "vitest";
import type { PolicyCheckName, PolicyFacts } from "./policy";
import { postponedUntil } from "./postponed";

const now = new Date("2026-03-01T09:30:00Z");
const day = (date: string) => new Date(`${date}T00:00:00Z`);
const until = (reason: PolicyFacts["holds"][number]["reason"], end: Date | null) => ({ reason, until: end });

test.each<[string, PolicyCheckName, PolicyFacts["holds"], boolean, Date | null]>([
  ["a user's cap waits for the same hour tomorrow", "daily_user_cap", [], false, new Date("2026-03-02T09:30:00Z")],
  ["a domain's cap waits for the same hour tomorrow", "daily_domain_cap", [], false, new Date("2026-03-02T09:30:00Z")],
  ["a hold waits for its end", "hold", [until("not_now", day("2026-04-01"))], false, day("2026-04-01")],
  [
    "of two holds the later one counts",
    "hold",
    [until("not_now", day("2026-04-01")), until("out_of_office", day("2026-03-10"))],
    false,
    day("2026-04-01"),
  ],
  [
    "a hold that an answer passes does not count",
    "hold",
    [until("not_now", day("2026-03-05")), until("out_of_office", day("2026-03-10"))],
    true,
    day("2026-03-05"),
  ],
  ["a hold that a person ends has no end", "hold", [until("opt_out_review", null)], false, null],
  ["a suppression does not pass by itself", "suppression", [], false, null],
  ["a duplicate is not sent later", "idempotency", [], false, null],
])("%s", (_, failed, holds, answersReply, expected) => {
  expect(postponedUntil(failed, { holds, answersReply, mailbox: null }, now)).toEqual(expected);
});

test.each<[string, PolicyFacts["mailbox"], Date]>([
  ["a full mailbox waits for tomorrow", { paused: null, sendsToday: 9, limit: 9 }, new Date("2026-03-02T09:30:00Z")],
  [
    "a resting mailbox for the end of its rest",
    { paused: { until: day("2026-03-03"), reason: "x" }, sendsToday: 0, limit: null },
    day("2026-03-03"),
  ],
  [
    "a stopped mailbox for somebody to resume it",
    { paused: { until: null, reason: "x" }, sendsToday: 0, limit: null },
    new Date("2026-03-01T09:45:00Z"),
  ],
])("%s", (_, mailbox, expected) => {
  expect(postponedUntil("mailbox", { holds: [], answersReply: false, mailbox }, now)).toEqual(expected);
});
