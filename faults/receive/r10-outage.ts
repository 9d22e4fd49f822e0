import { asc, eq } from "drizzle-orm";
import { replies } from "../../lib/adapters/db/schema";
import { mail } from "../../lib/pipelines/mail-samples.fixture";
import { DATABASES, type Fault, promises } from "../harness/fault";
import { compared, onInbox, pollToTheEnd } from "../harness/inbox";
import { DAY_MS } from "../harness/outbox";

/** Nobody polls for three days. Nothing has a window: the oldest comes first, poll by poll, to the last one. */
export const outage: Fault = {
  id: "R10",
  title: "three days without a poll, then all at once",
  databases: DATABASES,
  run: (world) =>
    onInbox(world, {}, async (inbox) => {
      const { hold, broken } = promises();
      const ids = Array.from({ length: world.size(500, 5000) }, (_, index) => `<r10-${index}@elsewhere.example>`);
      const [before = "", ...during] = ids;
      const started = Date.now() - 3 * DAY_MS;
      const receivedAt = (index: number) => new Date(started + (index * 3 * DAY_MS) / ids.length);
      await inbox.deliver("INBOX", [{ raw: mail({ messageId: before }), receivedAt: receivedAt(0) }]);
      await inbox.poll();
      await inbox.deliver(
        "INBOX",
        during.map((messageId, index) => ({ raw: mail({ messageId }), receivedAt: receivedAt(index + 1) })),
      );
      const polls = await pollToTheEnd(inbox, { fetchLimit: 20, timeBudgetMs: 100 }, ids.length);
      const order = await inbox.db
        .select({ messageId: replies.messageId })
        .from(replies)
        .where(eq(replies.mailboxId, inbox.seed.mailboxId))
        .orderBy(asc(replies.createdAt), asc(replies.receivedAt));
      hold(
        "the oldest are stored first",
        order.every(({ messageId }, index) => messageId === ids[index]),
      );
      const tally = compared(ids, await inbox.stored(), polls);
      return { ...tally, broken: [...broken, ...tally.broken] };
    }),
};
