import { and, eq, isNull } from "drizzle-orm";
import { suppressions } from "../../lib/adapters/db/schema";
import { dsn, mail } from "../../lib/pipelines/mail-samples.fixture";
import { seedSentMail } from "../../lib/pipelines/polling.fixture";
import { DATABASES, type Fault, promises } from "../harness/fault";
import { type Inbox, onInbox, pollToTheEnd } from "../harness/inbox";

type Forgery = { name: string; raw: string; victim: string };

/** Reports that somebody wrote to have a person taken off the list: none of them names a mail that we sent to that person. */
async function forgeries(inbox: Inbox, index: number): Promise<Forgery[]> {
  const ours = await seedSentMail(inbox.db, inbox.seed);
  const other = await seedSentMail(inbox.db, inbox.seed);
  const stranger = `victim-${index}@magazine.example`;
  return [
    {
      name: "a report on a stranger, without our id",
      raw: dsn(stranger, `<made-up-${index}@fernweg.example>`),
      victim: stranger,
    },
    {
      name: "a report on our recipient, with an invented id",
      raw: dsn(ours.to, `<invented-${index}@fernweg.example>`),
      victim: ours.to,
    },
    {
      name: "a report with our id that names a third party",
      raw: dsn(`third-${index}@magazine.example`, other.messageId),
      victim: `third-${index}@magazine.example`,
    },
    {
      name: "a report in plain words",
      raw: mail({
        from: "Mail Delivery <mailer-daemon@mx.example>",
        subject: "Undelivered Mail",
        text: `<victim-text-${index}@magazine.example>: 550 5.1.1 User unknown`,
      }),
      victim: `victim-text-${index}@magazine.example`,
    },
  ];
}

/** Only a report that names a mail of ours stops anybody, and only the one it was sent to. */
export const forgedReports: Fault = {
  id: "S12",
  title: "forged delivery reports",
  databases: DATABASES,
  run: (world) =>
    onInbox(world, {}, async (inbox) => {
      const { hold, broken } = promises();
      const rounds = world.size(10, 100);
      const forged: Forgery[] = [];
      const genuine: string[] = [];
      for (let index = 0; index < rounds; index += 1) {
        forged.push(...(await forgeries(inbox, index)));
        const sent = await seedSentMail(inbox.db, inbox.seed);
        genuine.push(sent.to);
        await inbox.deliver("INBOX", [...forged.slice(-4).map(({ raw }) => raw), dsn(sent.to, sent.messageId)]);
      }
      await pollToTheEnd(inbox);
      const stopped = new Set(await stops(inbox));
      for (const { name, victim } of forged) hold(`nobody is stopped by ${name}`, !stopped.has(victim));
      hold(
        "a genuine report stops the address",
        genuine.every((address) => stopped.has(address)),
      );
      const stored = (await inbox.stored()).length;
      return { runs: forged.length, lost: forged.length + genuine.length - stored, duplicated: 0, broken };
    }),
};

async function stops({ db, seed }: Inbox): Promise<string[]> {
  const live = and(eq(suppressions.workspaceId, seed.workspaceId), isNull(suppressions.releasedAt));
  const rows = await db.select({ value: suppressions.value }).from(suppressions).where(live);
  return rows.map(({ value }) => value ?? "");
}
