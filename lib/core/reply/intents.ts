/**
 * The taxonomy of replies as data: which intents exist, which tag each wears, how it is called, how sure we must be
 * before acting on it and how fast a person should answer.
 * Source: spec 1 "Classification and intent", reference "Confidence Scoring" and "SLA".
 */
export const CLASSIFICATIONS = ["interested", "replied", "not_interested", "out_of_office", "bounced"] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

export const INTENTS = [
  "interested",
  "meeting_booked",
  "offer",
  "question",
  "referral",
  "not_now",
  "support",
  "billing",
  "legal",
  "security",
  "unclassified",
  "objection",
  "unsubscribe",
  "out_of_office",
  "auto_reply",
  "bounce",
  "left_company",
] as const;
export type Intent = (typeof INTENTS)[number];

type IntentFacts = {
  classification: Classification;
  label: string;
  /** A person wrote it; automated mail never counts as a reply. */
  human: boolean;
  /** Confidence (0 to 1) from which its consequences are automatic. */
  actFrom: number;
  /** Minutes within which a person should answer; null where nobody needs to. */
  slaMinutes: number | null;
};

const fact = (
  classification: Classification,
  label: string,
  actFrom: number,
  slaMinutes: number | null,
  human = true,
): IntentFacts => ({
  classification,
  label,
  human,
  actFrom,
  slaMinutes,
});

export const INTENT_FACTS: Record<Intent, IntentFacts> = {
  interested: fact("interested", "Interested", 0.6, 5),
  meeting_booked: fact("interested", "Meeting booked", 0.6, 5),
  offer: fact("interested", "Offer", 0.6, 5),
  question: fact("replied", "Question", 0.6, 60),
  referral: fact("replied", "Referral", 0.6, 60),
  not_now: fact("replied", "Not now", 0.85, null),
  support: fact("replied", "Support", 0.6, 30),
  billing: fact("replied", "Billing", 0.6, 60),
  legal: fact("replied", "Legal", 0.6, 30),
  security: fact("replied", "Security", 0.6, 15),
  unclassified: fact("replied", "Unclear", 0.6, 60),
  objection: fact("not_interested", "Declined", 0.85, null),
  unsubscribe: fact("not_interested", "Opt-out", 0.6, null),
  out_of_office: fact("out_of_office", "Out of office", 0.6, null, false),
  auto_reply: fact("out_of_office", "Auto-reply", 0.6, null, false),
  bounce: fact("bounced", "Bounce", 0.6, null, false),
  left_company: fact("bounced", "Left company", 0.85, null, false),
};

/** Below this the result is flagged `low_confidence` and goes to a person. Source: reference "Confidence Scoring". */
export const LOW_CONFIDENCE = 0.6;

export function classificationOf(intent: Intent): Classification {
  return INTENT_FACTS[intent].classification;
}

/** The intent a bare classification stands for: the first of its list. Source: spec 7, PATCH /replies/{id}. */
export function firstIntentOf(classification: Classification): Intent {
  const first = INTENTS.find((intent) => classificationOf(intent) === classification);
  if (!first) throw new Error(`No intent belongs to ${classification}`);
  return first;
}
