/** How a reply was tied to the mail it answers. Order and scores: spec 3 "Match". */
export const MATCH_METHODS = [
  "in_reply_to",
  "references",
  "reply_token",
  "bounce",
  "quoted_text",
  "from_email",
  "domain_subject",
  "person",
] as const;
export type MatchMethod = (typeof MATCH_METHODS)[number];

export const MATCH_LABELS: Record<MatchMethod, string> = {
  in_reply_to: "In-Reply-To, exact",
  references: "References, exact",
  reply_token: "Reply address, exact",
  bounce: "The returned mail",
  quoted_text: "Quotes our mail",
  from_email: "Sender's address",
  domain_subject: "Same site and subject",
  person: "Linked by a person",
};

/** A tie between a reply and an attempt. `score` is 0 to 1; `evidence` says in words what was found. */
export type Match = {
  attemptId: string;
  leadId: string;
  campaignId: string;
  method: MatchMethod;
  score: number;
  evidence: string;
  differentSender: boolean;
};

/** A tie too weak to act on, shown in the Unmatched view. */
export type Suggestion = {
  attemptId: string;
  leadId: string;
  campaignId: string;
  method: MatchMethod;
  score: number;
  evidence: string;
};
