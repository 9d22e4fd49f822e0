import { getTableName, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "./client";

/** Rows for one table, made ready to be sent. Conflicting ones are skipped with `skipExisting`. */
export type Insertion = { table: PgTable; columns: string[]; json: string; skipExisting: boolean };

/** Pairs a table with rows that fit it, each with the same keys. Null without rows. */
export function rowsFor<Table extends PgTable>(
  table: Table,
  rows: Table["$inferInsert"][],
  { skipExisting = false }: { skipExisting?: boolean } = {},
): Insertion | null {
  const [first] = rows;
  if (!first) return null;
  const keys = Object.keys(first);
  const columns = keys.map(snakeCase);
  const records = (rows as Record<string, unknown>[]).map((row) =>
    Object.fromEntries(keys.map((key, index) => [columns[index], plain(row[key])])),
  );
  return { table, columns, json: JSON.stringify(records), skipExisting };
}

/** Inserts rows as one JSON parameter; see `insertTogether`. */
export async function insertRows<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: Table["$inferInsert"][],
): Promise<void> {
  await insertTogether(tx, [rowsFor(table, rows)]);
}

/**
 * Inserts rows into several tables by one statement, which may name one another in any order: a statement is one trip to
 * the server, and references are checked at its end. The rows of a table are one JSON parameter. A wide table times fifty
 * rows would make thousands, and both the driver and the planner then spend more on the statement than on the rows.
 */
export async function insertTogether(tx: Tx, insertions: (Insertion | null)[]): Promise<void> {
  const statements = insertions.filter((one) => one !== null).map(insertion);
  const last = statements.pop();
  if (!last) return;
  const before = statements.map((statement, index) => sql`${sql.identifier(`part_${index}`)} as (${statement})`);
  await tx.execute(before.length === 0 ? last : sql`with ${sql.join(before, sql`, `)} ${last}`);
}

function insertion({ table, columns, json, skipExisting }: Insertion): SQL {
  const name = sql.identifier(getTableName(table));
  const listed = sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  );
  const records = sql`jsonb_populate_recordset(null::${name}, ${json}::text::jsonb)`;
  const onConflict = skipExisting ? sql` on conflict do nothing` : sql``;
  return sql`insert into ${name} (${listed}) select ${listed} from ${records}${onConflict}`;
}

/** Bytes as the database reads them in a text. */
function plain(value: unknown): unknown {
  return value instanceof Uint8Array ? `\\x${Buffer.from(value).toString("hex")}` : value;
}

function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
