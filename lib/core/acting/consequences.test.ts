import { describe, expect, test } from "vitest";
import type { Match } from "../matching/matched";
import type { Bounce, ReplyVerdict } from "../reply/classification";
import { INTENTS, type Intent } from "../reply/intents";
import { type Consequence, consequencesOf, type ReplyFacts } from "./consequences";
import { match, verdict } from "./reply.fixture";

const NOW = new Date("2026-11-20T10:00:00Z"); // a Friday
const bySender: Match = { ...match, method: "from_email", score: 0.6 };
const facts: ReplyFacts = {
  sender: "dana@example.com",
  mailed: { address: "dana@example.com", aliases: [], attemptUnknown: false },
  junk: false,
  earlierSoftBounces: 0,
  autoSuppress: "not_interested",
  now: NOW,
};
const fromAssistant: ReplyFacts = {
  ...facts,
  sender: "max@example.com",
  mailed: { address: "dana@example.com", aliases: ["d@example.com"], attemptUnknown: false },
};

function bounceVerdict(bounce: Partial<Bounce>): ReplyVerdict {
  return verdict("bounce", {
    bounce: {
      kind: "hard",
      delayed: false,
      code: "5.1.1",
      smtpCode: 550,
      recipient: "dana@example.com",
      diagnostic: null,
      originalMessageId: "<m@x>",
      reason: "no_such_user",
      suppress: { days: null },
      retry: false,
      ...bounce,
    },
  });
}

/** One word per consequence, so that a table can be read. */
function words(consequences: Consequence[]): string[] {
  return consequences.map((consequence) => {
    switch (consequence.kind) {
      case "lead_status":
        return `lead ${consequence.to}`;
      case "suppress":
        return `suppress ${consequence.addresses.join("+")} ${consequence.reasonCode} ${consequence.days ?? "forever"}`;
      case "hold":
        return `hold ${consequence.personEmail} ${consequence.reason} ${consequence.until?.toISOString().slice(0, 10) ?? "open"}`;
      case "cancel_queued":
        return `cancel ${consequence.addresses.join("+")}`;
      default:
        return consequence.kind;
    }
  });
}

const dana = "dana@example.com";
const conversation = ["lead replied", `cancel ${dana}`, `hold ${dana} in_conversation open`];

describe("what follows from a certain, matched reply", () => {
  const table: Record<Intent, string[]> = {
    interested: conversation,
    meeting_booked: conversation,
    offer: conversation,
    question: conversation,
    referral: conversation,
    support: [`cancel ${dana}`],
    billing: [`cancel ${dana}`],
    legal: [`cancel ${dana}`],
    security: [`cancel ${dana}`],
    unclassified: [`cancel ${dana}`],
    not_now: [`cancel ${dana}`, `hold ${dana} not_now 2027-02-18`, "archive"],
    objection: ["lead lost", `cancel ${dana}`, `suppress ${dana} not_interested forever`, "archive"],
    unsubscribe: ["lead unsubscribed", `cancel ${dana}`, `suppress ${dana} unsubscribe forever`],
    out_of_office: [`hold ${dana} out_of_office 2026-11-27`, "archive"],
    auto_reply: ["archive"],
    left_company: [`cancel ${dana}`],
    bounce: [],
  };
  test.each(INTENTS)("%s", (intent) => {
    expect(words(consequencesOf(verdict(intent), match, facts))).toEqual(table[intent]);
  });
});

describe("how sure the classifier must be", () => {
  test.each([
    ["objection", 0.85, true],
    ["objection", 0.84, false],
    ["not_now", 0.85, true],
    ["not_now", 0.84, false],
    ["left_company", 0.84, false],
    ["unsubscribe", 0.6, true],
    ["unsubscribe", 0.59, false],
    ["interested", 0.6, true],
    ["interested", 0.59, false],
    ["out_of_office", 0.59, false],
  ] as const)("%s at %d acts: %s", (intent, confidence, acts) => {
    const certain = words(consequencesOf(verdict(intent), match, facts));
    const found = words(consequencesOf(verdict(intent, { confidence }), match, facts));
    expect(JSON.stringify(found) === JSON.stringify(certain)).toBe(acts);
    if (!acts) expect(found.some((word) => /^(lead|suppress|archive)/.test(word))).toBe(false);
  });

  const frozen = [`hold ${dana} in_conversation open`];
  const review = [`hold ${dana} opt_out_review open`];
  test.each([
    ["an opt-out in doubt waits for a decision", verdict("unsubscribe", { confidence: 0.4 }), review],
    ["a human reply in doubt stops the steps", verdict("question", { confidence: 0.4 }), [`cancel ${dana}`, ...frozen]],
    ["an automated reply in doubt does nothing", verdict("auto_reply", { confidence: 0.4 }), []],
    ["a conflict freezes sending only", verdict("interested", { flags: ["conflicting_intents"] }), frozen],
    [
      "a conflict with an opt-out waits for a decision",
      verdict("interested", { flags: ["conflicting_intents"], runnerUpIntent: "unsubscribe" }),
      review,
    ],
    [
      "what may as well be an opt-out waits for a decision",
      verdict("objection", { confidence: 0.4, runnerUpIntent: "unsubscribe", runnerUpConfidence: 0.35 }),
      review,
    ],
    [
      "what is hardly an opt-out does not",
      verdict("question", { confidence: 0.5, runnerUpIntent: "unsubscribe", runnerUpConfidence: 0.2 }),
      [`cancel ${dana}`, ...frozen],
    ],
    ["hidden text decides nothing", verdict("objection", { flags: ["injection_risk"] }), frozen],
    ["an unsafe mail does nothing", verdict("objection", { safety: { verdict: "phishing", reasons: [] } }), []],
    ["a rude opt-out is not lost", verdict("unsubscribe", { safety: { verdict: "abuse", reasons: [] } }), review],
    [
      "a language model only proposes",
      verdict("objection", { layer: "llm", confidence: 1 }),
      [`cancel ${dana}`, ...frozen],
    ],
  ])("%s", (_, doubtful, expected) => {
    expect(words(consequencesOf(doubtful, match, facts))).toEqual(expected);
  });

  test("a label set by a person is certain, whatever the machine thought", () => {
    const label = verdict("objection", { layer: "person", confidence: 0.1, flags: ["conflicting_intents"] });
    expect(words(consequencesOf(label, match, facts))).toContain(`suppress ${dana} not_interested forever`);
  });
});

