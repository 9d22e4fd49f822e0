import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { BodyRow, Cell, HeadCell, Table } from "@/components/ui/table";
import type { ImportOutcome } from "./import-in-chunks";
import { LEAD_FIELDS } from "./lead-columns";

/** More lines than this nobody reads on a screen. */
const LISTED = 200;

type ImportAnswerProps = { outcome: ImportOutcome; total: number; onDone: () => void };

/** What became of the rows: the numbers, then each row that was not added and why. */
export function ImportAnswer({ outcome, total, onDone }: ImportAnswerProps) {
  const { added, enrolled, skipped, failed, sent, stopped } = outcome;
  const left = [
    ...skipped.map(({ row, reason }) => ({ row, result: "Skipped", reason })),
    ...failed.map(({ row, problems }) => ({ row, result: "Failed", reason: problems.map(problemText).join("; ") })),
  ].sort((one, other) => one.row - other.row);
  return (
    <div className="flex flex-col gap-4">
      <p role="status" className="font-medium">
        {added} added, {skipped.length} skipped, {failed.length} failed
        {enrolled > 0 && `. ${enrolled} of them get the campaign's steps.`}
      </p>
      {stopped && (
        <Note tone="danger" role="alert">
          The import stopped after {sent} of {total} rows. {stopped} Importing the file again adds only what is missing.
        </Note>
      )}
      {left.length > 0 && (
        <Table label="Rows that were not added">
          <thead>
            <tr>
              <HeadCell>Row</HeadCell>
              <HeadCell>Result</HeadCell>
              <HeadCell>Reason</HeadCell>
            </tr>
          </thead>
          <tbody>
            {left.slice(0, LISTED).map(({ row, result, reason }) => (
              <BodyRow key={row}>
                <Cell className="tabular-nums">{row}</Cell>
                <Cell>{result}</Cell>
                <Cell className="w-full text-text-muted whitespace-normal!">{reason}</Cell>
              </BodyRow>
            ))}
          </tbody>
        </Table>
      )}
      {left.length > LISTED && (
        <p className="text-text-muted text-xs">
          The first {LISTED} of {left.length} rows are shown.
        </p>
      )}
      <Button look="primary" className="self-start" onClick={onDone}>
        Done
      </Button>
    </div>
  );
}

function problemText({ path, message }: { path: string; message: string }): string {
  const label = LEAD_FIELDS.find(({ name }) => name === path)?.label ?? path;
  return `${label} ${message}`;
}
