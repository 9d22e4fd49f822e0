import { setTimeout as pause } from "node:timers/promises";
import { seedWorkspace } from "../../lib/adapters/db/test-database.fixture";
import { mail } from "../../lib/pipelines/mail-samples.fixture";
import { POLL_POINTS, type PollTask } from "../harness/child-tasks";
import { nursery } from "../harness/children";
import { DATABASES, type Fault } from "../harness/fault";
import { compared, connected, deliver, storedIn } from "../harness/inbox";
import { MINUTE_MS } from "../harness/outbox";

/** Longer than a poll's lease. */
const LEASE_OVER_MS = 4 * MINUTE_MS;

/** Pollers are killed at random and between any two of their steps; the next one goes on where the database says. */
export const killThePoller: Fault = {
  id: "R2",
  title: "kill -9 of the poller at random and at named points",
  databases: DATABASES,
  run: async (world) => {
    const imap = world.account();
    const seed = await world.withDatabase(({ db }) => seedWorkspace(db));
    const ids = Array.from({ length: world.size(300, 2000) }, (_, index) => `<r2-${index}@elsewhere.example>`);
    const raws = ids.map((messageId) => mail({ messageId }));
    const client = await connected(imap);
    await deliver(client, "INBOX", raws);
    await deliver(
      client,
      "Junk",
      raws.filter((_, index) => index % 10 === 0),
    );
    await client.logout();

    const pollers = nursery();
    let aheadMs = 0;
    const start = (how: Pick<PollTask, "killAt" | "forever">) => {
      aheadMs += LEASE_OVER_MS;
      const task = { database: world.database, imap, mailboxId: seed.mailboxId, slice: 5, aheadMs };
      return pollers.start({ kind: "poll", ...task, ...how });
    };
    const kills = world.size(world.kind === "postgres" ? 14 : 5, 100);
    for (const killAt of POLL_POINTS) await start({ killAt, forever: false }).done;
    for (let kill = 0; kill < kills; kill += 1) {
      const poller = start({ killAt: null, forever: true });
      await poller.begun;
      await pause(world.random.between(0, 150));
      await poller.kill();
    }
    await start({ killAt: null, forever: false }).done;
    await pollers.close();
    return world.withDatabase(async ({ db }) =>
      compared(ids, await storedIn(db, seed.mailboxId), kills + POLL_POINTS.length),
    );
  },
};
