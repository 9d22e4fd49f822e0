import { globSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { type Db, openDatabase } from "../lib/adapters/db/client";
import { createOutreachStore } from "../lib/adapters/db/outreach-store";
import { requestOf, SETTINGS } from "../lib/adapters/db/sending/outreach.fixture";
import { type Seed, seedLead, seedWorkspace } from "../lib/adapters/db/test-database.fixture";
import { composeMime } from "../lib/adapters/smtp/compose-mime";
import { startPostgres } from "../scripts/servers/postgres";
import { makeServersFolder } from "../scripts/servers/servers-folder";
import { bareStatements, type Heard, makeBareTables } from "./bare-statements";
import { type Figure, figure, msInTurns } from "./measure";

/** One claim decides, audits, reserves, composes and stores a mail: at most this often a bare transaction of its size. */
const LIMIT = 3;
const ROUNDS = 300;
const LIMITS = { userPerDay: 1_000_000, domainPerDay: 1_000_000 };

/** A claim against one transaction of as many bare statements of the same kinds, on the embedded database in a folder. */
export async function benchClaim(): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), "bench-claim-"));
  const database = await openDatabase({ kind: "embedded", folder: join(folder, "database") });
  try {
    return await claimAgainstBare(database.db);
  } finally {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same on a PostgreSQL server of its own, with fsync as in production. Null where none is installed. */
export async function benchClaimOnPostgres(): Promise<Figure | null> {
  if (globSync("/usr/lib/postgresql/*/bin").length === 0) return null;
  const folder = makeServersFolder();
  const server = await startPostgres({ folder: join(folder, "postgres") });
  const database = await openDatabase({ kind: "postgres", url: server.url });
  try {
    return await claimAgainstBare(database.db);
  } finally {
    await database.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Both are written with the query builder and go over the same connection, so that what differs is what the claim does. */
async function claimAgainstBare(db: Db): Promise<Figure> {
  const statements = bareStatements(await statementsOfClaim());
  await makeBareTables(db);
  const bare = () =>
    db.transaction(async (tx) => {
      for (const statement of statements) await statement(tx);
    });
  const times = await msInTurns({ our: await claimer(db, ROUNDS + 1), bare }, { rounds: ROUNDS, percent: 10 });
  return figure({ ...times, limit: LIMIT, more: { statements: statements.length } });
}

/** Claims a mail to another lead with each call; a claim that is refused would measure nothing. */
async function claimer(db: Db, count: number): Promise<() => Promise<void>> {
  const seed = await seedWorkspace(db);
  const leadIds = await seedLeads(db, seed, count);
  const store = createOutreachStore(db, { settings: { ...SETTINGS, limits: LIMITS }, compose: composeMime });
  return async () => {
    const claim = await store.claim(requestOf(seed, leadIds.pop() ?? ""), new Date());
    if (!claim.ok) throw new Error(`The claim was refused: ${claim.error.kind}`);
  };
}

async function seedLeads(db: Db, seed: Seed, count: number): Promise<string[]> {
  const leadIds: string[] = [];
  for (let index = 0; index < count; index += 1) leadIds.push(await seedLead(db, seed));
  return leadIds;
}

/** What a claim says to either database, heard on an embedded one. */
async function statementsOfClaim(): Promise<Heard[]> {
  const { db, embedded, close } = await openDatabase({ kind: "embedded", folder: null });
  if (!embedded) throw new Error("There is no embedded engine to listen to");
  const claim = await claimer(db, 1);
  const heard = listenTo(embedded);
  await claim();
  await close();
  return heard;
}

/** Every statement of its transactions from now on, savepoints among them. */
function listenTo(engine: PGlite): Heard[] {
  const heard: Heard[] = [];
  const transaction = engine.transaction.bind(engine);
  engine.transaction = (run) =>
    transaction((tx) => {
      const query = tx.query.bind(tx);
      tx.query = (text, values, ...rest) => {
        heard.push({ text, values: values ?? [] });
        return query(text, values, ...rest);
      };
      return run(tx);
    });
  return heard;
}
