import { expect, test } from "vitest";
import type { Wired } from "../contract/wire";
import type { MailboxHealth } from "../core/views/record-views";
import { hearingOf } from "./hearing";

const mailbox = (known: Partial<Wired<MailboxHealth>>): Wired<MailboxHealth> => ({
  id: "1",
  name: "default",
  email: "ana@one.example",
  state: "listening",
  fromEnvironment: true,
  lastHeardAt: "2026-11-20T12:00:00.000Z",
  paused: null,
  problem: null,
  lastRun: null,
  ...known,
});
const EARLIER = "2026-11-20T11:00:00.000Z";
const off = mailbox({ state: "disabled", lastHeardAt: null });
const deaf = mailbox({ state: "deaf", problem: "It refused the password." });

test.each<[string, Wired<MailboxHealth>[], object]>([
  ["nothing is set up", [mailbox({ state: "not_configured", lastHeardAt: null })], { kind: "none" }],
  ["only one that is switched off", [off], { kind: "none" }],
  ["one that was never polled", [mailbox({ lastHeardAt: null })], { kind: "never" }],
  ["of two the one heard longer ago", [mailbox({}), mailbox({ lastHeardAt: EARLIER })], { kind: "heard", at: EARLIER }],
  ["one that is switched off is not waited for", [mailbox({}), off], { kind: "heard", problem: null }],
  [
    "the deaf one of two, by its address",
    [mailbox({}), deaf],
    { problem: "ana@one.example: It refused the password." },
  ],
  ["the only one, without its address", [deaf], { kind: "deaf", problem: "It refused the password." }],
  ["one slow poll", [mailbox({ problem: "It was slow." })], { kind: "heard", problem: "It was slow." }],
])("%s", (_, mailboxes, hearing) => {
  expect(hearingOf(mailboxes)).toMatchObject(hearing);
});
