import { randomUUID } from "node:crypto";
import { cpSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { type Database, type DatabaseSettings, openDatabase } from "../../lib/adapters/db/client";
import type { ImapSettings } from "../../lib/adapters/imap/imap-client";
import { makeSandboxCertificate, type SandboxCertificate } from "../../lib/sandbox/certificates";
import type { DatabaseKind } from "./fault";
import { type Random, seeded, seedOf } from "./random";

/** What a whole run shares; made once, handed to the lane of each database. */
export type Ground = {
  seed: number;
  long: boolean;
  /** A folder for databases, which vanishes with the run. */
  folder: string;
  postgresUrl: string;
  dovecot: { port: number; caFile: string; ca: string; configFile: string; accounts: { user: string; pass: string }[] };
};

/** Where one fault plays: an empty database, accounts on Dovecot, and chance that repeats. */
export type World = {
  kind: DatabaseKind;
  seed: number;
  random: Random;
  folder: string;
  /** How much to do: little in CI, the catalogue's number with `--long`. */
  size(short: number, long: number): number;
  database: DatabaseSettings;
  /** Opens the database here. On PGlite nobody else can have it meanwhile. */
  withDatabase<T>(use: (database: Database) => Promise<T>): Promise<T>;
  /** An empty account on Dovecot that no other fault has. */
  account(): ImapSettings;
  dovecotConfigFile: string;
  certificate: SandboxCertificate;
};

export const TEMPLATE = "faults_template";
export const templateFolder = (ground: Ground) => join(ground.folder, TEMPLATE);

/** The accounts of a lane, so that two lanes never share one. */
export type Accounts = { take(): { user: string; pass: string } };

export async function openWorld(ground: Ground, kind: DatabaseKind, id: string, accounts: Accounts): Promise<World> {
  const seed = seedOf(ground.seed, `${id} ${kind}`);
  const database = await emptyDatabase(ground, kind);
  return {
    kind,
    seed,
    random: seeded(seed),
    folder: ground.folder,
    size: (short, long) => (ground.long ? long : short),
    database,
    withDatabase: (use) => withDatabase(database, use),
    account: () => imapSettings(ground, accounts),
    dovecotConfigFile: ground.dovecot.configFile,
    certificate: await makeSandboxCertificate(),
  };
}

/** A copy of the template: the migrations ran once. */
export async function emptyDatabase(ground: Ground, kind: DatabaseKind): Promise<DatabaseSettings> {
  const name = `fault_${randomUUID().replaceAll("-", "")}`;
  if (kind === "pglite") {
    const folder = join(ground.folder, name);
    cpSync(templateFolder(ground), folder, { recursive: true });
    return { kind: "embedded", folder };
  }
  const admin = postgres(ground.postgresUrl, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name} template ${TEMPLATE}`);
  await admin.end();
  return { kind: "postgres", url: databaseUrl(ground.postgresUrl, name) };
}

export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

export async function withDatabase<T>(settings: DatabaseSettings, use: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(settings);
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}

function imapSettings({ dovecot }: Ground, accounts: Accounts): ImapSettings {
  const { user, pass } = accounts.take();
  return {
    host: "localhost",
    port: dovecot.port,
    user,
    password: pass,
    verifyTls: true,
    ca: dovecot.ca,
    folders: null,
    maxMessageBytes: 25 * 1024 * 1024,
    timeouts: { connect: 10_000, greeting: 10_000, silence: 10_000 },
  };
}
