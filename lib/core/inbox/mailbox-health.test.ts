import { expect, test } from "vitest";
import { type MailboxFacts, mailboxState } from "./mailbox-health";

const NOW = new Date("2026-11-20T12:00:00Z");
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const facts = (known: Partial<MailboxFacts>): MailboxFacts => ({
  receives: true,
  disabled: false,
  closed: null,
  lastHeardAt: minutesAgo(1),
  lastRun: { status: "ok", errorCode: null, errorMessage: null },
  pollIntervalMinutes: 5,
  canaryMissingSince: null,
  ...known,
});
const failed = (errorCode: string, errorMessage: string) => ({ status: "failed" as const, errorCode, errorMessage });
const REFUSED = "The server refused the password.";
const SLOW = "The server did not answer in time.";

test.each<[string, Partial<MailboxFacts>, string, string | null]>([
  ["heard a minute ago", {}, "listening", null],
  ["three intervals ago", { lastHeardAt: minutesAgo(15) }, "listening", null],
  ["longer ago", { lastHeardAt: minutesAgo(16) }, "deaf", "No poll for 16 minutes. Is the worker or the cron running?"],
  ["hours ago", { lastHeardAt: minutesAgo(300) }, "deaf", "No poll for 5 hours. Is the worker or the cron running?"],
  ["days ago", { lastHeardAt: minutesAgo(5000) }, "deaf", "No poll for 3 days. Is the worker or the cron running?"],
  ["heard, then a refused login", { lastRun: failed("login_failed", REFUSED) }, "deaf", REFUSED],
  ["heard, then one slow answer", { lastRun: failed("timeout", SLOW) }, "listening", SLOW],
  ["slow for long", { lastRun: failed("timeout", SLOW), lastHeardAt: minutesAgo(16) }, "deaf", SLOW],
  ["slow from the first poll on", { lastRun: failed("timeout", SLOW), lastHeardAt: null }, "deaf", SLOW],
  ["a run that left something", { lastRun: { ...failed("", ""), status: "partial" } }, "listening", null],
  ["never", { lastHeardAt: null, lastRun: null }, "never_polled", null],
  ["sealed under another key", { receives: false, closed: "Set the key." }, "deaf", "Set the key."],
  ["switched off", { disabled: true, receives: false, closed: "Set the key." }, "disabled", null],
])("%s", (_, known, state, problem) => {
  expect(mailboxState(facts(known), NOW)).toEqual({ state, problem });
});

test("a mailbox whose own mail does not come back is deaf, however well its polls go", () => {
  const { state, problem } = mailboxState(facts({ canaryMissingSince: minutesAgo(130) }), NOW);
  expect(state).toBe("deaf");
  expect(problem).toContain("2 hours ago");
});

test("a mailbox without settings names what to set", () => {
  const { state, problem } = mailboxState(facts({ receives: false }), NOW);
  expect(state).toBe("not_configured");
  expect(problem).toContain("IMAP_HOST");
});
