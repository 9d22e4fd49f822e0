import { Check, ScrollText, X } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { BodyRow, Cell, HeadCell, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Wired } from "@/lib/contract/wire";
import type { AuditEntryView } from "@/lib/core/views/record-views";

export function AuditTable({ entries }: { entries: Wired<AuditEntryView>[] }) {
  if (entries.length === 0) {
    return (
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
          <HeadCell>Reason</HeadCell>
          <HeadCell>To</HeadCell>
          <HeadCell>From</HeadCell>
          <HeadCell>Subject</HeadCell>
          <HeadCell>By</HeadCell>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <BodyRow key={entry.id}>
            <Cell className="text-text-muted">
              <Time at={entry.timestamp} shape="full" />
            </Cell>
            <Cell>
              <Verdict result={entry.policyResult} />
            </Cell>
            <Cell className="max-w-80 truncate" title={entry.reason}>
              {entry.reason}
            </Cell>
            <Cell>{entry.leadEmail}</Cell>
            <Cell className="text-text-muted">{entry.senderEmail}</Cell>
            <Cell className="max-w-72 truncate text-text-muted" dir="auto" title={entry.subject}>
              {entry.subject}
            </Cell>
            <Cell className="text-text-muted">{entry.userEmail ?? "Campaign step"}</Cell>
          </BodyRow>
        ))}
      </tbody>
    </Table>
  );
}

function Verdict({ result }: { result: AuditEntryView["policyResult"] }) {
  const blocked = result === "blocked";
  const Icon = blocked ? X : Check;
  return (
    <span className="inline-flex items-center gap-1.5">
      <Icon aria-hidden="true" size={14} className={blocked ? "text-danger" : "text-text-muted"} />
      {blocked ? "Blocked" : "Approved"}
    </span>
  );
}
