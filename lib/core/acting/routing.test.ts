import { describe, expect, test } from "vitest";
import type { Match } from "../matching/matched";
import type { ReplyVerdict } from "../reply/classification";
import { INTENTS, type Intent } from "../reply/intents";
import { match, verdict } from "./reply.fixture";
import { NEVER_IN_BULK, type RoutingAction, routeReply, routingActionOf } from "./routing";

const receivedAt = new Date("2026-11-20T10:00:00Z");
const facts = { junk: false, receivedAt };

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

describe("what is to be done", () => {
  const BY_ACTION: [RoutingAction, Intent[]][] = [
    [
      "notify_owner",
      ["interested", "meeting_booked", "offer", "question", "referral", "support", "unclassified", "left_company"],
    ],
    ["auto_archive", ["not_now", "objection", "unsubscribe", "out_of_office", "auto_reply", "bounce"]],
    ["require_approval", ["billing", "legal", "security"]],
  ];
  const ACTIONS = new Map(BY_ACTION.flatMap(([action, intents]) => intents.map((intent) => [intent, action])));
  const owned = { junk: false, owned: true };
  const action = (...given: Parameters<typeof routingActionOf>) => routingActionOf(...given).action;

  test.each(INTENTS)("a certain %s with an owner", (intent) =>
    expect(action(verdict(intent), match, owned)).toBe(ACTIONS.get(intent)),
  );

  test.each(INTENTS)("a doubtful %s is approved by a person first", (intent) =>
    expect(action(verdict(intent, { confidence: 0.3 }), match, owned)).toBe("require_approval"),
  );

  test.each(INTENTS)("of a %s in two readings a person chooses", (intent) =>
    expect(action(verdict(intent, { flags: ["conflicting_intents"] }), match, owned)).toBe("require_approval"),
  );

  test.each<[ReplyVerdict["safety"]["verdict"], RoutingAction]>([
    ["spam", "spam"],
    ["phishing", "escalate"],
    ["malware", "escalate"],
    ["abuse", "escalate"],
    ["impersonation", "escalate"],
  ])("%s overrides every intent", (safety, expected) => {
    for (const intent of INTENTS) {
      const unsafe = verdict(intent, { safety: { verdict: safety, reasons: [] }, flags: ["conflicting_intents"] });
      expect(action(unsafe, match, owned)).toBe(expected);
    }
  });

  test.each(["adversarial_position", "injection_risk"] as const)("%s goes to somebody senior", (flag) =>
    expect(action(verdict("interested", { flags: [flag, "conflicting_intents"] }), match, owned)).toBe("escalate"),
  );

  test.each(INTENTS)("a %s that nobody owns waits for somebody only where an owner would act", (intent) =>
    expect(action(verdict(intent), match, { ...owned, owned: false })).toBe(
      ACTIONS.get(intent) === "auto_archive" ? "auto_archive" : "require_approval",
    ),
  );

  test("a label that a person set is approved", () =>
    expect(action(verdict("legal", { layer: "person", confidence: 1 }), match, owned)).toBe("notify_owner"));

  test("junk that names no mail of ours is spam", () => {
    const bySender: Match = { ...match, method: "from_email", score: 0.7 };
    expect(action(verdict("interested"), bySender, { ...owned, junk: true })).toBe("spam");
    expect(action(verdict("interested"), match, { ...owned, junk: true })).toBe("notify_owner");
  });

  test("legal and security are never approved in bulk", () => expect(NEVER_IN_BULK).toEqual(["legal", "security"]));
});

test("the clock runs in working hours", () => {
  const workingHours = { timeZone: "UTC", days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" };
  const late = { junk: false, receivedAt: new Date("2026-11-20T16:58:00Z"), workingHours };
  expect(routeReply(verdict("interested"), match, late).answerBy).toEqual(new Date("2026-11-23T09:03:00Z"));
});
