import { BodyRow, Cell, HeadCell, Table } from "@/components/ui/table";
import type { ImportOutcome } from "./import-stops-in-chunks";

const SHOWN = 100;

type StopPreviewProps = { outcome: ImportOutcome; file: { rows: Record<string, string>[]; firstRow: 1 | 2 } };

/** What would become of the rows: the numbers, then each row that would not be stored and why. */
export function StopPreview({ outcome, file }: StopPreviewProps) {
  const { added, skipped, failed } = outcome;
  const left = [
    ...failed.map(({ row, problems }) => ({ row, what: problems.map(({ message }) => message).join("; ") })),
    ...skipped.map(({ row }) => ({ row, what: "is stopped already" })),
  ];
  return (
    <section aria-label="What would be imported" className="flex flex-col gap-2">
      <p role="status" className="font-medium">
        {added} new, {skipped.length} stopped already, {failed.length} not usable
      </p>
      {left.length > 0 && (
        <div className="-mx-4 max-h-56 overflow-y-auto border-line border-y">
          <Table label="Rows that would not be stored">
            <thead>
              <tr>
                <HeadCell>Line</HeadCell>
                <HeadCell>Value</HeadCell>
                <HeadCell>Result</HeadCell>
              </tr>
            </thead>
            <tbody>
              {left.slice(0, SHOWN).map(({ row, what }) => (
                <BodyRow key={row}>
                  <Cell className="text-text-muted tabular-nums">{row + file.firstRow - 1}</Cell>
                  <Cell className="max-w-64 truncate">{stoppedBy(file.rows[row - 1])}</Cell>
                  <Cell className="text-text-muted">{what}</Cell>
                </BodyRow>
              ))}
            </tbody>
          </Table>
        </div>
      )}
      {left.length > SHOWN && <p className="text-text-muted text-xs">And {left.length - SHOWN} more.</p>}
    </section>
  );
}

function stoppedBy(row: Record<string, string> | undefined): string {
  return row?.email ?? row?.value ?? row?.domain ?? "";
}
