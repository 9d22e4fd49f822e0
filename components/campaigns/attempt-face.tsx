import { Ban, Check, CircleQuestionMark, Clock, type LucideIcon, MailX, Send, X } from "lucide-react";
import { ATTEMPT_STATUS_LABELS, type AttemptStatus } from "@/lib/core/attempt";

const ICONS: Record<AttemptStatus, LucideIcon> = {
  queued: Clock,
  sending: Send,
  sent: Check,
  failed: Ban,
  unknown: CircleQuestionMark,
  bounced: MailX,
  cancelled: X,
};

/** Icon and word. */
export function AttemptState({ status }: { status: AttemptStatus }) {
  const Icon = ICONS[status];
  return (
    <span className="inline-flex items-center gap-1.5">
      <Icon aria-hidden="true" size={14} className="text-text-muted" />
      {ATTEMPT_STATUS_LABELS[status]}
    </span>
  );
}

/** Icon and the mail's number, for a row of them. */
export function AttemptNumber({ number, status }: { number: number; status: AttemptStatus }) {
  const Icon = ICONS[status];
  return (
    <span title={ATTEMPT_STATUS_LABELS[status]} className="inline-flex items-center gap-1 text-text-muted tabular-nums">
      <Icon aria-hidden="true" size={13} />
      {number}
      <span className="sr-only">{ATTEMPT_STATUS_LABELS[status]}</span>
    </span>
  );
}
