import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { eq, sql } from "drizzle-orm";
import { ImapFlow } from "imapflow";
import type { Database, Db } from "../../lib/adapters/db/client";
import { mailboxCursors, quarantine, replies, replyLocations } from "../../lib/adapters/db/schema";
import { type Seed, seedWorkspace } from "../../lib/adapters/db/test-database.fixture";
import type { ImapSettings } from "../../lib/adapters/imap/imap-client";
import type { PollPorts, PollSettings } from "../../lib/pipelines/poll-run";
import { poll, pollPorts } from "../../lib/pipelines/polling.fixture";
import { promises, type Tally } from "./fault";
import { type ImapProxy, startImapProxy } from "./imap-proxy";
import { repeats } from "./outbox";
import type { World } from "./world";

export type Folder = "INBOX" | "Junk" | "Archive";

/** An account on Dovecot, the way to it through a proxy that can break it, and the database in which it is kept. */
export type Inbox = {
  database: Database;
  db: Db;
  seed: Seed;
  imap: ImapSettings;
  proxy: ImapProxy;
  client: ImapFlow;
  ports: PollPorts;
  poll(settings?: Partial<PollSettings>): ReturnType<typeof poll>;
  /** Puts mails into a folder, oldest first. */
  deliver(folder: Folder, mails: readonly Delivered[]): Promise<void>;
  stored(): Promise<(typeof replies.$inferSelect)[]>;
};

export type Delivered = string | Buffer | { raw: string | Buffer; receivedAt: Date };
export type InboxOptions = Partial<Pick<ImapSettings, "folders" | "timeouts">>;

export function onInbox<T>(world: World, options: InboxOptions, play: (inbox: Inbox) => Promise<T>): Promise<T> {
  return world.withDatabase(async (database) => {
    const imap = { ...world.account(), ...options };
    const seed = await seedWorkspace(database.db);
    const proxy = await startImapProxy(imap, world.certificate);
    const client = await connected(imap);
    const ports = pollPorts(database.db, proxy.settings);
    try {
      return await play(inboxOf({ database, seed, imap, proxy, client, ports }));
    } finally {
      await client.logout().catch(() => undefined);
      await proxy.close();
    }
  });
}

function inboxOf(parts: Pick<Inbox, "database" | "seed" | "imap" | "proxy" | "client" | "ports">): Inbox {
  const { database, seed, client, ports } = parts;
  const { db } = database;
  return {
    ...parts,
    db,
    poll: (settings) => poll(ports, seed.mailboxId, settings),
    deliver: (folder, mails) => deliver(client, folder, mails),
    stored: () => storedIn(db, seed.mailboxId),
  };
}

/** A client of its own, for what other people's programs do to the mailbox. */
export async function connected({ host, port, user, password, ca }: ImapSettings): Promise<ImapFlow> {
  const tls = ca ? { ca } : {};
  const client = new ImapFlow({ host, port, secure: true, auth: { user, pass: password }, tls, logger: false });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

export async function deliver(client: ImapFlow, folder: Folder, mails: readonly Delivered[]): Promise<void> {
  for (const mail of mails) {
    const { raw, receivedAt } =
      typeof mail === "object" && "raw" in mail ? mail : { raw: mail, receivedAt: new Date() };
    const done = await client.append(folder, Buffer.from(raw), [], receivedAt);
    if (!done) throw new Error(`Dovecot took no mail for ${folder}`);
  }
}

export function storedIn(db: Db, mailboxId: string) {
  return db.select().from(replies).where(eq(replies.mailboxId, mailboxId));
}

export function placesIn(db: Db, mailboxId: string) {
  return db.select().from(replyLocations).where(eq(replyLocations.mailboxId, mailboxId));
}

export function quarantinedIn(db: Db, mailboxId: string) {
  return db.select().from(quarantine).where(eq(quarantine.mailboxId, mailboxId));
}

/** The cursor of each folder and numbering. */
export async function cursorsOf({ db, seed }: Pick<Inbox, "db" | "seed">): Promise<Map<string, number>> {
  const rows = await db.select().from(mailboxCursors).where(eq(mailboxCursors.mailboxId, seed.mailboxId));
  return new Map(rows.map(({ folder, uidValidity, lastUid }) => [`${folder} ${uidValidity}`, lastUid]));
}

/** Polls until a poll finds nothing new; at most so many times. Answers how many it took. */
export async function pollToTheEnd(
  inbox: Pick<Inbox, "poll">,
  settings: Partial<PollSettings> = {},
  most = 50,
): Promise<number> {
  for (let polls = 1; polls <= most; polls += 1) {
    const result = await inbox.poll(settings);
    if (result.ok && result.value.status === "ok" && result.value.polled === 0) return polls;
  }
  return most;
}

/** Compares what was delivered with what is stored, both as Message-IDs. */
export function compared(
  delivered: readonly string[],
  stored: readonly { messageId: string | null }[],
  runs: number,
): Tally {
  const ids = stored.map(({ messageId }) => messageId ?? "");
  const kept = new Set(ids);
  const { hold, broken } = promises();
  const strangers = ids.filter((id) => !delivered.includes(id)).length;
  hold(`nothing is stored that was not delivered (${strangers})`, strangers === 0);
  const lost =
    new Set(delivered).size - delivered.filter((id, index) => kept.has(id) && delivered.indexOf(id) === index).length;
  return { runs, lost, duplicated: repeats(ids), broken };
}

const run = promisify(execFile);

/** Gives a folder a new UIDVALIDITY, as a restored backup or a moved server does. */
export async function renumber(
  { dovecotConfigFile }: World,
  { user }: ImapSettings,
  folder: Folder,
  validity: number,
): Promise<void> {
  const args = ["-c", dovecotConfigFile, "mailbox", "update", "-u", user, "--uid-validity", String(validity), folder];
  await run("/usr/bin/doveadm", args);
}

/** As if that were yesterday: a folder that is numbered anew more than a few times within a day is no longer read. */
export async function aDayPasses({ db, seed }: Pick<Inbox, "db" | "seed">): Promise<void> {
  const updatedAt = sql`${mailboxCursors.updatedAt} - interval '1 day'`;
  await db.update(mailboxCursors).set({ updatedAt }).where(eq(mailboxCursors.mailboxId, seed.mailboxId));
}
