import { describe, expect, test } from "vitest";
import { INTENTS } from "../reply/intents";
import { type LeadStanding, type NextAction, nextActionOf, type StandingReply } from "./next-action";

const NOW = new Date("2026-11-20T12:00:00Z");
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

const sent = (hours: number) => ({ status: "sent" as const, sentAt: hoursAgo(hours), dueAt: null });
const reply = (changes: Partial<StandingReply> = {}): StandingReply => ({
  id: "r1",
  at: hoursAgo(1),
  intent: "interested",
  safety: "clean",
  flags: [],
  needsReview: false,
  handledAt: null,
  ...changes,
});

function next(changes: Partial<LeadStanding>): NextAction {
  return nextActionOf({
    name: "Ingrid",
    status: "contacted",
    hasAddress: true,
    suppression: null,
    holds: [],
    mails: [sent(48)],
    replies: [],
    now: NOW,
    ...changes,
  });
}

test.each<[string, Partial<LeadStanding>, Partial<NextAction>]>([
  ["a suppressed contact is left alone", { suppression: "manual" }, { action: "stop", rule: "suppressed" }],
  [
    "a no is respected",
    { replies: [reply({ intent: "objection" })] },
    { action: "stop", rule: "refused", replyId: "r1" },
  ],
  ["so is an opt-out", { replies: [reply({ intent: "unsubscribe" })] }, { action: "stop", rule: "refused" }],
  [
    "unsafe mail goes to a person",
    { replies: [reply({ safety: "phishing" })] },
    { action: "escalate", rule: "unsafe" },
  ],
  ["legal", { replies: [reply({ intent: "legal" })] }, { action: "escalate", rule: "sensitive" }],
  ["billing", { replies: [reply({ intent: "billing" })] }, { action: "escalate", rule: "sensitive" }],
  ["security", { replies: [reply({ intent: "security" })] }, { action: "escalate", rule: "sensitive" }],
  ["a doubt is decided first", { replies: [reply({ needsReview: true })] }, { action: "escalate", rule: "undecided" }],
  ["what nobody could read is read", { replies: [reply({ intent: "unclassified" })] }, { rule: "undecided" }],
  ["interest is answered", { replies: [reply()] }, { action: "reply", rule: "positive", replyId: "r1" }],
  ["a question is answered", { replies: [reply({ intent: "question" })] }, { action: "reply", rule: "positive" }],
  [
    "who has left is replaced",
    { replies: [reply({ intent: "left_company" })] },
    { action: "stop", rule: "left_company", button: { act: "find_contact", label: "Find another contact" } },
  ],
  [
    "an absence is waited for",
    { holds: [{ reason: "out_of_office", until: inDays(9) }], replies: [reply({ intent: "out_of_office" })] },
    { action: "wait", rule: "held", until: inDays(9), title: "Wait for the return" },
  ],
  ["a lost lead is left", { status: "lost" }, { action: "stop", rule: "closed" }],
  ["a bounced lead needs another address", { status: "bounced" }, { action: "stop", title: "Find another address" }],
  ["a placed link needs nothing", { status: "placed" }, { action: "wait", rule: "placed" }],
  ["without an address one is sought", { hasAddress: false, mails: [] }, { action: "wait", rule: "no_address" }],
  [
    "a planned mail is waited for",
    { mails: [sent(300), { status: "queued", sentAt: null, dueAt: inDays(2) }] },
    { action: "wait", rule: "planned", until: inDays(2) },
  ],
  ["a new lead gets its first mail", { mails: [] }, { action: "nudge", rule: "never_mailed" }],
  ["under a day after a mail: wait", { mails: [sent(23.9)] }, { action: "wait", rule: "just_sent" }],
  ["a day after a mail: still wait", { mails: [sent(24)] }, { action: "wait", rule: "no_signal" }],
  ["seven days: still wait", { mails: [sent(7 * 24)] }, { action: "wait", rule: "no_signal" }],
  ["over seven days: a reminder", { mails: [sent(7 * 24 + 0.1)] }, { action: "nudge", rule: "quiet" }],
])("%s", (_, standing, expected) => expect(next(standing)).toMatchObject(expected));

describe("the first row that fits wins", () => {
  const interested = { replies: [reply()] };
  test.each<[string, Partial<LeadStanding>, string]>([
    ["suppression before interest", { ...interested, suppression: "unsubscribe" }, "suppressed"],
    ["safety before money", { replies: [reply({ intent: "billing", safety: "spam" })] }, "unsafe"],
    ["interest before a lost lead", { ...interested, status: "lost" }, "positive"],
    [
      "a newer yes before an older no",
      { replies: [reply(), reply({ intent: "objection", at: hoursAgo(9) })] },
      "positive",
    ],
    [
      "a newer no before an older yes",
      { replies: [reply({ at: hoursAgo(9) }), reply({ intent: "objection" })] },
      "refused",
    ],
    [
      "a doubtful no is decided, not obeyed",
      { replies: [reply({ intent: "objection", needsReview: true })] },
      "undecided",
    ],
    ["what was done is done", { replies: [reply({ handledAt: hoursAgo(0.5) })] }, "no_signal"],
    ["what was answered is answered", { replies: [reply()], mails: [sent(0.5)] }, "just_sent"],
    [
      "an absence does not hide a question",
      { replies: [reply({ intent: "question" })], holds: [{ reason: "out_of_office", until: null }] },
      "positive",
    ],
    ["a conversation is no reason to wait", { holds: [{ reason: "in_conversation", until: null }] }, "no_signal"],
  ])("%s", (_, standing, rule) => expect(next(standing).rule).toBe(rule));
});

test.each(INTENTS)("%s has a title and a reason in words", (intent) => {
  const { title, reason } = next({ replies: [reply({ intent })] });
  expect(title).not.toBe("");
  expect(reason).toMatch(/\.$/);
});

test("a sensitive reply in doubt is decided before it is answered", () => {
  expect(next({ replies: [reply({ intent: "legal", needsReview: true })] }).button?.act).toBe("decide");
});
