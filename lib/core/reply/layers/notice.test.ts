import { describe, expect, test } from "vitest";
import type { Intent } from "../intents";
import { read } from "../reading/reading";
import { MODEL_INTENTS } from "./model/model";
import { noticeIn } from "./notice";

const CHANCES: Partial<Record<Intent, number>> = {
  out_of_office: 0.6,
  auto_reply: 0.2,
  not_now: 0.15,
  interested: 0.05,
};

function noticeOf(text: string, given = CHANCES, said: { intent: Intent; score: number }[] = []) {
  const chances = Float32Array.from(MODEL_INTENTS, (intent) => given[intent] ?? 0);
  return noticeIn(chances, { scores: said, evidence: [] }, read(text), text.length);
}

describe("a notice", () => {
  test("is as sure as all kinds of it together, and called by the likeliest", () => {
    const notice = noticeOf("The kiln is resting until the 4th.");
    expect([notice?.intent, notice?.confidence, notice?.layer]).toEqual(["out_of_office", 0.8, "model"]);
  });

  test("names what else it may be, likeliest first", () => {
    const scores = noticeOf("The kiln is resting until the 4th.")?.scores.map(({ intent }) => intent);
    expect(scores).toEqual(["out_of_office", "auto_reply", "not_now", "interested"]);
  });

  test.each([
    ["hardly likely", noticeOf("Resting.", { out_of_office: 0.5, not_now: 0.5 })],
    ["a question", noticeOf("The kiln is resting. Shall I call you on the 4th?")],
    ["a wish", noticeOf("Resting until the 4th.", CHANCES, [{ intent: "interested", score: 0.7 }])],
    ["as long as only people write", noticeOf("word ".repeat(200))],
  ])("is nothing that is %s", (_, notice) => {
    expect(notice).toBeNull();
  });
});
