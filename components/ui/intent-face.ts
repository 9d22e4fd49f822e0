import {
  Ban,
  Banknote,
  Bot,
  CalendarCheck,
  CircleDashed,
  CircleQuestionMark,
  Forward,
  Hourglass,
  LifeBuoy,
  type LucideIcon,
  MailX,
  MessageSquare,
  ReceiptText,
  Scale,
  ShieldAlert,
  ThumbsDown,
  ThumbsUp,
  TreePalm,
  UserRoundX,
} from "lucide-react";
import type { Classification, Intent } from "@/lib/core/reply/intents";

export const INTENT_ICONS: Record<Intent, LucideIcon> = {
  interested: ThumbsUp,
  meeting_booked: CalendarCheck,
  offer: Banknote,
  question: CircleQuestionMark,
  referral: Forward,
  not_now: Hourglass,
  support: LifeBuoy,
  billing: ReceiptText,
  legal: Scale,
  security: ShieldAlert,
  unclassified: CircleDashed,
  objection: ThumbsDown,
  unsubscribe: Ban,
  out_of_office: TreePalm,
  auto_reply: Bot,
  bounce: MailX,
  left_company: UserRoundX,
};

export const CLASSIFICATION_ICONS: Record<Classification, LucideIcon> = {
  interested: ThumbsUp,
  replied: MessageSquare,
  not_interested: ThumbsDown,
  out_of_office: TreePalm,
  bounced: MailX,
};

export const CLASSIFICATION_LABELS: Record<Classification, string> = {
  interested: "Interested",
  replied: "Replied",
  not_interested: "Not interested",
  out_of_office: "Out of office",
  bounced: "Bounced",
};

/** The class that brings a classification's four colours (globals.css). */
export const TONES: Record<Classification, string> = {
  interested: "tone-interested",
  replied: "tone-replied",
  not_interested: "tone-not-interested",
  out_of_office: "tone-out-of-office",
  bounced: "tone-bounced",
};
