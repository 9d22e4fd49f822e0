import { Send } from "lucide-react";
import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { BodyRow, Cell, HeadCell, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Wired } from "@/lib/contract/wire";
import type { AttemptStatus } from "@/lib/core/attempt";
import type { AttemptView } from "@/lib/core/views/campaign-views";
import { AttemptActions } from "./attempt-actions";
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
          <HeadCell className="max-md:hidden">No.</HeadCell>
          <HeadCell className="max-md:pl-4">To</HeadCell>
          <HeadCell className="max-md:hidden">Subject</HeadCell>
          <HeadCell>Delivery</HeadCell>
          <HeadCell className="max-md:hidden">When</HeadCell>
          <HeadCell className="max-lg:hidden">Sent by</HeadCell>
        </tr>
      </thead>
      <tbody>
        {attempts.map((attempt) => (
          <BodyRow key={attempt.id}>
            <Cell className="text-text-muted tabular-nums max-md:hidden">#{attempt.number}</Cell>
            <Cell className="max-w-64 max-lg:max-w-56 max-md:w-full max-md:max-w-0 max-md:py-2 max-md:pl-4">
              <Link href={`/leads/${attempt.leadId}`} className="block truncate hover:text-accent">
                {attempt.recipientEmail}
              </Link>
              <span className="flex gap-1 text-text-muted text-xs md:hidden">
                #{attempt.number} <bdi className="min-w-0 truncate text-left">{attempt.subject}</bdi>
              </span>
              {reasonOf(attempt) && (
                <span className="block whitespace-normal text-text-muted text-xs md:hidden">{reasonOf(attempt)}</span>
              )}
            </Cell>
            <Cell className="w-full max-w-0 truncate max-md:hidden" title={attempt.subject}>
              <bdi className="block truncate text-left">{attempt.subject}</bdi>
            </Cell>
            <Cell className="max-w-96 py-1.5">
              <Delivery attempt={attempt} />
            </Cell>
            <Cell className="text-text-muted max-md:hidden">
              <Time at={whenOf(attempt)} shape="full" />
            </Cell>
            <Cell className="max-w-40 truncate text-text-muted max-lg:hidden">
              {attempt.kind === "step" ? "Campaign step" : attempt.sentBy?.name}
            </Cell>
          </BodyRow>
        ))}
      </tbody>
    </Table>
  );
}

const UNSETTLED: readonly AttemptStatus[] = ["queued", "failed", "unknown"];

function reasonOf({ waitsFor, problem }: Wired<AttemptView>): string | null {
  return waitsFor ?? problem;
}

/** What became of a mail, why, and what can be done about it. */
function Delivery({ attempt }: { attempt: Wired<AttemptView> }) {
  const reason = reasonOf(attempt);
  const why = reason && (
    <span className="min-w-0 truncate text-text-muted text-xs max-md:hidden" title={reason}>
      {reason}
    </span>
  );
  if (!UNSETTLED.includes(attempt.status)) {
    return (
      <div className="flex min-w-0 items-center gap-x-2">
        <AttemptState status={attempt.status} />
        {why}
      </div>
    );
  }
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <div className="flex items-center gap-x-2 gap-y-1 whitespace-nowrap max-md:flex-wrap">
        <AttemptState status={attempt.status} />
        <AttemptActions attempt={attempt} />
      </div>
      {why}
    </div>
  );
}

/** A mail that waits shows when it goes, even if it went before and came back. */
function whenOf({ status, sentAt, dueAt, createdAt }: Wired<AttemptView>): string {
  return (status === "queued" ? dueAt : (sentAt ?? dueAt)) ?? createdAt;
}
