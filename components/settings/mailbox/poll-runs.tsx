import clsx from "clsx";
import { BodyRow, Cell, HeadCell, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Wired } from "@/lib/contract/wire";
import type { PollRunView } from "@/lib/core/views/record-views";

const STATUS_WORDS: Record<PollRunView["status"], string> = {
  running: "Running",
  ok: "Heard",
  partial: "Heard in part",
  failed: "Failed",
};

/** The last polls of a mailbox, each with its folders and what kept it from the rest. */
export function PollRuns({ runs }: { runs: Wired<PollRunView>[] }) {
  if (runs.length === 0) return <p className="px-6 pb-6 text-text-muted max-md:px-4">It was never polled.</p>;
  return (
    <Table label="Polls">
      <thead>
        <tr>
          <HeadCell>Started</HeadCell>
          <HeadCell>Result</HeadCell>
          <HeadCell>New</HeadCell>
          <HeadCell>Folders</HeadCell>
          <HeadCell className="w-full">Why not more</HeadCell>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <BodyRow key={run.id}>
            <Cell className="text-text-muted">
              <Time at={run.startedAt} shape="full" />
            </Cell>
            <Cell className={clsx(run.status === "failed" && "font-medium text-danger")}>
              {STATUS_WORDS[run.status]}
              {run.endedAt && <span className="text-text-muted">, {tookText(run.startedAt, run.endedAt)}</span>}
            </Cell>
            <Cell className="tabular-nums">{run.stored}</Cell>
            <Cell className="text-text-muted">{run.folders.map(folderText).join("; ")}</Cell>
            <Cell className="min-w-[14rem] whitespace-normal! py-1.5 text-text-muted">{run.errorMessage}</Cell>
          </BodyRow>
        ))}
      </tbody>
    </Table>
  );
}

function folderText({
  folder,
  polled,
  stored,
  duplicates,
  skipped,
  failed,
  remaining,
}: PollRunView["folders"][number]) {
  const counts: [number, string][] = [
    [stored, "new"],
    [duplicates, "known"],
    [skipped, "our own"],
    [failed, "unreadable"],
    [remaining, "to fetch"],
  ];
  const told = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return `${folder}: ${told.length > 0 || polled > 0 ? told.join(", ") : "nothing new"}`;
}

function tookText(startedAt: string, endedAt: string): string {
  const seconds = (Date.parse(endedAt) - Date.parse(startedAt)) / 1000;
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
}
