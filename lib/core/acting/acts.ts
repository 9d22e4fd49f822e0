import type { Intent } from "../reply/intents";

/** One thing that may follow from a reply by itself. */
export type Act =
  | "lead_replied"
  | "lead_lost"
  | "lead_unsubscribed"
  | "cancel_steps"
  | "hold_in_conversation"
  | "hold_not_now"
  | "hold_absence"
  | "suppress_declined"
  | "suppress_opt_out"
  | "archive"
  | "bounce";

const CONVERSATION: readonly Act[] = ["lead_replied", "cancel_steps", "hold_in_conversation"];

/** What follows from a certain, linked reply. Source: spec 5 "Consequences"; any human reply cancels steps (spec 2 "Sequences"). */
export const ACTS_OF_INTENT: Record<Intent, readonly Act[]> = {
  interested: CONVERSATION,
  meeting_booked: CONVERSATION,
  offer: CONVERSATION,
  question: CONVERSATION,
  referral: CONVERSATION,
  support: ["cancel_steps"],
  billing: ["cancel_steps"],
  legal: ["cancel_steps"],
  security: ["cancel_steps"],
  unclassified: ["cancel_steps"],
  not_now: ["cancel_steps", "hold_not_now", "archive"],
  objection: ["lead_lost", "cancel_steps", "suppress_declined", "archive"],
  unsubscribe: ["lead_unsubscribed", "cancel_steps", "suppress_opt_out"],
  out_of_office: ["hold_absence", "archive"],
  auto_reply: ["archive"],
  left_company: ["cancel_steps"],
  bounce: ["bounce"],
};
