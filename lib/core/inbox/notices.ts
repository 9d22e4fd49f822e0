import { INTENT_FACTS, type Intent } from "../reply/intents";

/** Which new replies announce themselves to a person. */
export const NOTICE_CHOICES = ["all", "mine", "none"] as const;
export type NoticeChoice = (typeof NOTICE_CHOICES)[number];

export const NOTICE_LABELS: Record<NoticeChoice, string> = {
  all: "All that need an answer or a decision",
  mine: "Mine, and those that nobody owns",
  none: "None",
};

/** What a person wants to be told. `browser`: by the browser too, while the tab is in the background. */
export type Notices = { replies: NoticeChoice; browser: boolean };

/** Until somebody says otherwise. */
export const USUAL_NOTICES: Notices = { replies: "all", browser: false };

type Announced = {
  intent: Intent;
  needsReview: boolean;
  answerBy: unknown;
  readAt: unknown;
  handledAt: unknown;
  snoozedUntil: unknown;
  owner: { id: string } | null;
};

/**
 * Whether a reply announces itself to somebody: a person wrote it, it needs one, and none has seen it yet. Automated mail and
 * bounces never do, nor what answers no mail of ours: no clock runs for it. Source: spec 5 "Notifications".
 */
export function announces(reply: Announced, to: { userId: string; choice: NoticeChoice }): boolean {
  if (to.choice === "none" || !INTENT_FACTS[reply.intent].human) return false;
  if (reply.readAt !== null || reply.handledAt !== null || reply.snoozedUntil !== null) return false;
  if (reply.answerBy === null && !reply.needsReview) return false;
  return to.choice === "all" || reply.owner === null || reply.owner.id === to.userId;
}
