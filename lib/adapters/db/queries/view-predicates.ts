import { eq, gt, isNotNull, isNull, not, or, type SQL } from "drizzle-orm";
import type { Classification } from "../../../core/reply/intents";
import type { InboxView } from "../../../core/views/reply-views";
import { replies } from "../schema";
import { every } from "./conditions";

/**
 * Which replies each view of the inbox holds, besides that none is deleted. Lists and counts both read this table.
 * A tag's view keeps what the machine archived and leaves out what a person marked done. Source: spec 6 "Views".
 */
export const VIEW_PREDICATES: Record<InboxView, (now: Date) => SQL> = {
  needs_answer: (now) => every(eq(replies.needsAnswer, true), isNull(replies.handledAt), not(snoozed(now))),
  interested: () => tagged("interested"),
  replied: () => tagged("replied"),
  not_interested: () => tagged("not_interested"),
  out_of_office: () => tagged("out_of_office"),
  bounced: () => tagged("bounced"),
  needs_review: () => every(eq(replies.needsReview, true), isNull(replies.handledAt)),
  unmatched: () => every(unmatched(), isNull(replies.handledAt)),
  snoozed: (now) => every(snoozed(now), isNull(replies.handledAt)),
  done: () => isNotNull(replies.handledAt),
  all: () => every(),
};

/** Tied to no mail of ours, and by no person to a lead. The lead itself is not asked: its index would lead to far too many. */
export function unmatched(): SQL {
  return every(isNull(replies.attemptId), isNull(replies.matchMethod));
}

function tagged(classification: Classification): SQL {
  return every(eq(replies.classification, classification), or(isNull(replies.handledAt), isNull(replies.handledBy)));
}

function snoozed(now: Date): SQL {
  return every(isNotNull(replies.snoozedUntil), gt(replies.snoozedUntil, now));
}
