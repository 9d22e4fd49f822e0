import { desc, eq } from "drizzle-orm";
import { pollRuns } from "../../lib/adapters/db/schema";
import { mail } from "../../lib/pipelines/mail-samples.fixture";
import { DATABASES, type Fault, promises } from "../harness/fault";
import { aDayPasses, compared, type Inbox, onInbox, pollToTheEnd, renumber } from "../harness/inbox";

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
      await unnumbered(inbox, arrive, hold);
      const tally = compared(ids, await inbox.stored(), changes);
      return { ...tally, broken: [...broken, ...tally.broken] };
    }),
};

type Arrive = (folder: "INBOX", count: number) => Promise<void>;
type Hold = (claim: string, holds: boolean) => void;

const UNNUMBERED: Readonly<{ [name: string]: (answer: string) => string }> = {
  "a UIDVALIDITY of 0": (answer) => answer.replace(/\[UIDVALIDITY \d+\]/g, "[UIDVALIDITY 0]"),
  "no UIDVALIDITY": (answer) => answer.replace(/^\* OK \[UIDVALIDITY \d+\].*\r\n/gm, ""),
};

/** A server that gives its folders no number at all has one numbering, which stands until it gives another. */
async function unnumbered(inbox: Inbox, arrive: Arrive, hold: Hold): Promise<void> {
  for (const [name, rewrite] of Object.entries(UNNUMBERED)) {
    inbox.proxy.rewrite = rewrite;
    for (let turn = 1; turn <= 2; turn += 1) {
      await arrive("INBOX", 3);
      const before = (await inbox.stored()).length;
      const result = await inbox.poll();
      hold(`the poll goes on with ${name}`, result.ok && result.value.status === "ok");
      hold(`what came is stored with ${name}`, (await inbox.stored()).length === before + 3);
    }
    hold(`nothing is read again for ${name}`, await nothingToHear(inbox));
  }
  inbox.proxy.rewrite = (answer) => answer;
}

async function nothingToHear(inbox: Inbox): Promise<boolean> {
  const result = await inbox.poll();
  return result.ok && result.value.polled === 0;
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
