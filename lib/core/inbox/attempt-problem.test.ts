import { expect, test } from "vitest";
import { type AttemptTrouble, attemptProblem } from "./attempt-problem";

const trouble = (facts: Partial<AttemptTrouble>): AttemptTrouble => ({
  status: "failed",
  failure: null,
  smtpCode: null,
  ...facts,
});

test.each<[Partial<AttemptTrouble>, string | null]>([
  [{ status: "sent" }, null],
  [{ status: "queued" }, null],
  [{ status: "queued", failure: "timeout" }, "The mail server did not answer in time."],
  [{ failure: "recipient_refused", smtpCode: 550 }, "The mail server refused the recipient's address. Code 550."],
  [{ failure: "unheard-of" }, "The mail could not be sent."],
  [{ status: "unknown" }, "The line broke while sending. It is not sent again by itself."],
  [{ status: "bounced", failure: "timeout" }, "The mail came back."],
  [{ status: "sent", failure: "timeout" }, null],
])("%j reads: %s", (facts, sentence) => {
  expect(attemptProblem(trouble(facts))).toBe(sentence);
});
