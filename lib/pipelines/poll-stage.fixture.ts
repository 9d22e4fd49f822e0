import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { Database } from "../adapters/db/client";
import { attempts, leads, mailboxes, pollRuns, replies, suppressions } from "../adapters/db/schema";
import { openTestDatabase, type Seed, seedWorkspace } from "../adapters/db/test-database.fixture";
import type { ImapSettings } from "../adapters/imap/imap-client";
import { makeSandboxCertificate, type SandboxCertificate } from "../sandbox/certificates";
import { type SandboxImap, startSandboxImap } from "../sandbox/imap-server";
import type { PollPorts, PollSettings } from "./poll-run";
import { OUR_ADDRESS, poll, pollPorts, type SentMail, seedSentMail } from "./polling.fixture";

const ACCOUNT = { user: OUR_ADDRESS, pass: "s3cret" };

/** For the tests of a file one database, for each test an empty mailbox and a workspace of its own, and what a poll left there. */
export function pollStage() {
  let certificate: SandboxCertificate;
  let database: Database;
  let imap: SandboxImap;
  let seed: Seed;
  let ports: PollPorts;

  beforeAll(async () => {
    [certificate, database] = await Promise.all([makeSandboxCertificate(), openTestDatabase()]);
  });
  beforeEach(async () => {
    imap = await startSandboxImap({ credentials: ACCOUNT, certificate, uidValidity: 77 });
    seed = await seedWorkspace(database.db);
    ports = pollPorts(database.db, settings());
  });
  afterEach(() => imap.close());
  afterAll(() => database.close());

  const settings = (): ImapSettings => ({
    host: imap.host,
    port: imap.port,
    user: ACCOUNT.user,
    password: ACCOUNT.pass,
    verifyTls: true,
    ca: certificate.ca,
    folders: null,
    maxMessageBytes: 25 * 1024 * 1024,
  });

  return {
    get db() {
      return database.db;
    },
    get imap() {
      return imap;
    },
    get seed() {
      return seed;
    },
    get ports() {
      return ports;
    },
    settings,
    deliver: (raw: string | Buffer) => imap.deliver("INBOX", raw),
    poll: (changes: Partial<PollSettings> = {}) => poll(ports, seed.mailboxId, changes),
    pollThrough: (others: PollPorts, changes: Partial<PollSettings> = {}) => poll(others, seed.mailboxId, changes),
    seedSent: () => seedSentMail(database.db, seed),
    stored: () => repliesOf(database, seed),
    lastRun: () => lastRunOf(database, seed),
    lastHeard: () => lastHeardOf(database, seed),
    fateOf: (sent: SentMail) => fateOf(database, sent),
  };
}

function repliesOf({ db }: Database, { mailboxId }: Seed) {
  return db.select().from(replies).where(eq(replies.mailboxId, mailboxId)).orderBy(replies.subject, replies.createdAt);
}

async function lastRunOf({ db }: Database, { mailboxId }: Seed) {
  const runs = await db.select().from(pollRuns).where(eq(pollRuns.mailboxId, mailboxId));
  return runs.sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime()).at(-1);
}

async function lastHeardOf({ db }: Database, { mailboxId }: Seed) {
  const [row] = await db.select().from(mailboxes).where(eq(mailboxes.id, mailboxId));
  return row?.lastHeardAt;
}

/** What became of a mail of ours and of the person it went to. */
async function fateOf({ db }: Database, { attemptId, leadId, to }: SentMail) {
  const [attempt] = await db.select({ status: attempts.status }).from(attempts).where(eq(attempts.id, attemptId));
  const [lead] = await db.select({ status: leads.status }).from(leads).where(eq(leads.id, leadId));
  const stops = await db.select().from(suppressions).where(eq(suppressions.value, to));
  const live = stops.filter(({ releasedAt }) => releasedAt === null);
  return { attempt: attempt?.status, lead: lead?.status, stops: live.map(({ reasonCode }) => reasonCode) };
}
