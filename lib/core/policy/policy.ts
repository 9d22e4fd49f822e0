import { HOLD_LABELS, HOLDS_AN_ANSWER_PASSES, type HoldReason } from "../acting/holds";
import { LEAD_STATUS_LABELS, type LeadStatus, UNMAILABLE_STATUSES } from "../lead";
import { SUPPRESSION_LABELS, type SuppressionReason } from "../suppression";
import type { MailboxPause } from "./mailbox-strike";

/** Every check of a send, in the order in which the first failing one gives the reason. Source: spec 2 "Policy checks". */
export const POLICY_CHECKS = [
  "lead_state",
  "suppression",
  "hold",
  "daily_user_cap",
  "daily_domain_cap",
  "mailbox",
  "idempotency",
  "sender_alias",
  "legal_basis",
  "consent",
] as const;
export type PolicyCheckName = (typeof POLICY_CHECKS)[number];

/** `reason` is `ok`, unless the check fails or passes with a warning. */
export type PolicyCheck = { name: PolicyCheckName; ok: boolean; reason: string };

/** What is known at the moment of the decision, all of it read in one transaction. */
export type PolicyFacts = {
  /** Null when no lead is named (a bare validation of an address). */
  lead: { status: LeadStatus; hasAddress: boolean } | null;
  suppression: { scope: "address" | "domain"; value: string; reason: SuppressionReason } | null;
  holds: { reason: HoldReason; until: Date | null }[];
  /** True when a person answers a reply of this recipient. */
  answersReply: boolean;
  userSendsToday: number;
  userLimit: number;
  domainSendsToday: number;
  domainLimit: number;
  /** The one it would leave through; null while none is known. `limit` null: it has none. */
  mailbox: { paused: MailboxPause | null; sendsToday: number; limit: number | null } | null;
  /** The same sender, recipient and subject was claimed or sent in the last 24 h. */
  duplicate: boolean;
  sender: { requested: string; allowed: boolean; fallback: string };
  legalBasis: "consent" | "legitimate_interest";
  /** Whether somebody recorded the recipient's consent, and whether a mail that needs it may not go without. */
  consent: { recorded: boolean; required: boolean };
};

export type PolicyDecision = {
  allowed: boolean;
  reason: string;
  failed: PolicyCheckName | null;
  checks: PolicyCheck[];
};

/** Names the rules in the ledger rows that a send causes. */
export const SEND_RULES_VERSION = "send-1";

const PASSED = "All checks passed";
const FINE = "ok";

/** Evaluates every check and reports all of them; the first failing one gives the reason. */
export function decideSend(facts: PolicyFacts): PolicyDecision {
  const checks = POLICY_CHECKS.map((name): PolicyCheck => {
    const failure = CHECKS[name](facts);
    return { name, ok: failure === null, reason: failure ?? WARNINGS[name]?.(facts) ?? FINE };
  });
  const failed = checks.find((check) => !check.ok);
  return { allowed: !failed, reason: failed?.reason ?? PASSED, failed: failed?.name ?? null, checks };
}

/** Whether a check lets the mail go but has something to say. */
export function warns({ ok, reason }: PolicyCheck): boolean {
  return ok && reason !== FINE;
}

/** Each check answers null when it passes, else the sentence that a person reads. */
const CHECKS: Record<PolicyCheckName, (facts: PolicyFacts) => string | null> = {
  lead_state: ({ lead }) => {
    if (!lead) return null;
    if (!lead.hasAddress) return "The lead has no e-mail address";
    return UNMAILABLE_STATUSES.includes(lead.status)
      ? `The lead is ${LEAD_STATUS_LABELS[lead.status].toLowerCase()}`
      : null;
  },
  suppression: ({ suppression }) =>
    suppression &&
    `Recipient is suppressed: ${SUPPRESSION_LABELS[suppression.reason].toLowerCase()} (${suppression.scope === "domain" ? `domain ${suppression.value}` : "this address"})`,
  hold: (facts) => {
    const [blocking] = blockingHolds(facts);
    return blocking
      ? `Recipient is on hold: ${HOLD_LABELS[blocking.reason].toLowerCase()}${untilText(blocking.until)}`
      : null;
  },
  daily_user_cap: ({ userSendsToday, userLimit }) =>
    userSendsToday >= userLimit ? `Daily user cap reached: ${userSendsToday} of ${userLimit} sent today` : null,
  daily_domain_cap: ({ domainSendsToday, domainLimit }) =>
    domainSendsToday >= domainLimit
      ? `Daily domain cap reached: ${domainSendsToday} of ${domainLimit} sent to this domain today`
      : null,
  mailbox: ({ mailbox }) => mailbox && mailboxFailure(mailbox),
  idempotency: ({ duplicate }) =>
    duplicate ? "Duplicate: the same subject went from this sender to this recipient within 24 hours" : null,
  sender_alias: ({ sender }) =>
    sender.allowed ? null : `Sender ${sender.requested} is not allowed; use ${sender.fallback}`,
  legal_basis: () => null,
  consent: (facts) => (facts.consent.required ? missingConsent(facts) : null),
};

/** What a passed check still wants to be known. */
const WARNINGS: Partial<typeof CHECKS> = { consent: missingConsent };

/** Who answers a person's own mail needs no consent of theirs. */
function missingConsent({ legalBasis, consent, answersReply }: PolicyFacts): string | null {
  if (legalBasis !== "consent" || consent.recorded || answersReply) return null;
  return "No consent is recorded, and the law of the recipient's country asks for it";
}

function mailboxFailure({ paused, sendsToday, limit }: NonNullable<PolicyFacts["mailbox"]>): string | null {
  if (paused) return `Sending from this mailbox is paused${momentText(paused.until)}: ${paused.reason}`;
  if (limit === null || sendsToday < limit) return null;
  return `Daily limit of the mailbox reached: ${sendsToday} of ${limit} sent today`;
}

function momentText(until: Date | null): string {
  return until ? ` until ${until.toISOString().slice(0, 16).replace("T", " ")} UTC` : "";
}

/** The holds that stop this mail. */
export function blockingHolds({
  holds,
  answersReply,
}: Pick<PolicyFacts, "holds" | "answersReply">): PolicyFacts["holds"] {
  return holds.filter((hold) => !(answersReply && HOLDS_AN_ANSWER_PASSES.includes(hold.reason)));
}

function untilText(until: Date | null): string {
  return until ? ` until ${until.toISOString().slice(0, 10)}` : "";
}
