import type { Classification, Intent } from "@/lib/core/reply/intents";

/** The tag menu's two columns. Source: LANGUAGE.md "Tag". */
export const TAG_COLUMNS: Classification[][] = [
  ["interested", "not_interested", "out_of_office", "bounced"],
  ["replied"],
];

export const TAGS_OF: Record<Classification, Intent[]> = {
  interested: ["interested", "meeting_booked", "offer"],
  replied: ["question", "referral", "not_now", "support", "billing", "legal", "security", "unclassified"],
  not_interested: ["objection", "unsubscribe"],
  out_of_office: ["out_of_office", "auto_reply"],
  bounced: ["bounce", "left_company"],
};

export const TAGS_IN_READING_ORDER = TAG_COLUMNS.flat().flatMap((classification) => TAGS_OF[classification]);
