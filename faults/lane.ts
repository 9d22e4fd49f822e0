/** Plays all faults on one database, one after the other, and prints one line of JSON for each. Started by run.ts. */
import { CATALOGUE } from "./catalogue";
import { DATABASES, type Fault, type Tally } from "./harness/fault";
import type { Row } from "./harness/table";
import { type Ground, openWorld } from "./harness/world";

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
  if (wanted && fault.databases.includes(lane.kind)) console.log(JSON.stringify(await play(fault)));
}
process.exit(); // what a fault has left hanging must not hold the run

async function play(fault: Fault): Promise<Row> {
  const started = performance.now();
  const { id, title } = fault;
  const world = await openWorld(lane, lane.kind, `${id} ${title}`, pool);
  const tally = await fault.run(world).catch(crashed);
  const seconds = (performance.now() - started) / 1000;
  return { id, title, database: lane.kind, seconds, seed: world.seed, ...tally };
}

function crashed(error: unknown): Tally {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { runs: 0, lost: 0, duplicated: 0, broken: [`the fault itself broke: ${text}`] };
}
