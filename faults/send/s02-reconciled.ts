import { eq } from "drizzle-orm";
import { createDeliveryStore } from "../../lib/adapters/db/delivery-store";
import { attempts } from "../../lib/adapters/db/schema";
import { SETTINGS } from "../../lib/adapters/db/sending/outreach.fixture";
import { answer, dsn } from "../../lib/pipelines/mail-samples.fixture";
import { reconcileSends } from "../../lib/pipelines/reconcile-sends";
import { DATABASES, type Fault, promises } from "../harness/fault";
import { type Inbox, onInbox, pollToTheEnd } from "../harness/inbox";
import { drain, hearAlways, queueMail, SILENT, sendPorts, smtpSettings } from "../harness/outbox";
import { startPhaseSmtp } from "../harness/phase-smtp";
import type { World } from "../harness/world";

type Unknown = typeof attempts.$inferSelect;
type Sign = { expected: string; show: (inbox: Inbox, mail: Unknown) => Promise<unknown> };

/** What can tell, afterwards, that a mail of unknown outcome did arrive; and that it proves nothing when there is no sign. */
const SIGNS: Readonly<{ [name: string]: Sign }> = {
  "its copy in the Sent folder": {
    expected: "sent",
    show: ({ client }, { mime }) => client.append("Sent", Buffer.from(mime ?? ""), ["\\Seen"]),
  },
  "a reply to it": {
    expected: "sent",
    show: (inbox, mail) =>
      inbox.deliver("INBOX", [
        answer(asSent(mail), "Gladly, tell me more.", { messageId: `<${mail.id}@elsewhere.example>` }),
      ]),
  },
  "its bounce": {
    expected: "bounced",
    show: (inbox, mail) => inbox.deliver("INBOX", [dsn(mail.recipientEmail, mail.messageId)]),
  },
  nothing: { expected: "unknown", show: async () => undefined },
};

/** A mail of unknown outcome is settled by what is found, and by nothing else. */
export const reconciled: Fault = {
  id: "S2",
  title: "unknown outcomes, later settled by Sent, reply, bounce or not at all",
  databases: DATABASES,
  run: (world) =>
    onInbox(world, {}, async (inbox) => {
      const { hold, broken } = promises();
      await hearAlways(inbox.db, inbox.seed);
      const cases = Array.from({ length: world.size(3, 30) }, () => Object.entries(SIGNS)).flat();
      const shown: { name: string; sign: Sign; id: string }[] = [];
      for (const [name, sign] of cases) {
        const mail = await sendIntoTheDark(world, inbox);
        hold("the mail is unknown at first", mail.status === "unknown");
        await sign.show(inbox, mail);
        shown.push({ name, sign, id: mail.id });
      }
      await pollToTheEnd(inbox);
      await reconcileSends(reconcilePorts(inbox), inbox.seed.mailboxId, new Date());
      for (const { name, sign, id } of shown) {
        const { status } = await attemptOf(inbox, id);
        hold(`${name} makes it ${sign.expected}, not ${status}`, status === sign.expected);
      }
      return { runs: cases.length, lost: 0, duplicated: 0, broken };
    }),
};

async function sendIntoTheDark(world: World, inbox: Inbox): Promise<Unknown> {
  const smtp = await startPhaseSmtp({ certificate: world.certificate, trouble: () => ({ at: "taken", how: "drop" }) });
  const ports = sendPorts(inbox.db, smtpSettings(smtp, world.certificate));
  const now = new Date();
  const { attemptId } = await queueMail(inbox.db, ports.store, { seed: inbox.seed, now });
  await drain(ports, now);
  await smtp.close();
  return attemptOf(inbox, attemptId);
}

async function attemptOf({ db }: Inbox, attemptId: string): Promise<Unknown> {
  const [mail] = await db.select().from(attempts).where(eq(attempts.id, attemptId));
  if (!mail) throw new Error("The mail was not stored");
  return mail;
}

function asSent({ id, leadId, messageId, recipientEmail, body }: Unknown) {
  return { attemptId: id, leadId, messageId, to: recipientEmail, body };
}

function reconcilePorts({ db, ports }: Inbox) {
  const deliveries = createDeliveryStore(db, { settings: SETTINGS, compose: async () => "" });
  return { mailbox: ports.mailbox, deliveries, log: SILENT };
}
