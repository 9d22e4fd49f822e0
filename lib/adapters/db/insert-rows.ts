import { getTableName, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "./client";

/**
 * Inserts rows as one JSON parameter. A wide table times fifty rows makes thousands of parameters, and both the
 * driver and the planner then spend more on the statement than on the rows. Every row must have the same keys; not
 * for byte columns. Conflicting rows are skipped with `skipExisting`.
 */
export async function insertRows<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: Table["$inferInsert"][],
  { skipExisting }: { skipExisting: boolean } = { skipExisting: false },
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const name = sql.identifier(getTableName(table));
  const columns = sql.join(
    Object.keys(first).map((key) => sql.identifier(snakeCase(key))),
    sql`, `,
  );
  const records = sql`jsonb_populate_recordset(null::${name}, ${JSON.stringify(rows.map(snakeCaseKeys))}::text::jsonb)`;
  const onConflict = skipExisting ? sql`on conflict do nothing` : sql``;
  await tx.execute(sql`insert into ${name} (${columns}) select ${columns} from ${records} ${onConflict}`);
}

function snakeCaseKeys(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [snakeCase(key), value]));
}

function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
