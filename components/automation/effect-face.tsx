import { Archive, ArrowRight, Check, type LucideIcon, MailX, Pause, RotateCcw, Send, ShieldOff, X } from "lucide-react";
import { EFFECT_KINDS } from "@/lib/contract/list-queries";
import type { EffectKind } from "@/lib/core/acting/ledger";

const ICONS: Record<EffectKind, LucideIcon> = {
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
  const kind = EFFECT_KINDS.find((known) => known === effect);
  const Icon = kind ? ICONS[kind] : ArrowRight;
  return <Icon aria-hidden="true" size={14} className="flex-none text-text-faint" />;
}

/** What the page is narrowed by. */
const TAB_LABELS: Record<EffectKind, string> = {
  lead_status: "Lead moved",
  cancel_queued: "Step cancelled",
  hold: "Hold",
  suppress: "Suppressed",
  archive: "Archived",
  bounce_attempt: "Bounced",
  confirm_sent: "Arrived",
  resend_attempt: "Sent again",
  undo: "Undone",
};

export const EFFECT_TABS = [
  { effect: "" as const, label: "All" },
  ...EFFECT_KINDS.map((effect) => ({ effect, label: TAB_LABELS[effect] })),
];
