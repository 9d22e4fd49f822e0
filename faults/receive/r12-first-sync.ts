import { mail } from "../../lib/pipelines/mail-samples.fixture";
import { DATABASES, type Fault, promises } from "../harness/fault";
import { compared, connected, deliver, onInbox, pollToTheEnd } from "../harness/inbox";
import { DAY_MS } from "../harness/outbox";

const MB = 1024 * 1024;
const MOST_MEMORY_MB = 300;
const CLIENTS = 4;

/** An old and full mailbox is connected: what is younger than 30 days comes in, in slices that can be cut off at any time. */
export const firstSync: Fault = {
  id: "R12",
  title: "first sync of an old mailbox, poll by poll",
  databases: DATABASES,
  run: (world) =>
    onInbox(world, {}, async (inbox) => {
      const { hold, broken } = promises();
      const count = world.size(600, 20_000);
      const old = Array.from({ length: count }, (_, index) => `<r12-old-${index}@elsewhere.example>`);
      const young = Array.from({ length: count }, (_, index) => `<r12-${index}@elsewhere.example>`);
      const fill = async (ids: string[], ageDays: number) => {
        const receivedAt = new Date(Date.now() - ageDays * DAY_MS);
        const clients = await Promise.all(Array.from({ length: CLIENTS }, () => connected(inbox.imap)));
        await Promise.all(
          clients.map(async (client, part) => {
            const mine = ids.filter((_, index) => index % CLIENTS === part);
            await deliver(
              client,
              "INBOX",
              mine.map((messageId) => ({ raw: mail({ messageId }), receivedAt })),
            );
            await client.logout();
          }),
        );
      };
      await fill(old, 60);
      await fill(young, 10);
      const before = process.memoryUsage().rss;
      let most = before;
      const timer = setInterval(() => {
        most = Math.max(most, process.memoryUsage().rss);
      }, 20);
      const polls = await pollToTheEnd(inbox, { timeBudgetMs: world.size(50, 2_000) }, 1_000);
      clearInterval(timer);
      const grownMb = Math.round((most - before) / MB);
      hold(`memory grows by less than ${MOST_MEMORY_MB} MB (${grownMb})`, grownMb < MOST_MEMORY_MB);
      hold(`it takes several polls, each of which goes on where the last one ended (${polls})`, polls > 2);
      const tally = compared(young, await inbox.stored(), polls);
      return { ...tally, broken: [...broken, ...tally.broken] };
    }),
};
