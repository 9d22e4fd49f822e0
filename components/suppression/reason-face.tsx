import {
  Ban,
  FileUp,
  Hand,
  type LucideIcon,
  MailWarning,
  MailX,
  OctagonAlert,
  Scale,
  ShieldAlert,
  ThumbsDown,
} from "lucide-react";
import { SUPPRESSION_LABELS, type SuppressionReason } from "@/lib/core/suppression";

const FACES: Record<SuppressionReason, { icon: LucideIcon; ink: string }> = {
  unsubscribe: { icon: Ban, ink: "text-danger" },
  not_interested: { icon: ThumbsDown, ink: "text-danger" },
  complaint: { icon: OctagonAlert, ink: "text-danger" },
  hard_bounce: { icon: MailX, ink: "text-text-muted" },
  soft_bounces: { icon: MailWarning, ink: "text-text-muted" },
  policy_rejection: { icon: ShieldAlert, ink: "text-text-muted" },
  manual: { icon: Hand, ink: "text-text-muted" },
  import: { icon: FileUp, ink: "text-text-muted" },
  legal: { icon: Scale, ink: "text-text-muted" },
};

/** Why somebody is stopped: only the icon has a hue, as elsewhere. */
export function ReasonFace({ reason }: { reason: SuppressionReason }) {
  const { icon: Icon, ink } = FACES[reason];
  return (
    <span className="inline-flex items-center gap-2 align-middle">
      <Icon aria-hidden="true" size={15} className={ink} />
      {SUPPRESSION_LABELS[reason]}
    </span>
  );
}
