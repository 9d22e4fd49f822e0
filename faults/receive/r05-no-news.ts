import { mail } from "../../lib/pipelines/mail-samples.fixture";
import { DATABASES, type Fault, promises } from "../harness/fault";
import { compared, onInbox } from "../harness/inbox";

const FOLDERS = 2;
/** What a poll may say once it is signed in: list the folders, select each, and goodbye. */
const MOST_COMMANDS = 6;
const SIGNING_IN = /^(CAPABILITY|AUTHENTICATE|LOGIN|ID|ENABLE|NAMESPACE|COMPRESS)$/;

/** Polls of a mailbox without news read nothing again and cost a handful of commands. */
export const noNews: Fault = {
  id: "R5",
  title: "polls without news",
  databases: DATABASES,
  run: (world) =>
    onInbox(world, {}, async (inbox) => {
      const { hold, broken } = promises();
      const ids = Array.from({ length: 30 }, (_, index) => `<r5-${index}@elsewhere.example>`);
      await inbox.deliver(
        "INBOX",
        ids.map((messageId) => mail({ messageId })),
      );
      await inbox.poll();
      inbox.proxy.commands.length = 0;
      const polls = world.size(60, 1000);
      for (let index = 0; index < polls; index += 1) {
        const result = await inbox.poll();
        hold(
          "a poll without news is ok and reads nothing",
          result.ok && result.value.status === "ok" && result.value.polled === 0,
        );
      }
      const said = inbox.proxy.commands.filter((name) => !SIGNING_IN.test(name));
      const each = said.length / polls;
      hold(`at most ${MOST_COMMANDS} commands after signing in, not ${each}`, each <= MOST_COMMANDS);
      hold("no message is fetched", !said.some((name) => name.includes("FETCH")));
      hold("each folder is selected once", said.filter((name) => name === "EXAMINE").length === FOLDERS * polls);
      const tally = compared(ids, await inbox.stored(), polls);
      return { ...tally, broken: [...broken, ...tally.broken] };
    }),
};
