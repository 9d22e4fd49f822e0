import { ShieldOff } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { BodyRow, Cell, HeadCell, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Wired } from "@/lib/contract/wire";
import type { SuppressionView } from "@/lib/core/views/record-views";
import { ReasonFace } from "./reason-face";
import { StopMenu } from "./stop-menu";

type Stop = Wired<SuppressionView>;

type SuppressionTableProps = { stops: Stop[]; mayChange: boolean; empty: { title: string; help: string } };

/** Who is not mailed, why, from which message, since when and by whom. */
export function SuppressionTable({ stops, mayChange, empty }: SuppressionTableProps) {
  if (stops.length === 0) {
    return (
      <EmptyState icon={ShieldOff} title={empty.title}>
        {empty.help}
      </EmptyState>
    );
  }
  return (
    <Table label="Suppressed addresses and domains">
      <thead>
        <tr>
          <HeadCell>Address or domain</HeadCell>
          <HeadCell>Scope</HeadCell>
          <HeadCell>Reason</HeadCell>
          <HeadCell>Evidence</HeadCell>
          <HeadCell>Since</HeadCell>
          <HeadCell>Until</HeadCell>
          <HeadCell>By</HeadCell>
          <HeadCell>
            <span className="sr-only">Acts</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {stops.map((stop) => (
          <BodyRow key={stop.id} className={stop.releasedAt ? "text-text-faint" : undefined}>
            <Cell className="max-w-64 truncate font-medium" title={stop.email}>
              {stop.email}
            </Cell>
            <Cell className="text-text-muted">{stop.scope === "domain" ? "Domain" : "Address"}</Cell>
            <Cell>
              <ReasonFace reason={stop.reasonCode} />
            </Cell>
            <Cell className="max-w-80 truncate text-text-muted" title={stop.evidence ?? stop.reason}>
              <Evidence stop={stop} />
            </Cell>
            <Cell className="text-text-muted">
              <Time at={stop.createdAt} shape="full" />
            </Cell>
            <Cell className="text-text-muted">
              <End stop={stop} />
            </Cell>
            <Cell className="text-text-muted">{stop.createdBy ?? AUTHORS[stop.source]}</Cell>
            <Cell className="py-0 text-end">{mayChange && <StopMenu stop={stop} />}</Cell>
          </BodyRow>
        ))}
      </tbody>
    </Table>
  );
}

/** Who put a stop there when no user did. */
const AUTHORS: Record<Stop["source"], string> = {
  reply: "Machine",
  bounce: "Machine",
  link: "Recipient",
  person: "A user",
  import: "A user",
};

/** The words that decided it, one click from the message in which they stand. */
function Evidence({ stop }: { stop: Stop }): ReactNode {
  const words = stop.evidence ?? stop.reason;
  const href = hrefOfMessage(stop);
  if (href === null) return words === "" ? "No words kept" : words;
  return (
    <Link href={href} dir="auto" className="text-text hover:text-accent hover:underline">
      {words}
    </Link>
  );
}

function hrefOfMessage({ replyId, leadId }: Pick<Stop, "replyId" | "leadId">): string | null {
  if (replyId) return `/inbox/${replyId}?view=all`;
  return leadId ? `/leads/${leadId}` : null;
}

function End({ stop }: { stop: Stop }) {
  if (stop.releasedAt) {
    const why = `${stop.releaseReason ?? ""}${stop.releasedBy ? ` (${stop.releasedBy})` : ""}`;
    return (
      <span title={why}>
        Released <Time at={stop.releasedAt} shape="short" />
      </span>
    );
  }
  return stop.expiresAt ? <Time at={stop.expiresAt} shape="full" /> : "For good";
}
