import { setTimeout as pause } from "node:timers/promises";
import { seedWorkspace } from "../../lib/adapters/db/test-database.fixture";
import type { ImapSettings } from "../../lib/adapters/imap/imap-client";
import { mail } from "../../lib/pipelines/mail-samples.fixture";
import type { PollTask } from "../harness/child-tasks";
import { nursery } from "../harness/children";
import { DATABASES, type Fault, promises } from "../harness/fault";
import { startImapProxy } from "../harness/imap-proxy";
import { compared, connected, deliver, type Folder, renumber, storedIn } from "../harness/inbox";
import { MINUTE_MS } from "../harness/outbox";
import type { Random } from "../harness/random";

const FOLDERS: readonly Folder[] = ["INBOX", "Junk"];
const KILLS = 3;
const CUTS = 6;
/** Longer than a poll's lease. */
const LEASE_OVER_MS = 4 * MINUTE_MS;
const MOST_POLLS = 30;

/** What may go wrong in one bad week, on one mailbox. Source: spec 3 "Bars". */
export const allAtOnce: Fault = {
  id: "R16",
  title: "killed pollers, cut connections, a new UIDVALIDITY and copies in Junk, all in one sync",
  databases: DATABASES,
  run: async (world) => {
    const { hold, broken } = promises();
    const imap = world.account();
    const seed = await world.withDatabase(({ db }) => seedWorkspace(db));
    const ids = Array.from({ length: world.size(400, 5000) }, (_, index) => `<r16-${index}@elsewhere.example>`);
    await fill(imap, ids);

    const proxy = await startImapProxy(imap, world.certificate);
    const pollers = nursery();
    let aheadMs = 0;
    const start = (forever: boolean) => {
      aheadMs += LEASE_OVER_MS;
      const task = { database: world.database, imap: proxy.settings, mailboxId: seed.mailboxId, slice: 20, aheadMs };
      return pollers.start({ kind: "poll", killAt: null, forever, ...task } satisfies PollTask);
    };

    const cuts = { left: CUTS };
    proxy.wire = () => cutting(cuts, world.random);
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const poller = start(true);
      await poller.begun;
      await pause(world.random.between(100, 800));
      await poller.kill();
      if (kill === 2) await renumber(world, imap, "INBOX", 2_000_000_001);
    }
    const polls = await pollToTheEnd(() => start(false).done);
    hold(`the mailbox is heard to its end within ${MOST_POLLS} polls`, polls < MOST_POLLS);
    await pollers.close();
    await proxy.close();
    hold("no mail was marked as read", (await seenIn(imap)) === 0);
    const stored = await world.withDatabase(({ db }) => storedIn(db, seed.mailboxId));
    const tally = compared(ids, stored, KILLS + CUTS - cuts.left + 1);
    return { ...tally, broken: [...broken, ...tally.broken] };
  },
};

/** Every tenth mail lies in Junk as well. */
async function fill(imap: ImapSettings, ids: readonly string[]): Promise<void> {
  const raws = ids.map((messageId) => mail({ messageId }));
  const client = await connected(imap);
  await deliver(client, "INBOX", raws);
  const copies = raws.filter((_, index) => index % 10 === 0);
  await deliver(client, "Junk", copies);
  await client.logout();
}

/** So many connections break somewhere in their answers; those after them hold. */
function cutting(cuts: { left: number }, random: Random): { kind: "cut"; afterBytes: number } | null {
  if (cuts.left === 0) return null;
  cuts.left -= 1;
  return { kind: "cut", afterBytes: random.between(5_000, 200_000) };
}

async function pollToTheEnd(poll: () => Promise<{ [status: string]: number } | null>): Promise<number> {
  for (let polls = 1; polls <= MOST_POLLS; polls += 1) {
    const outcome = await poll();
    if (outcome?.ok === 1 && outcome.stored === 0 && outcome.duplicates === 0) return polls;
  }
  return MOST_POLLS;
}

async function seenIn(imap: ImapSettings): Promise<number> {
  const client = await connected(imap);
  let seen = 0;
  for (const folder of FOLDERS) {
    await client.mailboxOpen(folder, { readOnly: true });
    const found = await client.search({ seen: true }, { uid: true });
    seen += found ? found.length : 1;
  }
  await client.logout();
  return seen;
}
