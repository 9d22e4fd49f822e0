import type { PolicyCheckName } from "@/lib/core/policy/policy";

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

const PASSED: Record<PolicyCheckName, (answer: PolicyAnswer) => string> = {
  lead_state: () => "The lead may be mailed",
  suppression: () => "Not suppressed, no opt-out",
  hold: () => "No hold stands against it",
  daily_user_cap: (answer) => `${answer.dailyUserCount} of ${answer.dailyUserLimit} sent today`,
  daily_domain_cap: (answer) => `${answer.dailyDomainCount} of ${answer.dailyDomainLimit} to this site today`,
  mailbox: () => "The mailbox may send",
  idempotency: () => "Not sent before within 24 hours",
  sender_alias: () => "The sender is allowed",
  consent: (answer) => (answer.legalBasis === "consent" ? "Consent is recorded" : "No consent is needed"),
  legal_basis: (answer) => `${BASES[answer.legalBasis] ?? answer.legalBasis}, ${answer.region}`,
};

const BASES: Record<string, string> = { consent: "Consent", legitimate_interest: "Legitimate interest" };

/** One line for each check, passed or not, in words. */
export function checkLines(answer: PolicyAnswer): { name: string; ok: boolean; text: string }[] {
  return answer.checks.map(({ name, ok, reason }) => ({ name, ok, text: ok ? PASSED[name](answer) : reason }));
}

/** The policy's answer inside a refusal, when it is one. */
export function policyAnswerOf(details: unknown): PolicyAnswer | null {
  if (typeof details !== "object" || details === null) return null;
  return "checks" in details && Array.isArray(details.checks) && "allowed" in details
    ? (details as PolicyAnswer)
    : null; // shape just checked
}
