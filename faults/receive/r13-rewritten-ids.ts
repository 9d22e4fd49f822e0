import { eq } from "drizzle-orm";
import { attempts } from "../../lib/adapters/db/schema";
import { mail } from "../../lib/pipelines/mail-samples.fixture";
import { DATABASES, type Fault, promises } from "../harness/fault";
import { type Inbox, onInbox, pollToTheEnd } from "../harness/inbox";
import { drain, hearAlways, queueMail, sendPorts, smtpSettings } from "../harness/outbox";
import { startPhaseSmtp } from "../harness/phase-smtp";
import type { World } from "../harness/world";

/** How relays name the mail that they have given an id of their own, and how it then stands in the reply. */
const RELAYS: Readonly<{ [name: string]: (key: string) => { answer: string; messageId: string } }> = {
  "Amazon SES": (key) => ({ answer: `250 Ok ${key}-000000`, messageId: `<${key}-000000@eu-west-1.amazonses.com>` }),
  "Microsoft 365": (key) => ({
    answer: `250 2.0.0 OK <${key}@EURPR01.PROD.OUTLOOK.COM> [Hostname=EURPR01.PROD.OUTLOOK.COM]`,
    messageId: `<${key}@EURPR01.PROD.OUTLOOK.COM>`,
  }),
  "a relay that names its queue": (key) => ({
    answer: `250 2.0.0 Ok: queued as ${key}`,
    messageId: `<${key}@relay.example>`,
  }),
};

/** A relay gives our mail another Message-ID; the person answers from another address, to that id alone. */
export const rewrittenIds: Fault = {
  id: "R13",
  title: "relays that rewrite the Message-ID, answers from elsewhere",
  databases: DATABASES,
  run: (world) =>
    onInbox(world, {}, async (inbox) => {
      const { hold, broken } = promises();
      await hearAlways(inbox.db, inbox.seed);
      let runs = 0;
      for (const [name, relay] of Object.entries(RELAYS)) {
        for (let mails = 0; mails < world.size(3, 30); mails += 1) {
          const key = `0100019a${world.random.between(1e9, 9e9)}-${world.random.between(1e9, 9e9)}`;
          const { answer, messageId } = relay(key);
          const attemptId = await sendThrough(world, inbox, answer);
          await answered(inbox, messageId, runs);
          hold(`a reply finds its mail through the id that ${name} gave it`, (await repliesTo(inbox, attemptId)) === 1);
          runs += 1;
        }
      }
      return { runs, lost: runs - (await inbox.stored()).length, duplicated: 0, broken };
    }),
};

async function sendThrough(world: World, { db, seed }: Inbox, answer: string): Promise<string> {
  const smtp = await startPhaseSmtp({ certificate: world.certificate, taken: () => answer });
  const ports = sendPorts(db, smtpSettings(smtp, world.certificate));
  const now = new Date();
  const { attemptId } = await queueMail(db, ports.store, { seed, now });
  await drain(ports, now);
  await smtp.close();
  return attemptId;
}

async function answered(inbox: Inbox, messageId: string, index: number): Promise<void> {
  const raw = mail({
    from: `Assistant <assistant-${index}@agency-${index}.example>`,
    subject: "Answer",
    headers: `In-Reply-To: ${messageId}`,
    text: `Gladly, number ${index}: tell me more.`,
  });
  await inbox.deliver("INBOX", [raw]);
  await pollToTheEnd(inbox);
}

async function repliesTo(inbox: Inbox, attemptId: string): Promise<number> {
  const [attempt] = await inbox.db.select({ status: attempts.status }).from(attempts).where(eq(attempts.id, attemptId));
  if (attempt?.status !== "sent") return 0;
  return (await inbox.stored()).filter((reply) => reply.attemptId === attemptId).length;
}
