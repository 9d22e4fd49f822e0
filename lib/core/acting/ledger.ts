import type { LeadStatus } from "../lead";
import type { SuppressionReason, SuppressionScope } from "../suppression";
import type { HoldReason } from "./holds";

/** What set a rule off. `person`: somebody corrected a label or linked a reply. */
export const CAUSES = ["reply", "bounce", "model", "schedule", "person"] as const;
export type Cause = (typeof CAUSES)[number];

/**
 * What the machine did, with all that taking it back needs. Stored in the automation ledger as it stands here.
 * Source: spec 5 "Automation ledger".
 */
export type Effect =
  | { kind: "lead_status"; leadId: string; from: LeadStatus; to: LeadStatus }
  | {
      kind: "suppress";
      suppressionId: string;
      scope: SuppressionScope;
      value: string;
      reasonCode: SuppressionReason;
      /** The weaker stop that this one took the place of, live again when this one is undone. */
      supersedes: string | null;
    }
  | { kind: "hold"; holdId: string; personEmail: string; reason: HoldReason; until: string | null }
  | { kind: "cancel_queued"; attemptIds: string[] }
  | { kind: "archive"; replyId: string }
  | {
      kind: "bounce_attempt";
      attemptId: string;
      from: "sent" | "unknown" | "sending";
      /** ISO 8601; when the mail goes once more by itself. */
      retryAt?: string;
    }
  | { kind: "confirm_sent"; attemptId: string; from: "unknown" }
  | { kind: "resend_attempt"; attemptId: string; from: "unknown" | "failed" }
  | {
      kind: "undo";
      /** The effect that was taken back. */
      eventId: string;
      /** A person took this one effect back, not a label with all it had caused. */
      byHand?: true;
      /** The undo itself was taken back: the effect stands again. */
      again?: true;
    };

export type EffectKind = Effect["kind"];
