import { randomUUID } from "node:crypto";
import { simpleParser } from "mailparser";
import type { Database } from "../lib/adapters/db/client";
import { attempts } from "../lib/adapters/db/schema";
import { openEmptyDatabase, type Seed, seedLead, seedWorkspace } from "../lib/adapters/db/test-database.fixture";
import { OUR_ADDRESS, poll, pollPorts } from "../lib/pipelines/polling.fixture";
import { type BenchMailbox, signedIn, startMailbox } from "./mailbox";
import { grownMails } from "./mails";
import { type Figure, figure, percentile } from "./measure";
import { onOwnPostgres } from "./own-postgres";

const MAILS = 2_000;
const BYTES = 2_048;
const ROUNDS = 3;
/** 0.4 of the bare rate, said as time. Source: spec 3 "Bars". */
const LIMIT = 1 / 0.4;

/**
 * One poll of 2,000 new replies of 2 kB (recognised, matched, classified, stored with their consequences) against a bare
 * imapflow fetch with mailparser of the same mailbox. Both take turns; the first round only warms up.
 */
export function benchPoll(): Promise<Figure> {
  return pollAgainstBare();
}

/** The same with the replies on a PostgreSQL server of its own. */
export function benchPollOnPostgres(): Promise<Figure | null> {
  return onOwnPostgres((url) => pollAgainstBare(url));
}

async function pollAgainstBare(server?: string): Promise<Figure> {
  const box = await startMailbox(grownMails(MAILS, BYTES));
  const times: { our: number[]; bare: number[] } = { our: [], bare: [] };
  try {
    for (let round = 0; round <= ROUNDS; round += 1) {
      const bare = await bareMs(box);
      const our = await pollMs(box, server);
      if (round === 0) continue;
      times.bare.push(bare);
      times.our.push(our);
    }
  } finally {
    await box.stop();
  }
  const [ourMs, bareMedian] = [percentile(times.our, 50), percentile(times.bare, 50)];
  const more = { rateAgainstBare: bareMedian / ourMs, perSecond: (MAILS * 1000) / ourMs };
  return figure({ ourMs, bareMs: bareMedian, limit: LIMIT, more });
}

async function bareMs({ settings }: BenchMailbox): Promise<number> {
  const started = performance.now();
  const parsed = await signedIn(settings, async (client) => {
    let count = 0;
    await client.mailboxOpen("INBOX", { readOnly: true });
    const query = { uid: true, internalDate: true, size: true, source: true };
    for await (const { source } of client.fetch("1:*", query, { uid: true })) {
      if (source) await simpleParser(source);
      count += 1;
    }
    return count;
  });
  if (parsed !== MAILS) throw new Error(`${parsed} of ${MAILS} messages were fetched`);
  return performance.now() - started;
}

/** On a database of its own, in which every prospect has been mailed. */
async function pollMs({ settings }: BenchMailbox, server?: string): Promise<number> {
  const database = await openEmptyDatabase(server);
  try {
    const seed = await seedWorkspace(database.db);
    await seedMails(database, seed);
    const started = performance.now();
    const polled = await poll(pollPorts(database.db, settings), seed.mailboxId);
    if (!polled.ok || polled.value.stored !== MAILS)
      throw new Error(`The poll stored something else: ${JSON.stringify(polled)}`);
    return performance.now() - started;
  } finally {
    await database.close();
  }
}

async function seedMails({ db }: Database, seed: Seed): Promise<void> {
  for (let index = 0; index < MAILS; index += 1) {
    const to = `editor${index}@prospect${index}.example`;
    const id = randomUUID();
    await db.insert(attempts).values({
      id,
      workspaceId: seed.workspaceId,
      mailboxId: seed.mailboxId,
      campaignId: seed.campaignId,
      leadId: await seedLead(db, seed, to),
      kind: "composer",
      number: 1,
      status: "sent",
      senderEmail: OUR_ADDRESS,
      recipientEmail: to,
      recipientDomain: `prospect${index}.example`,
      subject: "A broken link on your page",
      body: "Hello Ingrid,\none of the links on your page leads nowhere. We wrote a guide that would fit in its place.",
      messageId: `<sent-${index}@fernweg.example>`,
      replyToken: id.slice(0, 18),
      legalBasis: "legitimate_interest",
      region: "US",
      claimedAt: new Date(Date.now() - 86_400_000),
      sentAt: new Date(Date.now() - 86_400_000),
    });
  }
}
