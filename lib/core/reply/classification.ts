import type { Classification, Intent } from "./intents";

/** Which part of the classifier decided. */
export const LAYERS = ["header", "phrase", "model", "thread", "llm", "person"] as const;
export type Layer = (typeof LAYERS)[number];

export const FLAGS = [
  "conflicting_intents",
  "adversarial_position",
  "low_confidence",
  "injection_risk",
  "thread_anomaly",
  "different_sender",
  "message_id_reused",
  "truncated",
] as const;
export type Flag = (typeof FLAGS)[number];

/** Why a label is there: a range in the own words, or a header line. */
export type Evidence =
  | { kind: "words"; start: number; end: number; intent: Intent; text: string }
  | { kind: "header"; name: string; value: string; intent: Intent }
  | { kind: "subject"; text: string; intent: Intent };

export const SAFETY_VERDICTS = ["clean", "spam", "phishing", "malware", "abuse", "impersonation"] as const;
export type SafetyVerdict = (typeof SAFETY_VERDICTS)[number];
export type Safety = { verdict: SafetyVerdict; reasons: string[] };

/** What a delivery report says. `delayed` reports change nothing. */
export type Bounce = {
  kind: "hard" | "soft";
  delayed: boolean;
  /** Enhanced status code (RFC 3463) such as `5.1.1`; null when the report has none. */
  code: string | null;
  /** Bare SMTP reply code such as 550; null when the report has none. */
  smtpCode: number | null;
  recipient: string | null;
  diagnostic: string | null;
  /** Message-ID of the mail that came back, with angle brackets. */
  originalMessageId: string | null;
  /** The row of the bounce table that decided, e.g. `no_such_user`, `mailbox_full`, `policy`. */
  reason: string;
  /** Whether the address stops being mailed, and for how many days (null: for good). */
  suppress: { days: number | null } | null;
  retry: boolean;
};

export type IntentScore = { intent: Intent; score: number };

/** The whole verdict on one message. Deterministic for the same message, context and versions. */
export type ReplyVerdict = {
  intent: Intent;
  classification: Classification;
  /** 0 to 1. */
  confidence: number;
  runnerUpIntent: Intent | null;
  runnerUpConfidence: number | null;
  /** Every intent that scored above 0, best first. */
  scores: IntentScore[];
  flags: Flag[];
  layer: Layer;
  evidence: Evidence[];
  safety: Safety;
  bounce: Bounce | null;
  /** `YYYY-MM-DD`: when an absent person is back, or when "later" is. */
  returnDate: string | null;
  /** The other reading of an ambiguous date. */
  returnDateAlternative: string | null;
  ownWords: string;
  rulesVersion: string;
  modelVersion: string | null;
};

/** What the classifier may know besides the message. */
export type ThreadContext = {
  /** Text of our last mail to this person; null when unknown. */
  lastOutboundText: string | null;
  /** Subject of the mail that is answered. */
  sentSubject: string | null;
  /** Intents of earlier replies in the thread, oldest first. */
  earlierIntents: Intent[];
  /** Whether the message answers one of our Message-IDs. */
  answersOurMessage: boolean;
  /** Our own addresses, to see a forged sender. */
  ownAddresses: string[];
  /** People vouch for the sender: the mail is never called unsafe. */
  senderTrusted: boolean;
};

export const NO_CONTEXT: ThreadContext = {
  lastOutboundText: null,
  sentSubject: null,
  earlierIntents: [],
  answersOurMessage: false,
  ownAddresses: [],
  senderTrusted: false,
};
