import { mail } from "../../lib/pipelines/mail-samples.fixture";
import { DATABASES, type Fault, promises } from "../harness/fault";
import { compared, onInbox, placesIn, pollToTheEnd } from "../harness/inbox";

/** The same bytes in three folders, and mails that a person moves about: one reply each, with every place it was seen at. */
export const copies: Fault = {
  id: "R8",
  title: "equal mails in three folders, and mails that move",
  databases: DATABASES,
  run: (world) =>
    onInbox(world, { folders: ["INBOX", "\\Junk", "Archive"] }, async (inbox) => {
      const { hold, broken } = promises();
      const { client, db, seed } = inbox;
      await client.mailboxCreate("Archive");
      const ids = Array.from({ length: world.size(30, 300) }, (_, index) => `<r8-${index}@elsewhere.example>`);
      const raws = ids.map((messageId) => mail({ messageId }));
      await inbox.deliver("INBOX", raws);
      await inbox.deliver(
        "Junk",
        raws.map((raw) => `X-Spam-Flag: YES\r\n${raw}`),
      );
      await pollToTheEnd(inbox, { fetchLimit: 7 });
      await inbox.deliver(
        "Archive",
        raws.map((raw) => `Delivered-To: ana@fernweg.example\r\nReceived: from x by y\r\n${raw}`),
      );
      await pollToTheEnd(inbox, { fetchLimit: 7 });
      hold("three places each", (await placesIn(db, seed.mailboxId)).length === 3 * ids.length);

      await client.mailboxOpen("INBOX");
      await client.messageMove("1:*", "Archive");
      await client.mailboxClose();
      await pollToTheEnd(inbox, { fetchLimit: 7 });
      hold("a moved mail has one place more", (await placesIn(db, seed.mailboxId)).length === 4 * ids.length);
      const tally = compared(ids, await inbox.stored(), 3 * ids.length);
      return { ...tally, broken: [...broken, ...tally.broken] };
    }),
};
