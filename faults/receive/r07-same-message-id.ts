import { answer, mail } from "../../lib/pipelines/mail-samples.fixture";
import { seedSentMail } from "../../lib/pipelines/polling.fixture";
import { DATABASES, type Fault, promises } from "../harness/fault";
import { onInbox, pollToTheEnd } from "../harness/inbox";

/** Somebody sends a mail under the id of another one: both are kept, neither takes the other's place. */
export const sameMessageId: Fault = {
  id: "R7",
  title: "forged mails under the Message-ID of another one",
  databases: DATABASES,
  run: (world) =>
    onInbox(world, {}, async (inbox) => {
      const { hold, broken } = promises();
      const pairs = world.size(20, 200);
      for (let index = 0; index < pairs; index += 1) {
        const sent = await seedSentMail(inbox.db, inbox.seed);
        const messageId = `<r7-${index}@elsewhere.example>`;
        const real = answer(sent, `Gladly, tell me more about map ${index}.`, { messageId });
        const forged = mail({
          messageId,
          from: "Mallory <mallory@crime.example>",
          text: `Pay invoice ${index} today.`,
        });
        const ours = mail({
          messageId: sent.messageId,
          from: "Mallory <mallory@crime.example>",
          text: `Our own id ${index}.`,
        });
        // The forger is first as often as last.
        await inbox.deliver("INBOX", index % 2 === 0 ? [real, forged, ours] : [ours, forged, real]);
      }
      await pollToTheEnd(inbox);
      const stored = await inbox.stored();
      const genuine = stored.filter(({ fromEmail }) => fromEmail !== "mallory@crime.example");
      hold(
        "the real answer belongs to its mail",
        genuine.every(({ attemptId, matchMethod }) => attemptId !== null && matchMethod === "in_reply_to"),
      );
      const forged = stored.filter(({ fromEmail }) => fromEmail === "mallory@crime.example");
      hold(
        "a forged mail belongs to no mail of ours",
        forged.every(({ attemptId }) => attemptId === null),
      );
      hold(
        "a reused id is flagged",
        stored.filter(({ flags }) => flags.includes("message_id_reused")).length >= 2 * pairs,
      );
      return { runs: 2 * pairs, lost: 3 * pairs - stored.length, duplicated: 0, broken };
    }),
};
