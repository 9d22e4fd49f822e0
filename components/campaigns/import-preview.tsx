import { Field, Select } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { BodyRow, Cell, HeadCell, Table } from "@/components/ui/table";
import { type ColumnMap, LEAD_FIELDS, leadOf } from "./lead-columns";

const SHOWN = 5;

type ImportPreviewProps = {
  headers: string[];
  rows: string[][];
  columns: ColumnMap;
  onColumns: (columns: ColumnMap) => void;
};

/** Which column holds what, and how the first rows read with it. */
export function ImportPreview({ headers, rows, columns, onColumns }: ImportPreviewProps) {
  const filled = LEAD_FIELDS.filter(({ name }) => columns[name] !== undefined);
  const shown = rows.slice(0, SHOWN).map((cells, index) => ({ row: index + 1, lead: leadOf(cells, columns) }));
  return (
    <>
      <fieldset className="grid grid-cols-2 gap-3 md:grid-cols-4">
        <legend className="section-label mb-2">Columns</legend>
        {LEAD_FIELDS.map(({ name, label }) => (
          <Field key={name} label={label}>
            {(control) => (
              <Select
                {...control}
                value={columns[name] ?? ""}
                onChange={(event) => onColumns(withColumn(columns, name, event.target.value))}
              >
                <option value="">Not in the file</option>
                {headers.map((header, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; headers may repeat
                  <option key={place} value={place}>
                    {header || `Column ${place + 1}`}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ))}
      </fieldset>
      {columns.websiteUrl === undefined && <Note tone="warning">Choose the column that holds the website.</Note>}
      {rows.length === 0 && <Note tone="warning">There are no rows under the header.</Note>}
      {filled.length > 0 && shown.length > 0 && (
        <Table label={`First ${shown.length} of ${rows.length} rows`}>
          <thead>
            <tr>
              {filled.map(({ name, label }) => (
                <HeadCell key={name}>{label}</HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ row, lead }) => (
              <BodyRow key={row}>
                {filled.map(({ name }) => (
                  <Cell key={name} className="max-w-52 truncate">
                    {lead[name] ?? ""}
                  </Cell>
                ))}
              </BodyRow>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}

function withColumn(columns: ColumnMap, name: keyof ColumnMap, place: string): ColumnMap {
  const { [name]: _, ...others } = columns;
  return place === "" ? others : { ...others, [name]: Number(place) };
}
