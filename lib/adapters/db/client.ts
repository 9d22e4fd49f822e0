import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import type { PGlite, PGliteOptions } from "@electric-sql/pglite";
import type { SQL } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { APPLICATION_NAME, endFrozenSessions } from "./end-frozen-sessions";
import { takeFolderLock } from "./folder-lock";
import * as schema from "./schema";

/** A connection to either database. Inside a transaction use only its `Tx`: on the embedded database `Db` would wait for ever. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

export type DatabaseSettings =
  | { kind: "postgres"; url: string; maxConnections?: number }
  | { kind: "embedded"; folder: string | null };

export type Database = {
  db: Db;
  kind: DatabaseSettings["kind"];
  /** The embedded engine itself, for libraries that bring an adapter of their own. */
  embedded: PGlite | null;
  /** The PostgreSQL server, for libraries that connect by themselves; null on the embedded database. */
  url: string | null;
  /** Writes into the folder's lock where commands of this machine reach the owner; nothing on PostgreSQL, which they open themselves. */
  announce(door: { url: string; token: string }): Promise<void>;
  close(): Promise<void>;
};

const CASING = "snake_case" as const;
const MIGRATION_LOCK = 7_245_001; // any number, the same in every version

/** Opens the database and brings its schema up to date. Throws when another process owns the embedded folder. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  return settings.kind === "postgres" ? openPostgres(settings) : openEmbedded(settings.folder);
}

/** Rows of a hand-written statement, the same for both drivers. The caller says what a row looks like. */
export async function queryRows<Row extends Record<string, unknown>>(db: Db | Tx, statement: SQL): Promise<Row[]> {
  const result: unknown = await db.execute(statement);
  if (Array.isArray(result)) return [...result];
  return hasRows(result) ? [...result.rows] : [];
}

function hasRows(result: unknown): result is { rows: [] } {
  return typeof result === "object" && result !== null && "rows" in result && Array.isArray(result.rows);
}

async function openEmbedded(folder: string | null): Promise<Database> {
  const lock = folder === null ? null : await takeFolderLock(folder);
  try {
    const database = await openEngine(folder === null ? {} : { dataDir: folder });
    const close = async () => {
      await database.close();
      await lock?.release();
    };
    return { ...database, announce: async (door) => lock?.announce(door), close };
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

/** The embedded engine over a folder that nobody else can have, over a dumped image, or over nothing but memory. */
export async function openEngine(options: PGliteOptions): Promise<Database> {
  // To free compiled WebAssembly while engines come and go can abort the whole process (nodejs/node#64500); it saves no memory.
  setFlagsFromString("--no-wasm-code-gc");
  const [{ PGlite }, { drizzle }, { migrate }] = await Promise.all([
    import("@electric-sql/pglite"),
    import("drizzle-orm/pglite"),
    import("drizzle-orm/pglite/migrator"),
  ]);
  const engine = await PGlite.create(options);
  const db = drizzle(engine, { schema, casing: CASING });
  try {
    await migrate(db, { migrationsFolder: migrationsFolder() });
  } catch (error) {
    await engine.close();
    throw error;
  }
  return {
    db,
    kind: "embedded",
    embedded: engine,
    url: null,
    announce: async () => undefined,
    close: () => engine.close(),
  };
}

async function openPostgres(settings: { url: string; maxConnections?: number }): Promise<Database> {
  const [{ default: postgres }, { drizzle }] = await Promise.all([
    import("postgres"),
    import("drizzle-orm/postgres-js"),
  ]);
  await migratePostgres(settings.url);
  const pool = postgres(settings.url, {
    max: settings.maxConnections ?? 10,
    onnotice: () => undefined,
    connection: { application_name: APPLICATION_NAME },
  });
  const watch = endFrozenSessions(pool);
  return {
    db: drizzle(pool, { schema, casing: CASING }),
    kind: "postgres",
    embedded: null,
    url: settings.url,
    announce: async () => undefined,
    close: () => {
      watch.stop();
      return pool.end({ timeout: 5 });
    },
  };
}

/** Kept with the role: poolers refuse them as a connection's own. */
const SETTINGS = [
  // No transaction of ours waits for anything but the database. One that pauses this long belongs to a process that froze or a
  // machine that went away, and its locks would hold up everybody else.
  "idle_in_transaction_session_timeout = '20s'",
  // Our questions are short: to compile one takes longer than to answer it.
  "jit = off",
];

/** Migrations run on a connection of their own under a session lock, so that servers started together wait for one another. */
async function migratePostgres(url: string): Promise<void> {
  const [{ default: postgres }, { drizzle }, { migrate }] = await Promise.all([
    import("postgres"),
    import("drizzle-orm/postgres-js"),
    import("drizzle-orm/postgres-js/migrator"),
  ]);
  const connection = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await connection`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrate(drizzle(connection), { migrationsFolder: migrationsFolder() });
    const [name] = await connection<{ ident: string }[]>`select quote_ident(current_database()) as ident`;
    for (const setting of SETTINGS) {
      await connection.unsafe(`alter role current_user in database ${name?.ident} set ${setting}`);
    }
  } finally {
    await connection.end({ timeout: 5 });
  }
}

function migrationsFolder(): string {
  return process.env.NEXT_RUNTIME
    ? `${process.cwd()}/drizzle`
    : fileURLToPath(new URL("../../../drizzle", import.meta.url));
}
