import type { NextAction } from "../acting/next-action";
import type { LeadView } from "./campaign-views";
import type { CampaignRef, ReplyDetail, TimelineEntry } from "./reply-views";

/** All that the page of a lead shows. */
export type LeadDetail = LeadView & {
  timeline: TimelineEntry[];
  campaign: CampaignRef;
  nextAction: NextAction;
} & Pick<ReplyDetail, "holds" | "suppression" | "earlierOffers">;
