import { Send } from "lucide-react";
import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { BodyRow, Cell, HeadCell, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Wired } from "@/lib/contract/wire";
import type { AttemptView } from "@/lib/core/views/campaign-views";
import { AttemptState } from "./attempt-face";
import { CancelAttempt } from "./cancel-attempt";

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
          <HeadCell className="max-md:hidden">No.</HeadCell>
          <HeadCell className="max-md:pl-4">To</HeadCell>
          <HeadCell className="max-md:hidden">Subject</HeadCell>
          <HeadCell>Delivery</HeadCell>
          <HeadCell className="max-md:hidden">When</HeadCell>
          <HeadCell className="max-md:hidden">Sent by</HeadCell>
        </tr>
      </thead>
      <tbody>
        {attempts.map((attempt) => (
          <BodyRow key={attempt.id}>
            <Cell className="text-text-muted tabular-nums max-md:hidden">#{attempt.number}</Cell>
            <Cell className="max-w-64 max-md:w-full max-md:max-w-0 max-md:py-2 max-md:pl-4">
              <Link href={`/leads/${attempt.leadId}`} className="block truncate hover:text-accent">
                {attempt.recipientEmail}
              </Link>
              <span className="block truncate text-text-muted text-xs md:hidden">
                #{attempt.number} <bdi>{attempt.subject}</bdi>
              </span>
            </Cell>
            <Cell className="w-full max-w-0 truncate max-md:hidden" title={attempt.subject}>
              <bdi>{attempt.subject}</bdi>
            </Cell>
            <Cell className="max-w-72 truncate" title={attempt.problem ?? undefined}>
              <span className="flex items-center">
                <AttemptState status={attempt.status} />
                {attempt.status === "queued" && <CancelAttempt attemptId={attempt.id} to={attempt.recipientEmail} />}
                {attempt.problem && (
                  <span className="ml-2 min-w-0 truncate text-text-muted text-xs max-md:hidden">{attempt.problem}</span>
                )}
              </span>
            </Cell>
            <Cell className="text-text-muted max-md:hidden">
              <Time at={attempt.sentAt ?? attempt.dueAt ?? attempt.createdAt} shape="full" />
            </Cell>
            <Cell className="max-w-40 truncate text-text-muted max-md:hidden">
              {attempt.sentBy?.name ?? "Campaign step"}
            </Cell>
          </BodyRow>
        ))}
      </tbody>
    </Table>
  );
}
