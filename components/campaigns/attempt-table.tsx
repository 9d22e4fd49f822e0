import { Send } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { BodyRow, Cell, HeadCell, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Wired } from "@/lib/contract/wire";
import type { AttemptView } from "@/lib/core/views/campaign-views";
import { AttemptState } from "./attempt-face";

export function AttemptTable({ attempts }: { attempts: Wired<AttemptView>[] }) {
  if (attempts.length === 0) {
    return (
      <EmptyState icon={Send} title="Nothing was sent yet">
        Mails to this campaign's leads are listed here with what became of them.
      </EmptyState>
    );
  }
  return (
    <Table label="Attempts">
      <thead>
        <tr>
          <HeadCell>No.</HeadCell>
          <HeadCell>To</HeadCell>
          <HeadCell>Subject</HeadCell>
          <HeadCell>Delivery</HeadCell>
          <HeadCell>When</HeadCell>
          <HeadCell>Sent by</HeadCell>
        </tr>
      </thead>
      <tbody>
        {attempts.map((attempt) => (
          <BodyRow key={attempt.id}>
            <Cell className="text-text-muted tabular-nums">#{attempt.number}</Cell>
            <Cell>{attempt.recipientEmail}</Cell>
            <Cell className="max-w-80 truncate" dir="auto" title={attempt.subject}>
              {attempt.subject}
            </Cell>
            <Cell>
              <AttemptState status={attempt.status} />
              {attempt.problem && <span className="ml-2 text-text-muted text-xs">{attempt.problem}</span>}
            </Cell>
            <Cell className="text-text-muted">
              <Time at={attempt.sentAt ?? attempt.dueAt ?? attempt.createdAt} shape="full" />
            </Cell>
            <Cell className="text-text-muted">{attempt.sentBy?.name ?? "Campaign step"}</Cell>
          </BodyRow>
        ))}
      </tbody>
    </Table>
  );
}
