import { getTableName, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "./client";

/** Rows for one table, each with the same keys. Conflicting ones are skipped with `skipExisting`. */
type Insertion = { table: PgTable; rows: Record<string, unknown>[]; skipExisting?: boolean };

/** Pairs a table with rows that fit it. */
export function rowsFor<Table extends PgTable>(
  table: Table,
  rows: Table["$inferInsert"][],
  { skipExisting = false }: { skipExisting?: boolean } = {},
): Insertion {
  return { table, rows, skipExisting };
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
export async function insertTogether(tx: Tx, insertions: Insertion[]): Promise<void> {
  const statements = insertions.filter(({ rows }) => rows.length > 0).map(insertion);
  const last = statements.pop();
  if (!last) return;
  const before = statements.map((statement, index) => sql`${sql.identifier(`part_${index}`)} as (${statement})`);
  await tx.execute(before.length === 0 ? last : sql`with ${sql.join(before, sql`, `)} ${last}`);
}

function insertion({ table, rows, skipExisting }: Insertion): SQL {
  const name = sql.identifier(getTableName(table));
  const keys = Object.keys(rows[0] ?? {}).map((key) => ({ key, column: snakeCase(key) }));
  const columns = sql.join(
    keys.map(({ column }) => sql.identifier(column)),
    sql`, `,
  );
  const json = JSON.stringify(
    rows.map((row) => Object.fromEntries(keys.map(({ key, column }) => [column, plain(row[key])]))),
  );
  const records = sql`jsonb_populate_recordset(null::${name}, ${json}::text::jsonb)`;
  const onConflict = skipExisting ? sql` on conflict do nothing` : sql``;
  return sql`insert into ${name} (${columns}) select ${columns} from ${records}${onConflict}`;
}

/** Bytes as the database reads them in a text. */
function plain(value: unknown): unknown {
  return value instanceof Uint8Array ? `\\x${Buffer.from(value).toString("hex")}` : value;
}

function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
