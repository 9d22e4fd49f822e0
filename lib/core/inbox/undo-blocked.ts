import type { Effect } from "../acting/ledger";
import { SUPPRESSION_LABELS, UNRELEASABLE_REASONS } from "../suppression";

/** A row of the automation ledger, as far as its way back is concerned. */
export type LedgerRow = { effect: Effect; undoneAt: Date | null; leftAlone: string | null };

/** Why an automatic effect cannot be taken back; null when it can. */
export function undoBlockedBy({ effect, undoneAt, leftAlone }: LedgerRow): string | null {
  if (undoneAt !== null) return "Already taken back";
  if (leftAlone !== null) return leftAlone;
  if (effect.kind === "resend_attempt") return "What has left cannot be called back";
  if (effect.kind === "suppress" && UNRELEASABLE_REASONS.includes(effect.reasonCode)) {
    return `${SUPPRESSION_LABELS[effect.reasonCode]} stops stay`;
  }
  return null;
}
