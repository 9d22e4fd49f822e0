import type { LeadStatus } from "../lead";
import type { SuppressionReason } from "../suppression";
import type { HoldReason } from "./holds";

/**
 * What should follow from a classified reply, before anything is looked up or written. The executor turns each into an
 * effect with its inverse. `rule` names the row of the table, for the ledger.
 */
export type Consequence =
  | { kind: "lead_status"; to: LeadStatus; rule: string }
  | { kind: "suppress"; addresses: string[]; reasonCode: SuppressionReason; days: number | null; rule: string }
  | { kind: "hold"; personEmail: string; reason: HoldReason; until: Date | null; rule: string }
  | { kind: "cancel_queued"; rule: string }
  | { kind: "archive"; rule: string }
  | { kind: "bounce_attempt"; rule: string };

/** Where a reply goes and by when a person should have answered it. */
export type Routing = { needsAnswer: boolean; needsReview: boolean; answerBy: Date | null };
