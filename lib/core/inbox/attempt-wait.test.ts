import { expect, test } from "vitest";
import { attemptWait, type WaitFacts } from "./attempt-wait";

const WAITING: WaitFacts = {
  status: "queued",
  kind: "step",
  isDue: false,
  plannedAhead: true,
  heardSinceDue: false,
  everHeard: true,
  mailboxDisabled: false,
  campaignPaused: false,
  mailboxPaused: null,
};
const until = new Date("2026-03-02T10:15:00Z");

test.each<[Partial<WaitFacts>, string | null]>([
  [{}, null],
  [{ status: "sent", isDue: true }, null],
  [{ isDue: true }, "Waits until the mailbox has been read: an answer may have come."],
  [
    { isDue: true, everHeard: false },
    "Waits: its mailbox has never been read, and an answer may have come. Set up receiving for it.",
  ],
  [{ isDue: true, heardSinceDue: true }, "Due, leaves in its turn."],
  [{ isDue: true, kind: "composer", plannedAhead: false }, "Due, leaves in its turn."],
  [{ mailboxDisabled: true }, "Waits: its mailbox is switched off."],
  [{ campaignPaused: true }, "Waits: the campaign is paused."],
  [{ campaignPaused: true, kind: "composer" }, null],
  [{ mailboxPaused: { reason: "Asked to wait", until } }, "Waits: the mailbox rests until 10:15 UTC. Asked to wait."],
  [
    { mailboxPaused: { reason: "Refused", until: null } },
    "Waits: the mailbox rests until somebody resumes it. Refused.",
  ],
])("%j", (facts, sentence) => expect(attemptWait({ ...WAITING, ...facts })).toBe(sentence));
