import { expect, test } from "vitest";
import type { HoldReason } from "@/lib/core/acting/holds";
import { checkLines, type PolicyAnswer } from "./policy-words";

const ANSWER: PolicyAnswer = {
  ...{ allowed: true, reason: "All checks passed", legalBasis: "legitimate_interest", region: "Germany" },
  ...{ dailyUserCount: 3, dailyUserLimit: 100, dailyDomainCount: 0, dailyDomainLimit: 20 },
  ...{ checks: [{ name: "hold", ok: true, reason: "ok" }], fallbackSenderEmail: null },
};

test.each<[string, HoldReason[], string]>([
  ["nothing holds the person", [], "No hold stops it"],
  ["an absence does", ["out_of_office"], "Out of office: only answers may go"],
  [
    "an absence and a conversation do",
    ["in_conversation", "out_of_office"],
    "In conversation, Out of office: only answers may go",
  ],
  ["a hold that an answer never passes was released meanwhile", ["opt_out_review"], "No hold stops it"],
])("a passed check of holds says which hold an answer passes, when %s", (_, reasons, text) => {
  const [line] = checkLines(
    ANSWER,
    reasons.map((reason) => ({ reason })),
  );
  expect(line).toMatchObject({ level: "pass", text });
});

test("a hold that stops the mail says what it is and how it ends", () => {
  const reason = "Recipient is on hold: asked for later";
  const [line] = checkLines({ ...ANSWER, allowed: false, checks: [{ name: "hold", ok: false, reason }] }, [
    { reason: "not_now" },
  ]);
  expect(line).toMatchObject({ level: "block", text: reason });
  expect(line?.remedy).toContain("ends by itself");
});