describe("who is stopped", () => {
  const suppressed = (reply: ReplyVerdict, tie: Match | null, given: ReplyFacts) =>
    consequencesOf(reply, tie, given).flatMap((found) => (found.kind === "suppress" ? found.addresses : []));

  test("an opt-out stops the sender, the mailed address and its aliases together", () => {
    expect(suppressed(verdict("unsubscribe"), match, fromAssistant)).toEqual([
      dana,
      "d@example.com",
      "max@example.com",
    ]);
  });
  test("a match by the sender's address stops the sender alone", () => {
    expect(suppressed(verdict("unsubscribe"), bySender, fromAssistant)).toEqual(["max@example.com"]);
  });
  test("an unmatched opt-out stops its sender and moves nothing else", () => {
    expect(words(consequencesOf(verdict("unsubscribe"), null, { ...facts, mailed: null }))).toEqual([
      `suppress ${dana} unsubscribe forever`,
    ]);
  });
  test.each(["interested", "not_now", "out_of_office", "auto_reply", "bounce"] as const)(
    "an unmatched %s does nothing before it is linked",
    (intent) => expect(consequencesOf(verdict(intent), null, { ...facts, mailed: null })).toEqual([]),
  );
  test("AUTO_SUPPRESS=opt_out leaves a declining person mailable, an opt-out not", () => {
    const narrow: ReplyFacts = { ...facts, autoSuppress: "opt_out" };
    expect(suppressed(verdict("objection"), match, narrow)).toEqual([]);
    expect(suppressed(verdict("unsubscribe"), match, narrow)).toEqual([dana]);
  });
  test("a mail in Junk acts only when it names our mail", () => {
    expect(consequencesOf(verdict("objection"), bySender, { ...facts, junk: true })).toEqual([]);
    expect(suppressed(verdict("objection"), match, { ...facts, junk: true })).toEqual([dana]);
  });
});

describe("until when somebody is held", () => {
  test.each([
    ["a Friday", "2026-12-04", null, "2026-12-07"],
    ["a Saturday", "2026-12-05", null, "2026-12-07"],
    ["a Tuesday", "2026-12-08", null, "2026-12-09"],
    ["the later of two readings", "2026-12-08", "2027-08-12", "2027-08-13"],
  ])("back on %s: the business day after", (_, returnDate, returnDateAlternative, until) => {
    const absent = verdict("out_of_office", { returnDate, returnDateAlternative });
    expect(words(consequencesOf(absent, match, facts))[0]).toBe(`hold ${dana} out_of_office ${until}`);
  });
  test("later means the named day", () => {
    const later = verdict("not_now", { returnDate: "2027-01-04" });
    expect(words(consequencesOf(later, match, facts))).toContain(`hold ${dana} not_now 2027-01-04`);
  });
});

describe("a bounce", () => {
  const returned: Match = { ...match, method: "bounce" };
  const soft = { kind: "soft", code: "5.2.2", reason: "mailbox_full", suppress: null } as const;
  const daemon: ReplyFacts = { ...facts, sender: "mailer-daemon@example.com" };
  test.each([
    ["hard", bounceVerdict({}), 0, ["bounce_attempt", "lead bounced", `suppress ${dana} hard_bounce forever`]],
    [
      "by policy",
      bounceVerdict({ code: "5.7.1", reason: "policy", suppress: { days: 30 } }),
      0,
      ["bounce_attempt", `suppress ${dana} policy_rejection 30`],
    ],
    ["soft", bounceVerdict(soft), 0, ["bounce_attempt", `hold ${dana} soft_bounce 2026-11-20`]],
    ["soft for the second time", bounceVerdict(soft), 1, ["bounce_attempt", `hold ${dana} soft_bounce 2026-11-20`]],
    ["soft for the third time", bounceVerdict(soft), 2, ["bounce_attempt", `suppress ${dana} soft_bounces 90`]],
    ["delayed", bounceVerdict({ ...soft, delayed: true }), 0, []],
  ])("%s", (_, report, earlierSoftBounces, expected) => {
    expect(words(consequencesOf(report, returned, { ...daemon, earlierSoftBounces }))).toEqual(expected);
  });

  test.each([
    ["names only the recipient", { ...returned, score: 0.8 }],
    ["is tied by its sender", bySender],
    ["is tied to nothing", null],
  ])("that %s changes nothing", (_, tie) => {
    expect(consequencesOf(bounceVerdict({}), tie, daemon)).toEqual([]);
  });
});

test("an answer that names a mail of unknown outcome proves that it arrived", () => {
  const mailed = { address: dana, aliases: [], attemptUnknown: true };
  expect(words(consequencesOf(verdict("auto_reply"), match, { ...facts, mailed }))).toEqual([
    "confirm_sent",
    "archive",
  ]);
  expect(words(consequencesOf(verdict("auto_reply"), bySender, { ...facts, mailed }))).toEqual(["archive"]);
});
