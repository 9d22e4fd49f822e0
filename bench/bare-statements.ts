import { eq, lt, sql } from "drizzle-orm";
import { bigint, integer, pgTable, text } from "drizzle-orm/pg-core";
import type { Db, Tx } from "../lib/adapters/db/client";

const rows = pgTable("bare_rows", { id: integer().primaryKey(), n: integer().notNull(), words: text().notNull() });
const log = pgTable("bare_log", {
  id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  words: text().notNull(),
});

/** Two tables without references or further indexes, the first of them with the rows that are read and changed. */
export async function makeBareTables(db: Db): Promise<void> {
  await db.execute(sql`create table bare_rows (id integer primary key, n integer not null, words text not null)`);
  await db.execute(
    sql`create table bare_log (id bigint generated always as identity primary key, words text not null)`,
  );
  await db.insert(rows).values([
    { id: 1, n: 0, words: "a" },
    { id: 2, n: 0, words: "b" },
  ]);
}

/** A statement as it was heard. */
export type Heard = { text: string; values: unknown[] };
export type BareStatement = (tx: Tx) => PromiseLike<unknown>;

const found = { n: rows.n, words: rows.words };

/** A statement that does as little as one of its kind can: one row, by its key, with as many bytes as it brings along. */
const KINDS: readonly { heard: RegExp; bare: (bytes: string) => BareStatement }[] = [
  { heard: /^savepoint/i, bare: () => (tx) => tx.execute(sql`savepoint bare`) },
  { heard: /^release/i, bare: () => (tx) => tx.execute(sql`release savepoint bare`) },
  {
    heard: /^select[\s\S]+for (no key )?update/i,
    bare: () => (tx) => tx.select(found).from(rows).where(eq(rows.id, 1)).for("update"),
  },
  { heard: /^select/i, bare: () => (tx) => tx.select(found).from(rows).where(eq(rows.id, 1)) },
  {
    heard: /^insert[\s\S]+on conflict/i,
    bare: (words) => (tx) =>
      tx
        .insert(rows)
        .values({ id: 2, n: 1, words })
        .onConflictDoUpdate({
          target: rows.id,
          set: { n: sql`${rows.n} + 1` },
          setWhere: lt(rows.n, 1_000_000),
        })
        .returning({ n: rows.n }),
  },
  { heard: /^insert/i, bare: (words) => (tx) => tx.insert(log).values({ words }).returning({ id: log.id }) },
  { heard: /^update/i, bare: () => (tx) => tx.update(rows).set({ n: 1 }).where(eq(rows.id, 1)).returning(found) },
];

/** The bare twin of each statement, in the same order. Throws for a kind that has none, so that nothing goes uncounted. */
export function bareStatements(heard: readonly Heard[]): BareStatement[] {
  return heard.map(({ text: statement, values }) => {
    const kind = KINDS.find((candidate) => candidate.heard.test(statement.trim()));
    if (!kind) throw new Error(`No bare statement stands for: ${statement.slice(0, 80)}`);
    return kind.bare(values.map(String).join(" "));
  });
}
