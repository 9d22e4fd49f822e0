import { expect, test } from "vitest";
import { UNSENT_LABELS } from "../attempt";
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
  [{ status: "queued", failure: UNSENT_LABELS.timeout }, "The mail server did not answer in time."],
  [{ failure: UNSENT_LABELS.recipient_refused, smtpCode: 550 }, "The recipient's address was refused. Code 550."],
  [{ failure: "Recipient is on hold: in conversation" }, "Recipient is on hold: in conversation."],
  [{ status: "cancelled", failure: "The person has answered" }, "The person has answered."],
  [{ status: "unknown" }, "The line broke while sending. It is not sent again by itself."],
  [{ status: "bounced", failure: UNSENT_LABELS.timeout }, "The mail came back."],
  [{ status: "sent", failure: UNSENT_LABELS.timeout }, null],
])("%j reads: %s", (facts, sentence) => {
  expect(attemptProblem(trouble(facts))).toBe(sentence);
});
