import { desc, eq, sql } from "drizzle-orm";
import { mailboxCursors, pollRuns } from "../../lib/adapters/db/schema";
import { mail } from "../../lib/pipelines/mail-samples.fixture";
import { DATABASES, type Fault, promises } from "../harness/fault";
import { compared, type Inbox, onInbox, pollToTheEnd, renumber } from "../harness/inbox";

/** A new UIDVALIDITY means that every number is another mail's: all is read again, and recognised by its content. */
export const numberedAnew: Fault = {
  id: "R6",
  title: "UIDVALIDITY changes, mail arriving before and after",
  databases: DATABASES,
  run: (world) =>
    onInbox(world, {}, async (inbox) => {
      const { hold, broken } = promises();
      const ids: string[] = [];
      const arrive = async (folder: "INBOX" | "Junk", count: number) => {
        const fresh = Array.from({ length: count }, (_, index) => `<r6-${ids.length + index}@elsewhere.example>`);
        ids.push(...fresh);
        await inbox.deliver(
          folder,
          fresh.map((messageId) => mail({ messageId })),
        );
      };
      const changes = world.size(4, 20);
      await arrive("INBOX", 20);
      await arrive("Junk", 20);
      await pollToTheEnd(inbox);
      for (let change = 1; change <= changes; change += 1) {
        const folder = change % 2 === 0 ? "Junk" : "INBOX";
        await arrive(folder, 3);
        await renumber(world, inbox.imap, folder, 2_000_000_000 + change);
        await arrive(folder, 3);
        const result = await inbox.poll();
        hold("the poll goes on", result.ok && result.value.status === "ok");
        hold("the poll run says that the numbers changed", await alarmed(inbox));
        const polls = await pollToTheEnd(inbox);
        hold(`it does not read for ever (${polls} polls)`, polls <= 2);
        await aDayPasses(inbox);
      }
      const tally = compared(ids, await inbox.stored(), changes);
      return { ...tally, broken: [...broken, ...tally.broken] };
    }),
};

/** More than a few changes within a day stop the reading, which is another promise. */
async function aDayPasses({ db, seed }: Inbox): Promise<void> {
  const updatedAt = sql`${mailboxCursors.updatedAt} - interval '1 day'`;
  await db.update(mailboxCursors).set({ updatedAt }).where(eq(mailboxCursors.mailboxId, seed.mailboxId));
}

async function alarmed({ db, seed }: Inbox): Promise<boolean> {
  const [last] = await db
    .select({ errorCode: pollRuns.errorCode })
    .from(pollRuns)
    .where(eq(pollRuns.mailboxId, seed.mailboxId))
    .orderBy(desc(pollRuns.startedAt))
    .limit(1);
  return last?.errorCode === "uidvalidity_changed";
}
