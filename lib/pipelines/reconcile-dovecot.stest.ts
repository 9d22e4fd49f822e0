import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { ImapFlow } from "imapflow";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Database } from "../adapters/db/client";
import { createDeliveryStore } from "../adapters/db/delivery-store";
import { attempts, replies } from "../adapters/db/schema";
import { SETTINGS } from "../adapters/db/sending/outreach.fixture";
import { openTestDatabase, type Seed, seedWorkspace } from "../adapters/db/test-database.fixture";
import { ATTEMPT_HEADER } from "../core/attempt";
import { connectTo, dovecotSettings, emptyFolders } from "./dovecot.fixture";
import { answer } from "./mail-samples.fixture";
import { OUR_ADDRESS, poll, pollPorts, type SentMail, seedSentMail } from "./polling.fixture";
import { reconcileSends } from "./reconcile-sends";

const settings = dovecotSettings("SENT");
const SUBJECT = "Dead link in your Alps guide";
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

let database: Database;
let seed: Seed;
let client: ImapFlow;

beforeAll(async () => {
  database = await openTestDatabase();
  client = await connectTo(settings);
});
beforeEach(async () => {
  seed = await seedWorkspace(database.db);
  await emptyFolders(client, ["INBOX", "Sent"]);
});
afterAll(async () => {
  await client.logout();
  await database.close();
});

const ports = () => pollPorts(database.db, settings);

async function reconciled() {
  const deliveries = createDeliveryStore(database.db, { settings: SETTINGS, compose: async () => "" });
  return reconcileSends({ mailbox: ports().mailbox, deliveries, log: silent }, seed.mailboxId, new Date());
}

/** A mail whose connection broke after its body had begun to leave. */
async function unknownMail(): Promise<SentMail> {
  const mail = await seedSentMail(database.db, seed);
  const unknown = { status: "unknown", phase: "body", claimedAt: new Date(), sentAt: null } as const;
  await database.db.update(attempts).set(unknown).where(eq(attempts.id, mail.attemptId));
  return mail;
}

type CopyWords = { to: string; messageId: string | null; attemptId?: string; subject?: string };

/** What a server files in the Sent folder. */
async function fileCopy({ to, messageId, attemptId, subject = SUBJECT }: CopyWords): Promise<void> {
  const headers = [
    `From: Ana Pinto <${OUR_ADDRESS}>`,
    `To: Dana <${to}>`,
    `Subject: ${subject}`,
    `Date: ${new Date().toUTCString()}`,
    ...(messageId ? [`Message-ID: ${messageId}`] : []),
    ...(attemptId ? [`${ATTEMPT_HEADER}: ${attemptId}`] : []),
  ];
  await client.append("Sent", `${headers.join("\r\n")}\r\n\r\nHello Dana`, []);
}

async function attempt({ attemptId }: SentMail) {
  const [row] = await database.db.select().from(attempts).where(eq(attempts.id, attemptId));
  return row;
}

test("a mail of unknown outcome was sent when Dovecot's Sent folder has it, under whatever id; else it stays unknown", async () => {
  const mails = {
    itsOwnId: await unknownMail(),
    anotherId: await unknownMail(),
    neitherId: await unknownMail(),
    twoAlike: await unknownMail(),
    anOlderSubject: await unknownMail(),
    nothing: await unknownMail(),
  };
  for (let index = 0; index < 40; index += 1) await fileCopy({ to: "somebody@else.example", messageId: null });
  const rewritten = `<${randomUUID()}@relay.example>`;
  await fileCopy(mails.itsOwnId);
  await fileCopy({ ...mails.anotherId, messageId: rewritten });
  await fileCopy({ to: mails.neitherId.to, messageId: `<${randomUUID()}@relay.example>` });
  for (let copy = 0; copy < 2; copy += 1) await fileCopy({ to: mails.twoAlike.to, messageId: null });
  await fileCopy({ to: mails.anOlderSubject.to, messageId: null, subject: "Something else" });

  expect(await reconciled()).toEqual({ settled: 3, learned: 2 });
  const statuses = Object.entries(mails).map(async ([sign, mail]) => [sign, (await attempt(mail))?.status]);
  expect(Object.fromEntries(await Promise.all(statuses))).toEqual({
    ...{ itsOwnId: "sent", anotherId: "sent", neitherId: "sent" },
    ...{ twoAlike: "unknown", anOlderSubject: "unknown", nothing: "unknown" },
  });
  expect(await reconciled()).toEqual({ settled: 0, learned: 0 });

  await client.mailboxOpen("Sent", { readOnly: true });
  expect(await client.search({ seen: true }, { uid: true })).toEqual([]);
  await client.mailboxClose();

  const reply = answer({ ...mails.anotherId, messageId: rewritten }, "Gladly, tell me more.");
  await client.append("INBOX", reply, []);
  expect(await poll(ports(), seed.mailboxId)).toMatchObject({ ok: true, value: { stored: 1 } });
  const [stored] = await database.db.select().from(replies).where(eq(replies.mailboxId, seed.mailboxId));
  expect(stored).toMatchObject({ attemptId: mails.anotherId.attemptId, matchMethod: "in_reply_to" });
});

test("an empty Sent folder proves nothing", async () => {
  const mail = await unknownMail();
  expect(await reconciled()).toEqual({ settled: 0, learned: 0 });
  expect((await attempt(mail))?.status).toBe("unknown");
});
