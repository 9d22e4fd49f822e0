/** Where a lead stands. Source: spec 1 "Lead status". */
export const LEAD_STATUSES = [
  "discovered",
  "contacted",
  "replied",
  "placed",
  "bounced",
  "unsubscribed",
  "lost",
] as const;
export type LeadStatus = (typeof LEAD_STATUSES)[number];

export const LEAD_STATUS_LABELS: Record<LeadStatus, string> = {
  discovered: "Discovered",
  contacted: "Contacted",
  replied: "Replied",
  placed: "Placed",
  bounced: "Bounced",
  unsubscribed: "Unsubscribed",
  lost: "Lost",
};

/** How far along the main way a status is; side exits rank above `replied` so that a late reply does not pull a lead back in. */
const RANK: Record<LeadStatus, number> = {
  discovered: 0,
  contacted: 1,
  replied: 2,
  lost: 3,
  bounced: 3,
  unsubscribed: 4,
  placed: 5,
};

/** Whether the machine may move a lead so. Never backwards, and `placed` is never overwritten; a person may set any status. */
export function mayMoveAutomatically(move: { from: LeadStatus; to: LeadStatus }): boolean {
  return RANK[move.to] > RANK[move.from];
}

/** Statuses whose leads are never mailed. Source: spec 2 "Policy checks". */
export const UNMAILABLE_STATUSES: readonly LeadStatus[] = ["unsubscribed", "bounced"];
