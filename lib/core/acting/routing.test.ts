import { describe, expect, test } from "vitest";
import type { Match } from "../matching/matched";
import type { ReplyVerdict } from "../reply/classification";
import { classificationOf, INTENTS, type Intent } from "../reply/intents";
import { routeReply } from "./routing";

const receivedAt = new Date("2026-11-20T10:00:00Z");
const match: Match = {
  attemptId: "a",
  leadId: "l",
  campaignId: "c",
  method: "in_reply_to",
  score: 1,
  evidence: "",
  differentSender: false,
};
const facts = { junk: false, receivedAt };

function verdict(intent: Intent, changes: Partial<ReplyVerdict> = {}): ReplyVerdict {
  return {
    intent,
    classification: classificationOf(intent),
    confidence: 0.95,
    runnerUpIntent: null,
    runnerUpConfidence: null,
    scores: [],
    flags: [],
    layer: "phrase",
    evidence: [],
    safety: { verdict: "clean", reasons: [] },
    bounce: null,
    returnDate: null,
    returnDateAlternative: null,
    ownWords: "",
    rulesVersion: "1",
    modelVersion: null,
    ...changes,
  };
}

function minutesLater(minutes: number): Date {
  return new Date(receivedAt.getTime() + minutes * 60_000);
}

/** Minutes in which a person answers a matched, certain reply; null: nobody needs to. Source: reference "SLA". */
const MINUTES: Record<Intent, number | null> = {
  interested: 5,
  meeting_booked: 5,
  offer: 5,
  question: 60,
  referral: 60,
  not_now: null,
  support: 30,
  billing: 60,
  legal: 30,
  security: 15,
  unclassified: 60,
  objection: null,
  unsubscribe: null,
  out_of_office: null,
  auto_reply: null,
  bounce: null,
  left_company: null,
};

test.each(INTENTS)("a certain %s goes where its table says", (intent) => {
  const minutes = MINUTES[intent];
  expect(routeReply(verdict(intent), match, facts)).toEqual({
    needsAnswer: minutes !== null,
    needsReview: false,
    answerBy: minutes === null ? null : minutesLater(minutes),
  });
});

describe("a reply goes to a person first", () => {
  test.each([
    ["in a conflict, within 15 minutes", verdict("interested", { flags: ["conflicting_intents"] }), minutesLater(15)],
    ["below its threshold", verdict("interested", { confidence: 0.59 }), minutesLater(5)],
    ["when a refusal is not certain enough to act on", verdict("objection", { confidence: 0.84 }), null],
    ["when it is unsafe, without a clock", verdict("billing", { safety: { verdict: "phishing", reasons: [] } }), null],
    ["when an absence is over 180 days", verdict("out_of_office", { returnDate: "2027-06-01" }), null],
  ])("%s", (_, doubtful, answerBy) => {
    expect(routeReply(doubtful, match, facts)).toEqual({ needsAnswer: false, needsReview: true, answerBy });
  });
  test("not when an absence is short", () => {
    const absent = verdict("out_of_office", { returnDate: "2027-05-01" });
    expect(routeReply(absent, match, facts).needsReview).toBe(false);
  });
  test("not after a person has said what it is", () => {
    const decided = verdict("interested", { layer: "person", confidence: 0.3, flags: ["conflicting_intents"] });
    expect(routeReply(decided, match, facts)).toMatchObject({ needsAnswer: true, needsReview: false });
  });
});

describe("without a match", () => {
  test.each([
    ["a question has no clock yet", verdict("question"), false],
    ["a doubt waits for the link", verdict("question", { confidence: 0.2 }), false],
    ["a possible opt-out is decided all the same", verdict("unsubscribe", { confidence: 0.4 }), true],
    [
      "an unsafe mail is looked at all the same",
      verdict("billing", { safety: { verdict: "phishing", reasons: [] } }),
      true,
    ],
  ])("%s", (_, unmatched, needsReview) => {
    expect(routeReply(unmatched, null, facts)).toEqual({ needsAnswer: false, needsReview, answerBy: null });
  });
});
