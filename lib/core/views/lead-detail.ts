import type { NextAction } from "../acting/next-action";
import type { LeadView } from "./campaign-views";
import type { PersonRef, ReplyDetail, TimelineEntry } from "./reply-views";

/** All that the page of a lead shows. */
export type LeadDetail = LeadView & {
  timeline: TimelineEntry[];
  campaign: PersonRef;
  nextAction: NextAction;
} & Pick<ReplyDetail, "holds" | "suppression" | "earlierOffers">;
