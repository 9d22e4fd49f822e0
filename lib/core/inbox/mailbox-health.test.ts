import { expect, test } from "vitest";
import { type MailboxFacts, mailboxState } from "./mailbox-health";

const NOW = new Date("2026-11-20T12:00:00Z");
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const facts = (known: Partial<MailboxFacts>): MailboxFacts => ({
  receives: true,
  lastHeardAt: minutesAgo(1),
  lastRun: { status: "ok", errorMessage: null },
  pollIntervalMinutes: 5,
  ...known,
});
const REFUSED = "The server refused the password.";

test.each<[string, Partial<MailboxFacts>, string, string | null]>([
  ["heard a minute ago", {}, "listening", null],
  ["three intervals ago", { lastHeardAt: minutesAgo(15) }, "listening", null],
  ["longer ago", { lastHeardAt: minutesAgo(16) }, "deaf", "No poll for 16 minutes. Is the worker or the cron running?"],
  ["hours ago", { lastHeardAt: minutesAgo(300) }, "deaf", "No poll for 5 hours. Is the worker or the cron running?"],
  ["days ago", { lastHeardAt: minutesAgo(5000) }, "deaf", "No poll for 3 days. Is the worker or the cron running?"],
  ["heard, but the last run failed", { lastRun: { status: "failed", errorMessage: REFUSED } }, "deaf", REFUSED],
  ["a run that left something", { lastRun: { status: "partial", errorMessage: null } }, "listening", null],
  ["never", { lastHeardAt: null, lastRun: null }, "never_polled", null],
])("%s", (_, known, state, problem) => {
  expect(mailboxState(facts(known), NOW)).toEqual({ state, problem });
});

test("a mailbox without settings names what to set", () => {
  const { state, problem } = mailboxState(facts({ receives: false }), NOW);
  expect(state).toBe("not_configured");
  expect(problem).toContain("IMAP_HOST");
});
