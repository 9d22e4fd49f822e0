import { ScrollText } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { HeadCell, Table } from "@/components/ui/table";
import type { Wired } from "@/lib/contract/wire";
import type { AuditEntryView } from "@/lib/core/views/record-views";
import { AuditRow } from "./audit-row";

type AuditTableProps = { entries: Wired<AuditEntryView>[]; filtered: boolean };

export function AuditTable({ entries, filtered }: AuditTableProps) {
  if (entries.length === 0) {
    return filtered ? (
      <EmptyState icon={ScrollText} title="No entry fits these filters">
        Every decision is kept; widen the days or leave a filter empty.
      </EmptyState>
    ) : (
      <EmptyState icon={ScrollText} title="Nothing was decided yet">
        Each mail that is allowed or refused leaves an entry here.
      </EmptyState>
    );
  }
  return (
    <Table label="Audit log">
      <thead>
        <tr>
          <HeadCell>When</HeadCell>
          <HeadCell>Result</HeadCell>
          <HeadCell className="max-md:hidden">Reason</HeadCell>
          <HeadCell className="max-md:hidden">To</HeadCell>
          <HeadCell className="max-md:hidden">Subject</HeadCell>
          <HeadCell className="max-xl:hidden">Basis</HeadCell>
          <HeadCell className="max-lg:hidden">By</HeadCell>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <AuditRow key={entry.id} entry={entry} />
        ))}
      </tbody>
    </Table>
  );
}
