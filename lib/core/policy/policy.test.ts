import { describe, expect, test } from "vitest";
import { decideSend, POLICY_CHECKS, type PolicyCheckName, type PolicyFacts, warns } from "./policy";

const FINE: PolicyFacts = {
  lead: { status: "discovered", hasAddress: true },
  suppression: null,
  holds: [],
  answersReply: false,
  userSendsToday: 0,
  userLimit: 100,
  domainSendsToday: 0,
  domainLimit: 20,
  mailbox: { paused: null, sendsToday: 0, limit: null },
  duplicate: false,
  sender: { requested: "ana@fernweg.example", allowed: true, fallback: "ana@fernweg.example" },
  legalBasis: "legitimate_interest",
  consent: { recorded: false, required: false },
};

test("a mail against which nothing speaks passes every check", () => {
  expect(decideSend(FINE)).toEqual({
    allowed: true,
    reason: "All checks passed",
    failed: null,
    checks: POLICY_CHECKS.map((name) => ({ name, ok: true, reason: "ok" })),
  });
});

describe("each check on both sides of its limit", () => {
  test.each<[string, Partial<PolicyFacts>, PolicyCheckName | null]>([
    ["99 of 100 sent by the user", { userSendsToday: 99 }, null],
    ["100 of 100 sent by the user", { userSendsToday: 100 }, "daily_user_cap"],
    ["19 of 20 sent to the domain", { domainSendsToday: 19 }, null],
    ["20 of 20 sent to the domain", { domainSendsToday: 20 }, "daily_domain_cap"],
    ["39 of 40 sent by the mailbox", { mailbox: { paused: null, sendsToday: 39, limit: 40 } }, null],
    ["40 of 40 sent by the mailbox", { mailbox: { paused: null, sendsToday: 40, limit: 40 } }, "mailbox"],
    [
      "a mailbox that rests",
      { mailbox: { paused: { until: null, reason: "x" }, sendsToday: 0, limit: null } },
      "mailbox",
    ],
    ["no mailbox known", { mailbox: null }, null],
    ["a user cap of 0", { userLimit: 0 }, "daily_user_cap"],
    ["a domain cap of 0", { domainLimit: 0 }, "daily_domain_cap"],
    ["a lead already contacted", { lead: { status: "contacted", hasAddress: true } }, null],
    ["a lead that was lost", { lead: { status: "lost", hasAddress: true } }, null],
    ["a placed lead", { lead: { status: "placed", hasAddress: true } }, null],
    ["an unsubscribed lead", { lead: { status: "unsubscribed", hasAddress: true } }, "lead_state"],
    ["a bounced lead", { lead: { status: "bounced", hasAddress: true } }, "lead_state"],
    ["a lead without an address", { lead: { status: "discovered", hasAddress: false } }, "lead_state"],
    ["no lead at all", { lead: null }, null],
    ["a duplicate", { duplicate: true }, "idempotency"],
    [
      "a suppressed address",
      { suppression: { scope: "address", value: "x@y.example", reason: "unsubscribe" } },
      "suppression",
    ],
    ["a suppressed domain", { suppression: { scope: "domain", value: "y.example", reason: "manual" } }, "suppression"],
    [
      "a sender that is not allowed",
      { sender: { requested: "eve@evil.example", allowed: false, fallback: "ana@fernweg.example" } },
      "sender_alias",
    ],
  ])("%s", (_, facts, failed) => {
    expect(decideSend({ ...FINE, ...facts })).toMatchObject({ allowed: failed === null, failed });
  });
});

describe("a hold", () => {
  test.each([
    ["in_conversation", false, false],
    ["in_conversation", true, true],
    ["out_of_office", false, false],
    ["out_of_office", true, true],
    ["not_now", true, false],
    ["opt_out_review", true, false],
    ["soft_bounce", true, false],
  ] as const)("%s, while a person answers: %s, lets the mail pass: %s", (reason, answersReply, allowed) => {
    expect(decideSend({ ...FINE, holds: [{ reason, until: null }], answersReply }).allowed).toBe(allowed);
  });

  test("that blocks is found behind one that does not", () => {
    const holds = [
      { reason: "in_conversation" as const, until: null },
      { reason: "not_now" as const, until: new Date("2026-05-01T00:00:00Z") },
    ];
    expect(decideSend({ ...FINE, holds, answersReply: true }).reason).toBe(
      "Recipient is on hold: asked for later until 2026-05-01",
    );
  });
});

test("every check is reported, the first failing one gives the reason", () => {
  const decision = decideSend({
    ...FINE,
    suppression: { scope: "address", value: "x@y.example", reason: "unsubscribe" },
    userSendsToday: 100,
    duplicate: true,
  });
  expect(decision.failed).toBe("suppression");
  expect(decision.reason).toBe("Recipient is suppressed: opted out (this address)");
  expect(decision.checks.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual([
    "suppression",
    "daily_user_cap",
    "idempotency",
  ]);
});

describe("consent", () => {
  test.each<[string, Partial<PolicyFacts>, "passes" | "warns" | "blocks"]>([
    ["not asked for", { legalBasis: "legitimate_interest", consent: { recorded: false, required: true } }, "passes"],
    ["asked for and recorded", { legalBasis: "consent", consent: { recorded: true, required: true } }, "passes"],
    ["asked for, not recorded", { legalBasis: "consent", consent: { recorded: false, required: false } }, "warns"],
    ["required and not recorded", { legalBasis: "consent", consent: { recorded: false, required: true } }, "blocks"],
    [
      "required, but a person answers their mail",
      { legalBasis: "consent", consent: { recorded: false, required: true }, answersReply: true },
      "passes",
    ],
  ])("%s", (_, facts, outcome) => {
    const decision = decideSend({ ...FINE, ...facts });
    const check = decision.checks.find(({ name }) => name === "consent");
    expect(decision.allowed).toBe(outcome !== "blocks");
    expect(check && warns(check)).toBe(outcome === "warns");
  });
});

test("the reason names a stopped domain, never the person's address, so that the audit log can forget them", () => {
  const stopped = (scope: "address" | "domain", value: string) =>
    decideSend({ ...FINE, suppression: { scope, value, reason: "manual" } }).reason;
  expect(stopped("domain", "y.example")).toContain("domain y.example");
  expect(stopped("address", "x@y.example")).not.toContain("x@y.example");
});

test("a refused sender names the fallback", () => {
  const sender = { requested: "eve@evil.example", allowed: false, fallback: "ana@fernweg.example" };
  expect(decideSend({ ...FINE, sender }).reason).toContain("ana@fernweg.example");
});
