import clsx from "clsx";
import { LeadStatusText } from "@/components/ui/status-glyph";
import { LEAD_STATUSES, type LeadStatus } from "@/lib/core/lead";

/** Darker the further along the main way; the side exits are faint. */
const FILLS: Record<LeadStatus, string> = {
  discovered: "opacity-20",
  contacted: "opacity-40",
  replied: "opacity-70",
  placed: "opacity-100",
  bounced: "opacity-10",
  unsubscribed: "opacity-10",
  lost: "opacity-10",
};

/** How a campaign's leads are spread; the bar repeats what the words say. */
export function StatusBar({ counts, total }: { counts: Record<LeadStatus, number>; total: number }) {
  return (
    <div className="px-6 pb-2 max-md:px-4">
      <div aria-hidden="true" className="flex h-1.5 gap-0.5 overflow-hidden rounded-sm bg-surface-sunken">
        {LEAD_STATUSES.filter((status) => counts[status] > 0).map((status) => (
          <span key={status} className={clsx("bg-ink", FILLS[status])} style={{ flexGrow: counts[status] }} />
        ))}
      </div>
      <ul className="mt-2.5 flex flex-wrap gap-x-5 gap-y-1 text-text-muted text-xs">
        {LEAD_STATUSES.map((status) => (
          <li key={status}>
            <LeadStatusText status={status} /> <span className="tabular-nums">{counts[status]}</span>
          </li>
        ))}
        <li className="ml-auto tabular-nums">{total === 1 ? "1 lead" : `${total} leads`}</li>
      </ul>
    </div>
  );
}
