import { eq } from "drizzle-orm";
import { replies } from "../../lib/adapters/db/schema";
import { mail } from "../../lib/pipelines/mail-samples.fixture";
import { DATABASES, type Fault, promises } from "../harness/fault";
import { onInbox, pollToTheEnd, renumber } from "../harness/inbox";
import { repeats } from "../harness/outbox";

/** What a person deleted stays deleted: polled again, copied to another folder, read again under new numbers. */
export const deletedReplies: Fault = {
  id: "R14",
  title: "deleted replies and everything that could bring them back",
  databases: DATABASES,
  run: (world) =>
    onInbox(world, {}, async (inbox) => {
      const { hold, broken } = promises();
      const { db, seed } = inbox;
      const ids = Array.from({ length: world.size(30, 300) }, (_, index) => `<r14-${index}@elsewhere.example>`);
      const raws = ids.map((messageId) => mail({ messageId }));
      await inbox.deliver("INBOX", raws);
      await pollToTheEnd(inbox);
      await db.update(replies).set({ deletedAt: new Date() }).where(eq(replies.mailboxId, seed.mailboxId));

      await inbox.deliver("Junk", raws);
      await pollToTheEnd(inbox);
      await renumber(world, inbox.imap, "INBOX", 2_200_000_000);
      await pollToTheEnd(inbox);
      const stored = await inbox.stored();
      const alive = stored.filter(({ deletedAt }) => deletedAt === null);
      hold(`a deleted reply stays deleted (${alive.length} came back)`, alive.length === 0);
      const kept = stored.map(({ messageId }) => messageId ?? "");
      return { runs: 3 * ids.length, lost: ids.length - new Set(kept).size, duplicated: repeats(kept), broken };
    }),
};
