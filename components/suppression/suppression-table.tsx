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

type SuppressionTableProps = {
  stops: Stop[];
  mayChange: boolean;
  reviewing: boolean;
  empty: { title: string; help: string };
};

/** Who is not mailed, why, from which message, since when and by whom. */
export function SuppressionTable({ stops, mayChange, reviewing, empty }: SuppressionTableProps) {
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
          <HeadCell className="max-xl:hidden">Scope</HeadCell>
          <HeadCell className="max-md:hidden">Reason</HeadCell>
          <HeadCell className="max-md:hidden">Evidence</HeadCell>
          <HeadCell className="max-md:hidden">Since</HeadCell>
          <HeadCell className="max-lg:hidden">Until</HeadCell>
          <HeadCell className="max-xl:hidden">By</HeadCell>
          <HeadCell>
            <span className="sr-only">Acts</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {stops.map((stop) => (
          <BodyRow key={stop.id} className={stop.releasedAt ? "text-text-faint" : undefined}>
            <Cell className="max-w-64 truncate font-medium max-md:max-w-0 max-md:w-full max-md:py-2" title={stop.email}>
              {stop.email}
              <span className="mt-0.5 block truncate font-normal text-text-muted text-xs md:hidden">
                <ReasonFace reason={stop.reasonCode} /> · <Evidence stop={stop} />
              </span>
            </Cell>
            <Cell className="text-text-muted max-xl:hidden">{stop.scope === "domain" ? "Domain" : "Address"}</Cell>
            <Cell className="max-md:hidden">
              <ReasonFace reason={stop.reasonCode} />
            </Cell>
            <Cell
              className="w-full max-w-0 truncate text-text-muted max-md:hidden"
              title={stop.evidence ?? stop.reason}
            >
              <Evidence stop={stop} />
            </Cell>
            <Cell className="text-text-muted max-md:hidden">
              <Time at={stop.createdAt} shape="full" />
            </Cell>
            <Cell className="text-text-muted max-lg:hidden">
              <End stop={stop} />
            </Cell>
            <Cell className="max-w-40 truncate text-text-muted max-xl:hidden">
              {stop.createdBy ?? AUTHORS[stop.source]}
            </Cell>
            <Cell className="py-0 text-end">{mayChange && <StopMenu stop={stop} reviewing={reviewing} />}</Cell>
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
