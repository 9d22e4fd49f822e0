import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as mailboxes from "@/app/api/v1/backlink-outreach/mailboxes/route";
import * as poll from "@/app/api/v1/backlink-outreach/replies/poll/route";
import * as replies from "@/app/api/v1/backlink-outreach/replies/route";
import { canaries, events, pollRuns, sendCounters } from "../adapters/db/schema";
import { type Sandbox, startSandbox } from "../sandbox/sandbox";
import { ask, keyOf, startServer, stopServer } from "./api.fixture";
import { drained } from "./in-flight";
import { listenToMailboxes } from "./listen-to-mailboxes";
import { pollDue } from "./poll";
import { readiness } from "./readiness";
import type { Runtime } from "./runtime";
import { watchMailboxes } from "./watch-mailboxes";

/** What a mailbox proves of itself, on real SMTP and IMAP conversations. */

const trusted = getCACertificates("default");
let sandbox: Sandbox;
let runtime: Runtime;
let key: string;

beforeAll(async () => {
  sandbox = await startSandbox({ replyDelayMs: 5 });
  setDefaultCACertificates([...trusted, sandbox.certificate.ca]);
  const { smtp, imap } = sandbox;
  runtime = await startServer({
    ...{ SMTP_HOST: smtp.host, SMTP_PORT: String(smtp.port), SMTP_USER: smtp.user, SMTP_PASS: smtp.pass },
    ...{ IMAP_HOST: imap.host, IMAP_PORT: String(imap.port), IMAP_USER: imap.user, IMAP_PASS: imap.pass },
    SMTP_FROM_EMAIL: smtp.user,
    CANARY_MAIL: "true",
  });
  key = await keyOf(runtime, "admin");
});
afterAll(async () => {
  setDefaultCACertificates(trusted);
  await stopServer(runtime);
  await sandbox.close();
});

const hear = async () => (await ask(poll.POST, { method: "POST", key, body: {} })).body;
const health = async () => (await ask(mailboxes.GET, { key })).body.items[0];
const told = async () =>
  (await runtime.database.db.select().from(events).orderBy(events.createdAt)).map(({ type }) => type);

test("a canary leaves once an hour, comes back, counts nowhere and is no reply", async () => {
  await watchMailboxes(runtime);
  await watchMailboxes(runtime);
  expect(sandbox.sent).toHaveLength(1);
  await sandbox.settled();
  expect(await hear()).toMatchObject({ polled: 1, stored: 0, skipped: 1 });
  const [canary] = await runtime.database.db.select().from(canaries);
  expect(canary?.heardAt).not.toBeNull();
  expect((await ask(replies.GET, { key, query: "?view=all" })).body.items).toEqual([]);
  expect(await runtime.database.db.select().from(sendCounters)).toEqual([]);
  expect(await health()).toMatchObject({ state: "listening", problem: null });
});

test("a mail that pretends to be a canary is a reply", async () => {
  const raw =
    "From: x@y.example\r\nTo: robin@bergwind.example\r\nMessage-ID: <canary.forged@bergwind.example>\r\n\r\nYes, please.";
  sandbox.deliver("INBOX", raw);
  expect(await hear()).toMatchObject({ stored: 1 });
});

test("a canary that is two hours late makes the mailbox deaf, and the event is told once; the next one heals it", async () => {
  const { db } = runtime.database;
  const sentAt = new Date(Date.now() - 2.1 * 3_600_000);
  await db.update(canaries).set({ sentAt: new Date(sentAt.getTime() - 3_600_000) });
  await db
    .insert(canaries)
    .values({ mailboxId: runtime.mailboxId, messageId: "<canary.lost@bergwind.example>", sentAt });
  expect(await health()).toMatchObject({ state: "deaf", problem: expect.stringContaining("has not come back") });
  expect((await readiness()).status).toBe(503);
  await watchMailboxes(runtime); // sends the next one, too
  await watchMailboxes(runtime);
  expect(await told()).toEqual(["mailbox.unreachable"]);
  await sandbox.settled();
  await hear();
  expect(await health()).toMatchObject({ state: "listening" });
  await watchMailboxes(runtime);
  await watchMailboxes(runtime);
  expect(await told()).toEqual(["mailbox.unreachable", "mailbox.recovered"]);
  expect((await readiness()).status).toBe(200);
});

test("only mailboxes whose time has come are polled", async () => {
  const { db } = runtime.database;
  const runs = async () => (await db.select().from(pollRuns)).length;
  await hear();
  const before = await runs();
  await pollDue(runtime, { trigger: "worker" });
  expect(await runs()).toBe(before);
  await db
    .update(pollRuns)
    .set({ startedAt: new Date(Date.now() - 6 * 60_000) })
    .where(eq(pollRuns.mailboxId, runtime.mailboxId));
  await pollDue(runtime, { trigger: "worker" });
  expect(await runs()).toBe(before + 1);
});

test("new mail is heard within seconds, before and after the connection breaks", async () => {
  const stored = async () => (await ask(replies.GET, { key, query: "?view=all" })).body.items.length;
  const listening = listenToMailboxes(runtime);
  try {
    await until(async () => (await lastTrigger()) === "worker");
    const before = await stored();
    sandbox.deliver("INBOX", mail("one"));
    await until(async () => (await stored()) === before + 1);
    sandbox.mailbox.dropConnections();
    sandbox.deliver("INBOX", mail("two"));
    await until(async () => (await stored()) === before + 2);
  } finally {
    await listening.stop();
    await drained(5_000);
  }
}, 30_000);

const mail = (id: string) =>
  `From: ${id}@y.example\r\nSubject: ${id}\r\nMessage-ID: <${id}@y.example>\r\n\r\nHello ${id}.`;

async function lastTrigger(): Promise<string | undefined> {
  const [run] = await runtime.database.db.select().from(pollRuns).where(eq(pollRuns.trigger, "worker")).limit(1);
  return run?.trigger;
}

async function until(come: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await come())) {
    if (Date.now() > end) throw new Error("It did not come");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
