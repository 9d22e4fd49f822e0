import { mail } from "../../lib/pipelines/mail-samples.fixture";
import { DATABASES, type Fault, promises } from "../harness/fault";
import { onInbox, pollToTheEnd, renumber } from "../harness/inbox";
import { repeats } from "../harness/outbox";

/** Mails without a Message-ID have nothing but their content to be known by, also when all is read a second time. */
export const noMessageId: Fault = {
  id: "R9",
  title: "mails without a Message-ID, read twice",
  databases: DATABASES,
  run: (world) =>
    onInbox(world, {}, async (inbox) => {
      const { hold, broken } = promises();
      const subjects = Array.from({ length: 100 }, (_, index) => `Note ${index}`);
      const raws = subjects.map((subject) =>
        mail({ subject, from: "Mia <mia@elsewhere.example>" }).replace(/^Message-ID:.*\r\n/m, ""),
      );
      await inbox.deliver("INBOX", raws);
      await pollToTheEnd(inbox);
      await renumber(world, inbox.imap, "INBOX", 2_100_000_000);
      await pollToTheEnd(inbox);
      const stored = await inbox.stored();
      const kept = stored.map(({ subject }) => subject);
      hold("the same sender and subject line are no reason to drop a mail", new Set(kept).size === subjects.length);
      return {
        runs: 2 * subjects.length,
        lost: subjects.filter((subject) => !kept.includes(subject)).length,
        duplicated: repeats(kept),
        broken,
      };
    }),
};
