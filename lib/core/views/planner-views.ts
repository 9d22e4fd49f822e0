import type { ResumptionKind } from "../acting/planner";
import type { Day } from "../day";
import type { Intent } from "../reply/intents";

/** A mail that waits to go on with somebody, or a reply that comes back by itself. */
export type PlannedResumption = {
  /** The reply that asked for the wait. */
  replyId: string;
  kind: ResumptionKind;
  intent: Intent;
  person: string;
  email: string;
  lead: { id: string; site: string } | null;
  campaignName: string | null;
  /** The end of the wait: mail goes on the first business morning from then on. */
  until: Date;
  /** Their own sentence. */
  why: string;
  /** Both readings of an ambiguous day. */
  readings: [Day, Day] | null;
  /** A long absence: a person looks before anything goes. */
  needsReview: boolean;
  /** What leaves by itself then; null: nothing does. */
  queued: { attemptId: string; kind: "step" | "follow_up"; subject: string; body: string; dueAt: Date } | null;
  /** What could go then; null where nobody could be written to. */
  draft: { subject: string; body: string } | null;
};
