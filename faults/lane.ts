/** Plays all faults on one database, one after the other, and prints one line of JSON for each. Started by run.ts. */
import { setTimeout as pause } from "node:timers/promises";
import { CATALOGUE } from "./catalogue";
import { endAll } from "./harness/children";
import { DATABASES, type Fault, type Tally } from "./harness/fault";
import type { Row } from "./harness/table";
import { type Ground, openWorld } from "./harness/world";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

type Lane = Ground & { kind: (typeof DATABASES)[number]; only: string[] };

const lane: Lane = JSON.parse(process.env.FAULTS_LANE ?? "{}");
const accounts = lane.dovecot.accounts.filter((_, index) => index % DATABASES.length === DATABASES.indexOf(lane.kind));
const pool = {
  take() {
    const account = accounts.pop();
    if (!account) throw new Error("The faults need more accounts on Dovecot");
    return account;
  },
};

for (const fault of CATALOGUE) {
  const wanted = lane.only.length === 0 || lane.only.includes(fault.id);
  if (wanted && isPlayedHere(fault)) tell(await play(fault));
}
endAll();
process.stdout.write("", () => process.exit()); // what a fault has left hanging must not hold the run

/** One line for whoever reads it: hostile text in it may hold what others take for the end of one. */
function tell(row: Row): void {
  const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
  console.log(JSON.stringify(row).replace(/[^\x20-\x7e]/g, escaped));
}

/** What needs no database is played once, on the lane that has more time. */
function isPlayedHere({ databases }: Fault): boolean {
  return databases.length === 0 ? lane.kind === "postgres" : databases.includes(lane.kind);
}

async function play(fault: Fault): Promise<Row> {
  const started = performance.now();
  const { id, title } = fault;
  const world = await openWorld(lane, lane.kind, `${id} ${title}`, pool);
  const tally = await Promise.race([fault.run(world).catch(crashed), tooLong()]);
  const seconds = (performance.now() - started) / 1000;
  const database = fault.databases.length === 0 ? "none" : lane.kind;
  return { id, title, database, seconds, seed: world.seed, ...tally };
}

/** A product that hangs has failed too; one on a machine with much else to do has not. */
async function tooLong(): Promise<Tally> {
  await pause(lane.long ? HOUR_MS : 8 * MINUTE_MS, undefined, { ref: false });
  return { runs: 0, lost: 0, duplicated: 0, broken: ["it did not come to an end"] };
}

function crashed(error: unknown): Tally {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { runs: 0, lost: 0, duplicated: 0, broken: [`the fault itself broke: ${text}`] };
}
