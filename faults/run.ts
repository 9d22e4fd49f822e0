/**
 * `npm run test:faults [-- --long] [-- --seed=N] [-- --only=S1,R3] [-- --database=pglite]`: puts the product through every
 * fault of the catalogue on both databases and prints what was lost and duplicated. `--long` takes the catalogue's own numbers.
 */
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import postgres from "postgres";
import { openDatabase } from "../lib/adapters/db/client";
import { conclude } from "../scripts/proof/prove";
import { ensureDebianServers } from "../scripts/servers/debian-servers";
import { startDovecot } from "../scripts/servers/dovecot";
import { startPostgres } from "../scripts/servers/postgres";
import { makeServersFolder } from "../scripts/servers/servers-folder";
import { bundleChild } from "./harness/bundle-child";
import { DATABASES, type DatabaseKind } from "./harness/fault";
import { failuresOf, holds, type Row, tableOf } from "./harness/table";
import { databaseUrl, type Ground, TEMPLATE, templateFolder } from "./harness/world";

const { values: options } = parseArgs({
  options: {
    long: { type: "boolean", default: false },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "" },
    database: { type: "string", default: DATABASES.join(",") },
  },
});
const ACCOUNTS = 160;
const LANE = fileURLToPath(new URL("./lane.ts", import.meta.url));

const folder = makeServersFolder();
const cleanUps = [async () => rmSync(folder, { recursive: true, force: true })];
const lanes = new Set<ReturnType<typeof spawn>>();
for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => {
    for (const lane of lanes) lane.kill("SIGTERM");
  });

try {
  const started = performance.now();
  const kinds = DATABASES.filter((kind) => options.database.split(",").includes(kind));
  const ground = await prepareGround(kinds);
  // One lane each, at the same time: the embedded database keeps one core busy, the server the other.
  const rows = (await Promise.all(kinds.map((kind) => playLane(ground, kind)))).flat();
  report(rows, (performance.now() - started) / 1000);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  conclude({ passed: 0, failed: 1, skipped: 0 });
} finally {
  for (const cleanUp of cleanUps.reverse()) await cleanUp();
}

async function prepareGround(kinds: readonly DatabaseKind[]): Promise<Ground> {
  await ensureDebianServers();
  const server = await startPostgres({ folder: join(folder, "postgres") });
  cleanUps.push(server.stop);
  const users = Array.from({ length: ACCOUNTS }, (_, index) => `box-${index}@fernweg.example`);
  const dovecot = await startDovecot({ folder: join(folder, "dovecot"), users });
  cleanUps.push(dovecot.stop);
  const { port, caFile, accounts } = dovecot;
  const ground: Ground = {
    seed: Number(options.seed),
    long: options.long,
    folder,
    postgresUrl: server.url,
    dovecot: {
      ...{ port, caFile, accounts, ca: readFileSync(caFile, "utf8") },
      configFile: join(folder, "dovecot", "dovecot.conf"),
    },
  };
  await Promise.all([bundleChild(), ...kinds.map((kind) => makeTemplate(ground, kind))]);
  return ground;
}

/** The migrations run once for each kind of database; each fault gets a copy. */
async function makeTemplate(ground: Ground, kind: DatabaseKind): Promise<void> {
  if (kind === "postgres") {
    const admin = postgres(ground.postgresUrl, { max: 1, onnotice: () => undefined });
    await admin.unsafe(`create database ${TEMPLATE}`);
    await admin.end();
  }
  const url = databaseUrl(ground.postgresUrl, TEMPLATE);
  const template = await openDatabase(
    kind === "postgres" ? { kind, url } : { kind: "embedded", folder: templateFolder(ground) },
  );
  await template.close();
}

/** Does not fail: what befalls one lane must not hide the other's rows, nor end the servers that it still works with. */
async function playLane(ground: Ground, kind: DatabaseKind): Promise<Row[]> {
  const started = performance.now();
  const only = options.only.split(",").filter(Boolean);
  const lane = spawn(process.execPath, ["--import", "tsx", LANE], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, FAULTS_LANE: JSON.stringify({ ...ground, kind, only }) },
  });
  lanes.add(lane);
  const stopped = earlyEndOf(lane);
  const rows: Row[] = [];
  for await (const line of createInterface(lane.stdout)) {
    const row = rowOn(line);
    if (row) rows.push(told(row));
  }
  const how = await stopped;
  if (how === null) return rows;
  const broken = [`it ended with ${how}; what it had not come to was not played`];
  const seconds = (performance.now() - started) / 1000;
  const stop = { id: "lane", title: "the lane stopped early", database: kind, seconds, seed: ground.seed };
  return [...rows, told({ ...stop, runs: 0, lost: 0, duplicated: 0, broken })];
}

/** How a lane ended before its last fault; null when it did not. */
function earlyEndOf(lane: ReturnType<typeof spawn>): Promise<string | null> {
  return new Promise((resolve) => {
    lane.once("error", ({ message }) => resolve(message));
    lane.once("exit", (code, signal) => resolve(code === 0 ? null : (signal ?? `exit code ${code}`)));
  });
}

/** A lane that was killed may have left half a row: that is shown and is none. */
function rowOn(line: string): Row | null {
  try {
    return JSON.parse(line);
  } catch {
    console.error(line);
    return null;
  }
}

function told(row: Row): Row {
  console.log(`${holds(row) ? "ok    " : "FAILED"} ${row.id.padEnd(4)} ${row.title}, ${row.database}`);
  return row;
}

function report(rows: Row[], seconds: number): void {
  const failed = rows.filter((row) => !holds(row));
  console.log(`\n${tableOf(rows)}\n`);
  console.log(
    `seed ${options.seed}${options.long ? ", long" : ""}, ${seconds.toFixed(0)} s. Repeat: npm run test:faults -- --seed=${options.seed}`,
  );
  if (failed.length > 0) console.log(`\n${failuresOf(failed)}`);
  conclude({ passed: rows.length - failed.length, failed: failed.length, skipped: 0 });
}
