import { eq } from "drizzle-orm";
import { pollRuns } from "../../lib/adapters/db/schema";
import { mail } from "../../lib/pipelines/mail-samples.fixture";
import { poll } from "../../lib/pipelines/polling.fixture";
import { nursery } from "../harness/children";
import { DATABASES, type Fault, promises } from "../harness/fault";
import { compared, type Inbox, onInbox } from "../harness/inbox";
import { MINUTE_MS } from "../harness/outbox";
import type { World } from "../harness/world";

type Hold = (claim: string, holds: boolean) => void;

const stop = (pid: number) => process.kill(pid, "SIGSTOP");
const goOn = (pid: number) => process.kill(pid, "SIGCONT");

/** One mailbox, two pollers: one works, the other says so; one that slept past its lease changes nothing more. */
export const twoPollers: Fault = {
  id: "R3",
  title: "two pollers at once; one sleeps past its lease",
  databases: DATABASES,
  run: (world) =>
    onInbox(world, {}, async (inbox) => {
      const { hold, broken } = promises();
      const ids: string[] = [];
      const arrive = async (count: number) => {
        const fresh = Array.from({ length: count }, (_, index) => `<r3-${ids.length + index}@elsewhere.example>`);
        ids.push(...fresh);
        await inbox.deliver(
          "INBOX",
          fresh.map((messageId) => mail({ messageId })),
        );
      };
      const rounds = world.size(3, 20);
      for (let round = 0; round < rounds; round += 1) {
        await arrive(20);
        await atOnce(inbox, hold);
        await arrive(20);
        await overslept(inbox, hold);
      }
      if (world.kind === "postgres") {
        await arrive(200);
        await stoppedProcess(world, inbox, hold);
      }
      const tally = compared(ids, await inbox.stored(), 2 * rounds + (world.kind === "postgres" ? 1 : 0));
      return { ...tally, broken: [...broken, ...tally.broken] };
    }),
};

async function atOnce(inbox: Inbox, hold: Hold): Promise<void> {
  const answers = await Promise.all([inbox.poll(), inbox.poll(), inbox.poll()]);
  const statuses = answers.map((answer) => (answer.ok ? answer.value.status : answer.error.kind)).sort();
  hold(`of three polls at once one works: ${statuses}`, statuses.join() === "already_running,already_running,ok");
}

/** The first poll's commit is held back until another one, whose clock says that the lease is over, has done the work. */
async function overslept(inbox: Inbox, hold: Hold): Promise<void> {
  const { ports, seed } = inbox;
  const later = { ...ports, clock: () => new Date(Date.now() + 4 * MINUTE_MS) };
  const sleepy = {
    ...ports,
    inbox: {
      ...ports.inbox,
      commit: async (...given: Parameters<typeof ports.inbox.commit>) => {
        await poll(later, seed.mailboxId);
        return ports.inbox.commit(...given);
      },
    },
  };
  const result = await poll(sleepy, seed.mailboxId);
  const nothing = result.ok && result.value.status === "partial" && result.value.stored === 0;
  hold(`a poll that lost its lease stores nothing: ${JSON.stringify(result)}`, nothing);
  hold("what it missed is stored by the other", (await inbox.stored()).length % 20 === 0);
}

/** The same with a whole process, put to sleep by the system in the middle of its work. */
async function stoppedProcess(world: World, inbox: Inbox, hold: Hold): Promise<void> {
  const pollers = nursery();
  const { imap, seed, db } = inbox;
  const task = { kind: "poll", database: world.database, imap, mailboxId: seed.mailboxId, killAt: null } as const;
  const before = (await inbox.stored()).length;
  const sleeper = pollers.start({ ...task, slice: 2, aheadMs: 0, forever: false });
  while ((await inbox.stored()).length < before + 10) await new Promise((resolve) => setTimeout(resolve, 5));
  stop(sleeper.pid);
  const worker = await pollers.start({ ...task, slice: 50, aheadMs: 4 * MINUTE_MS, forever: false }).done;
  const atWake = (await inbox.stored()).length;
  goOn(sleeper.pid);
  await sleeper.done.catch(() => null); // the database may have ended a transaction that it slept in
  hold(`the one awake hears the mailbox to its end: ${JSON.stringify(worker)}`, worker?.ok === 1);
  hold("the one that slept stores nothing after it wakes", (await inbox.stored()).length === atWake);
  const running = await db.$count(pollRuns, eq(pollRuns.status, "running"));
  hold("no run stays open", running === 0);
  await pollers.close();
}
