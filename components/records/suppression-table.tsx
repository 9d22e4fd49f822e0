import { ShieldOff } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { BodyRow, Cell, HeadCell, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Wired } from "@/lib/contract/wire";
import { SUPPRESSION_LABELS, UNRELEASABLE_REASONS } from "@/lib/core/suppression";
import type { SuppressionView } from "@/lib/core/views/record-views";
import { ReleaseStop } from "./release-stop";

export function SuppressionTable({ stops }: { stops: Wired<SuppressionView>[] }) {
  if (stops.length === 0) {
    return (
      <EmptyState icon={ShieldOff} title="Nobody is stopped here">
        Who opts out, declines or bounces is listed here and is not mailed again.
      </EmptyState>
    );
  }
  return (
    <Table label="Suppressed addresses and domains">
      <thead>
        <tr>
          <HeadCell>Address or domain</HeadCell>
          <HeadCell>Why</HeadCell>
          <HeadCell>Words</HeadCell>
          <HeadCell>Since</HeadCell>
          <HeadCell>Until</HeadCell>
          <HeadCell>
            <span className="sr-only">Release</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {stops.map((stop) => (
          <BodyRow key={stop.id}>
            <Cell className="font-medium">{stop.email}</Cell>
            <Cell>{SUPPRESSION_LABELS[stop.reasonCode]}</Cell>
            <Cell className="max-w-80 truncate text-text-muted" title={stop.evidence ?? stop.reason}>
              {stop.evidence ?? stop.reason}
            </Cell>
            <Cell className="text-text-muted">
              <Time at={stop.createdAt} shape="full" />
            </Cell>
            <Cell className="text-text-muted">
              {stop.expiresAt ? <Time at={stop.expiresAt} shape="full" /> : "For good"}
            </Cell>
            <Cell className="text-end text-text-muted">
              <Release stop={stop} />
            </Cell>
          </BodyRow>
        ))}
      </tbody>
    </Table>
  );
}

function Release({ stop }: { stop: Wired<SuppressionView> }) {
  if (stop.releasedAt) return <span title={stop.releaseReason ?? undefined}>Released</span>;
  if (UNRELEASABLE_REASONS.includes(stop.reasonCode)) return "Stays for good";
  return <ReleaseStop id={stop.id} email={stop.email} />;
}
