import type { HoldReason } from "../acting/holds";
import type { Cause } from "../acting/ledger";
import type { NextAction } from "../acting/next-action";
import type { RoutingDecision } from "../acting/routing";
import type { AttemptStatus } from "../attempt";
import type { EmailAddress } from "../email-address";
import type { LeadStatus } from "../lead";
import type { MatchMethod } from "../matching/matched";
import type { Bounce, Evidence, Flag, IntentScore, Layer, Safety } from "../reply/classification";
import type { Classification, Intent } from "../reply/intents";
import type { AttachmentInfo, HeaderLine } from "../reply/message";
import type { Offer } from "../reply/offer";
import type { Referral } from "../reply/referral";
import type { SuppressionReason, SuppressionScope } from "../suppression";
import type { Page } from "./page";

/** The lists of the inbox, in the order of the rail. Source: spec 6 "Inbox". */
export const INBOX_VIEWS = [
  "needs_answer",
  "interested",
  "replied",
  "not_interested",
  "out_of_office",
  "bounced",
  "needs_review",
  "unmatched",
  "snoozed",
  "done",
  "all",
] as const;
export type InboxView = (typeof INBOX_VIEWS)[number];

export const INBOX_VIEW_LABELS: Record<InboxView, string> = {
  needs_answer: "Needs answer",
  interested: "Interested",
  replied: "Replied",
  not_interested: "Not interested",
  out_of_office: "Out of office",
  bounced: "Bounced",
  needs_review: "Needs review",
  unmatched: "Unmatched",
  snoozed: "Snoozed",
  done: "Done",
  all: "All",
};

/** How many each view holds, counted up to one beyond `MOST_COUNTED`. */
export type InboxCounts = Record<InboxView, number>;

export type PersonRef = { id: string; name: string };

/** One row of the inbox list. */
export type ReplyRow = {
  id: string;
  fromName: string;
  fromEmail: string;
  subject: string;
  /** First words of their own words. */
  snippet: string;
  classification: Classification;
  intent: Intent;
  confidence: number;
  runnerUpIntent: Intent | null;
  runnerUpConfidence: number | null;
  flags: Flag[];
  layer: Layer;
  safetyVerdict: Safety["verdict"];
  /** Waits for a person's decision: conflict, low confidence or safety. */
  needsReview: boolean;
  receivedAt: Date;
  readAt: Date | null;
  handledAt: Date | null;
  snoozedUntil: Date | null;
  answerBy: Date | null;
  returnDate: string | null;
  /** When a person last did something to it besides reading it. */
  triagedAt: Date | null;
  hasAttachments: boolean;
  suggestionCount: number;
  campaign: PersonRef | null;
  lead: { id: string; site: string; status: LeadStatus } | null;
  attempt: { id: string; number: number } | null;
  owner: PersonRef | null;
};

/**
 * A page of a list. `searchedTo`: a search looks into so many replies at a time and has stopped at one of this moment, with
 * fewer hits than were asked for; `nextCursor` goes on from there. Null where the page is full or the list has ended.
 */
export type ReplyPage = Page<ReplyRow> & { searchedTo: Date | null };

/** One mail of a conversation, ours or theirs. */
export type ConversationEntry =
  | {
      kind: "sent";
      id: string;
      number: number;
      subject: string;
      text: string;
      at: Date;
      status: AttemptStatus;
      senderName: string;
    }
  | {
      kind: "reply";
      id: string;
      subject: string;
      ownWords: string;
      at: Date;
      intent: Intent;
      fromName: string;
      fromEmail: string;
    };

/** An automatic effect as a person reads it. */
export type AutomationEventView = {
  id: string;
  effect: string;
  /** One sentence: what was done. */
  summary: string;
  rule: string;
  rulesVersion: string;
  at: Date;
  cause: Cause;
  /** The reply behind it, as far as it is still there. */
  because: { intent: Intent; from: string } | null;
  undoneAt: Date | null;
  undoneBy: string | null;
  /** Null when it can be undone, else the sentence why not. */
  undoBlocked: string | null;
  /** Of an undo: the act that it took back and that does not stand. */
  undoes: string | null;
  replyId: string | null;
  leadId: string | null;
  /** The site of the lead that it is about; null where it is about none. */
  site: string | null;
};

/** A campaign that something belongs to. A deleted one has no page any more. */
export type CampaignRef = PersonRef & { deleted: boolean };

export type TimelineEntry = {
  at: Date;
  kind: "sent" | "reply" | "imported" | "status" | "suppressed" | "hold" | "queued";
  text: string;
  intent: Intent | null;
  /** The reply that it tells of, to be opened. */
  replyId: string | null;
};

export type SuggestionView = {
  attemptId: string;
  number: number;
  recipientEmail: string;
  site: string;
  campaignName: string;
  subject: string;
  sentAt: Date | null;
  method: MatchMethod;
  score: number;
  evidence: string;
};

/** What the same site asked for in another reply. */
export type EarlierOffer = { replyId: string; at: Date; from: string; offer: Offer };

/** All that the reader and its side pane show of one reply. */
export type ReplyDetail = ReplyRow & {
  mailboxId: string;
  to: EmailAddress[];
  cc: EmailAddress[];
  replyTo: EmailAddress[];
  text: string;
  ownWords: string;
  hasHtml: boolean;
  headers: HeaderLine[];
  attachments: AttachmentInfo[];
  evidence: Evidence[];
  scores: IntentScore[];
  safety: Safety;
  bounce: Bounce | null;
  returnDateAlternative: string | null;
  /** What a language model would call it; shown, never acted on. */
  proposal: { intent: Intent; reason: string; model: string } | null;
  rulesVersion: string;
  modelVersion: string | null;
  match: { method: MatchMethod; score: number; evidence: string } | null;
  suggestions: SuggestionView[];
  conversation: ConversationEntry[];
  leadCard: {
    id: string;
    site: string;
    websiteUrl: string;
    contactName: string | null;
    contactEmail: string | null;
    status: LeadStatus;
    owner: PersonRef | null;
    campaign: CampaignRef;
  } | null;
  linkedAttempt: {
    id: string;
    number: number;
    of: number;
    subject: string;
    sentAt: Date | null;
    status: AttemptStatus;
  } | null;
  holds: { reason: HoldReason; until: Date | null }[];
  suppression: { id: string; scope: SuppressionScope; value: string; reason: SuppressionReason } | null;
  automation: AutomationEventView[];
  timeline: TimelineEntry[];
  /** What to do next about the lead; null while no lead is linked. */
  nextAction: NextAction | null;
  routing: RoutingDecision;
  /** The terms it names, as read or as a person has put them right; null where it is no offer. */
  offer: Offer | null;
  /** Newest first. */
  earlierOffers: EarlierOffer[];
  /** Another person whom it names; null where nobody is. */
  referral: Referral | null;
};

/** What a list may be narrowed by. Absent means "any". */
export type ReplyFilter = {
  view: InboxView;
  classification?: Classification;
  intent?: Intent;
  campaignId?: string;
  leadId?: string;
  ownerId?: string;
  matched?: boolean;
  handled?: boolean;
  from?: string;
  q?: string;
  before?: Date;
  after?: Date;
};

/** A person's own name for a view and a search. */
export type SavedView = {
  id: string;
  name: string;
  view: InboxView;
  q: string;
  /** How many it holds, counted up to `MOST_COUNTED`. */
  count: number;
  /** There may be more than were counted. */
  more: boolean;
};

/** A view says "999+" beyond this: counting on would cost more than it tells. */
export const MOST_COUNTED = 999;
