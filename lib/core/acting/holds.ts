/** A temporary stop on mailing one person, across all campaigns. Source: spec 1 "Hold". */
export const HOLD_REASONS = ["out_of_office", "not_now", "opt_out_review", "in_conversation", "soft_bounce"] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

export const HOLD_LABELS: Record<HoldReason, string> = {
  out_of_office: "Out of office",
  not_now: "Asked for later",
  opt_out_review: "Opt-out to be decided",
  in_conversation: "In conversation",
  soft_bounce: "Waits after a soft bounce",
};

/** A person who answers a reply may pass these holds and no other. Source: spec 2 "Policy checks". */
export const HOLDS_AN_ANSWER_PASSES: readonly HoldReason[] = ["in_conversation", "out_of_office"];
