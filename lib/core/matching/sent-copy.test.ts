import { expect, test } from "vitest";
import { type CopyHeaders, copyOf, type SoughtMail } from "./sent-copy";

const mail: SoughtMail = {
  attemptId: "3f0c1a52-97b1-4d1e-8a55-0b8a6f7c2d90",
  messageId: "<ours@fernweg.example>",
  recipientEmail: "ingrid@fjell.example",
  subject: "A broken link",
  claimedAt: new Date("2026-03-02T10:00:00Z"),
};
const copy = (changes: Partial<CopyHeaders>): CopyHeaders => ({
  messageId: "<theirs@relay.example>",
  attemptId: null,
  to: "ingrid@fjell.example",
  subject: "A broken link",
  date: new Date("2026-03-02T10:00:02Z"),
  ...changes,
});
const stranger = copy({ to: "lars@fjell.example" });
const byId = copy({ messageId: mail.messageId, subject: "something else" });
const byHeader = copy({ attemptId: mail.attemptId, date: null });

test.each<[string, CopyHeaders[], CopyHeaders | null]>([
  ["nothing there", [], null],
  ["our Message-ID", [stranger, byId], byId],
  ["our header under another Message-ID", [stranger, byHeader], byHeader],
  ["recipient, subject and time", [stranger, copy({})], copy({})],
  ["two that are alike prove nothing", [copy({}), copy({ messageId: "<again@relay.example>" })], null],
  ["another mail of ours is not it", [copy({ attemptId: "97b1" })], null],
  ["an earlier mail of the same subject is not it", [copy({ date: new Date("2026-03-02T09:54:00Z") })], null],
  ["a copy without a date proves nothing", [copy({ date: null })], null],
])("%s", (_, copies, expected) => expect(copyOf(mail, copies)).toEqual(expected));
