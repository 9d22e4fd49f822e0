import {
  CalendarClock,
  Check,
  GitMerge,
  GraduationCap,
  Inbox,
  Layers,
  type LucideIcon,
  MailQuestionMark,
  Megaphone,
  Moon,
  ScrollText,
  Settings,
  ShieldOff,
  Workflow,
} from "lucide-react";
import { CLASSIFICATION_ICONS, TONES } from "@/components/ui/intent-face";
import type { InboxView } from "@/lib/core/views/reply-views";

export type RailItem = { icon: LucideIcon; tone?: string };

export const VIEW_FACES: Record<InboxView, RailItem> = {
  needs_answer: { icon: Inbox },
  interested: { icon: CLASSIFICATION_ICONS.interested, tone: TONES.interested },
  replied: { icon: CLASSIFICATION_ICONS.replied, tone: TONES.replied },
  not_interested: { icon: CLASSIFICATION_ICONS.not_interested, tone: TONES.not_interested },
  out_of_office: { icon: CLASSIFICATION_ICONS.out_of_office, tone: TONES.out_of_office },
  bounced: { icon: CLASSIFICATION_ICONS.bounced, tone: TONES.bounced },
  needs_review: { icon: GitMerge },
  unmatched: { icon: MailQuestionMark },
  snoozed: { icon: Moon },
  done: { icon: Check },
  all: { icon: Layers },
};

export const VIEW_GROUPS: { label: string | null; views: InboxView[] }[] = [
  { label: null, views: ["needs_answer", "interested", "replied", "not_interested", "out_of_office", "bounced"] },
  { label: "Waiting for a person", views: ["needs_review", "unmatched", "snoozed"] },
  { label: null, views: ["done", "all"] },
];

export const WORKSPACE_PAGES = [
  { href: "/campaigns", label: "Campaigns", icon: Megaphone },
  { href: "/planner", label: "Planner", icon: CalendarClock },
  { href: "/suppression", label: "Suppression", icon: ShieldOff },
  { href: "/automation", label: "Automation", icon: Workflow },
  { href: "/classifier", label: "Classifier", icon: GraduationCap },
  { href: "/audit", label: "Audit log", icon: ScrollText },
  { href: "/settings", label: "Settings", icon: Settings },
] as const;
