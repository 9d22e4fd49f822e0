import { Archive, ArrowRight, Check, type LucideIcon, MailX, Pause, RotateCcw, Send, ShieldOff, X } from "lucide-react";

const ICONS: Partial<Record<string, LucideIcon>> = {
  lead_status: ArrowRight,
  suppress: ShieldOff,
  hold: Pause,
  cancel_queued: X,
  archive: Archive,
  bounce_attempt: MailX,
  confirm_sent: Check,
  resend_attempt: Send,
  undo: RotateCcw,
};

/** The kind of an automatic act. The sentence beside it says the rest. */
export function EffectIcon({ effect }: { effect: string }) {
  const Icon = ICONS[effect] ?? ArrowRight;
  return <Icon aria-hidden="true" size={14} className="flex-none text-text-faint" />;
}

/** What the page is narrowed by. */
export const EFFECT_TABS = [
  { effect: "", label: "All" },
  { effect: "lead_status", label: "Lead moved" },
  { effect: "cancel_queued", label: "Step cancelled" },
  { effect: "hold", label: "Hold" },
  { effect: "suppress", label: "Suppressed" },
  { effect: "archive", label: "Archived" },
  { effect: "bounce_attempt", label: "Bounced" },
  { effect: "undo", label: "Undone" },
] as const;
