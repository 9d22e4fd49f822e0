import { DATABASES, type Fault, promises } from "../harness/fault";
import type { Trouble } from "../harness/phase-smtp";
import { onStage } from "../harness/stage";

/** Everything up to the server's 354, at which the first byte of the mail may leave. */
const TROUBLES: readonly Trouble[] = [
  { at: "connect", how: "drop" },
  { at: "connect", how: "reset" },
  { at: "connect", how: "silence" },
  { at: "ehlo", how: "drop" },
  { at: "starttls", how: "drop" },
  { at: "handshake", how: "drop" },
  { at: "handshake", how: "silence" },
  { at: "secure-ehlo", how: "drop" },
  { at: "auth", how: "drop" },
  { at: "mail", how: "drop" },
  { at: "rcpt", how: "drop" },
  { at: "rcpt", how: "silence" },
  { at: "data", how: "drop" },
  { at: "data", how: "reset" },
  { at: "data", how: "silence" },
];

/** What breaks before the body is proven unsent: it is tried again, the same bytes, and arrives once. */
export const beforeTheBody: Fault = {
  id: "S3",
  title: "cut or silence at each earlier point",
  databases: DATABASES,
  run: (world) =>
    onStage(world, {}, async (stage) => {
      const { hold, broken } = promises();
      const cases = Array.from({ length: world.size(1, 10) }, () => TROUBLES).flat();
      for (const trouble of cases) {
        const name = `${trouble.at}, ${String(trouble.how)}`;
        const { attemptId } = await stage.queue();
        stage.trouble = trouble;
        await stage.drain();
        const first = await stage.attempt(attemptId);
        hold(`a mail waits for another try after ${name}, not ${first.status}`, first.status === "queued");
        stage.trouble = null;
        stage.later(5);
        await stage.drain();
        const second = await stage.attempt(attemptId);
        const arrived = stage.smtp.accepted.filter(({ messageId }) => messageId === first.messageId);
        hold(`the second try after ${name} is sent`, second.status === "sent" && second.tries === 2);
        hold(
          `the second try after ${name} has the same bytes`,
          arrived.every(({ raw }) => raw === first.mime),
        );
      }
      const lost = cases.length - new Set(stage.smtp.accepted.map(({ messageId }) => messageId)).size;
      return { runs: cases.length, lost, duplicated: stage.duplicated(), broken };
    }),
};
