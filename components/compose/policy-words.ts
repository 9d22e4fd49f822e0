import { HOLD_LABELS, HOLDS_AN_ANSWER_PASSES, type HoldReason } from "@/lib/core/acting/holds";
import { type PolicyCheckName, warns } from "@/lib/core/policy/policy";

/** What the composer shows of an answer of the policy. */
export type PolicyAnswer = {
  allowed: boolean;
  reason: string;
  legalBasis: string;
  region: string;
  dailyUserCount: number;
  dailyUserLimit: number;
  dailyDomainCount: number;
  dailyDomainLimit: number;
  checks: { name: PolicyCheckName; ok: boolean; reason: string }[];
  fallbackSenderEmail: string | null;
};

/** All that hold the person, whether or not they stop this mail. */
export type Holds = { reason: HoldReason }[];

const PASSED: Record<PolicyCheckName, (answer: PolicyAnswer, holds: Holds) => string> = {
  lead_state: () => "The lead may be mailed",
  suppression: () => "Not suppressed, no opt-out",
  hold: (_, holds) => passedHoldsText(holds),
  daily_user_cap: (answer) => `${answer.dailyUserCount} of ${answer.dailyUserLimit} sent today`,
  daily_domain_cap: (answer) => `${answer.dailyDomainCount} of ${answer.dailyDomainLimit} to this site today`,
  mailbox: () => "The mailbox may send",
  idempotency: () => "Not sent before within 24 hours",
  sender_alias: () => "The sender is allowed",
  consent: (answer) => (answer.legalBasis === "consent" ? "Consent is recorded" : "No consent is needed"),
  legal_basis: (answer) => `${BASES[answer.legalBasis] ?? answer.legalBasis}, ${answer.region}`,
};

const BASES: Record<string, string> = { consent: "Consent", legitimate_interest: "Legitimate interest" };

function passedHoldsText(holds: Holds): string {
  const passed = holds.filter(({ reason }) => HOLDS_AN_ANSWER_PASSES.includes(reason));
  if (passed.length === 0) return "No hold stops it";
  return `${passed.map(({ reason }) => HOLD_LABELS[reason]).join(", ")}: only answers may go`;
}

/** What the panel says of one check or finding: what is so, and what to do about it (empty where it passed). */
export type PolicyLine = {
  name: string;
  level: "pass" | "warn" | "block";
  text: string;
  remedy: string;
  href: string | null;
};

/** One line for each check, passed or not, in words. */
export function checkLines(answer: PolicyAnswer, holds: Holds): PolicyLine[] {
  return answer.checks.map((check) => {
    const { name, ok, reason } = check;
    if (!ok) return { name, level: "block", text: reason, remedy: remedyOf(name, answer), href: null };
    if (warns(check)) return { name, level: "warn", text: reason, remedy: remedyOf(name, answer), href: null };
    return { name, level: "pass", text: PASSED[name](answer, holds), remedy: "", href: null };
  });
}

const REMEDIES: Record<PolicyCheckName, string> = {
  lead_state: "Set another status on the lead's page, if that is no longer so.",
  suppression: "The suppression page shows why, and can release what may be released.",
  hold: "It ends by itself, or when somebody decides about the reply that set it.",
  daily_user_cap: "It starts anew at midnight UTC.",
  daily_domain_cap: "It starts anew at midnight UTC.",
  mailbox: "Settings shows the mailbox and why it rests.",
  idempotency: "Wait a day, or write another subject.",
  sender_alias: "Send from an address that is allowed.",
  consent: "Record it on the lead's page, if it was given.",
  legal_basis: "",
};

function remedyOf(name: PolicyCheckName, { fallbackSenderEmail }: PolicyAnswer): string {
  return name === "sender_alias" && fallbackSenderEmail ? `Send from ${fallbackSenderEmail}.` : REMEDIES[name];
}

/** The policy's answer inside a refusal, when it is one. */
export function policyAnswerOf(details: unknown): PolicyAnswer | null {
  if (typeof details !== "object" || details === null) return null;
  return "checks" in details && Array.isArray(details.checks) && "allowed" in details
    ? (details as PolicyAnswer)
    : null; // shape just checked
}
