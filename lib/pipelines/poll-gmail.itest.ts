import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../adapters/db/client";
import { replies, replyLocations } from "../adapters/db/schema";
import { openTestDatabase, type Seed, seedWorkspace } from "../adapters/db/test-database.fixture";
import { makeSandboxCertificate, type SandboxCertificate } from "../sandbox/certificates";
import { type DeliveryManner, type FolderName, type SandboxImap, startSandboxImap } from "../sandbox/imap-server";
import { poll, pollPorts } from "./polling.fixture";

/** Against a server with Gmail's extension, whose folders are labels. */

const ACCOUNT = { user: "outreach@fernweg.example", pass: "sandbox-only" };
let database: Database;
let seed: Seed;
let certificate: SandboxCertificate;
let imap: SandboxImap;

beforeAll(async () => {
  database = await openTestDatabase();
  seed = await seedWorkspace(database.db);
  certificate = await makeSandboxCertificate();
  imap = await startSandboxImap({ credentials: ACCOUNT, certificate, gmail: true });
});
afterAll(async () => {
  await imap.close();
  await database.close();
});

function heard(folders: string[]) {
  const { host, port } = imap;
  const account = { user: ACCOUNT.user, password: ACCOUNT.pass, verifyTls: true, ca: certificate.ca };
  return poll(pollPorts(database.db, { host, port, ...account, folders, maxMessageBytes: 1_000_000 }), seed.mailboxId);
}

const deliver = (folder: FolderName, subject: string, how: DeliveryManner, trace = "") =>
  imap.deliver(folder, `${trace}From: dana@one.example\r\nSubject: ${subject}\r\n\r\nHello, ${subject}.`, how);

test("All Mail brings what filters archived, and neither drafts nor what we sent", async () => {
  deliver("All Mail", "in the inbox", { labels: ["\\Inbox"], mailId: "1" });
  deliver("All Mail", "archived by a filter", { labels: [], mailId: "2" });
  deliver("All Mail", "sent", { labels: ["\\Sent"], mailId: "3" });
  deliver("All Mail", "a draft", { labels: ["\\Draft"], mailId: "4" });
  deliver("All Mail", "from ourselves", { labels: ["\\Sent", "\\Inbox"], mailId: "5" });
  expect(await heard(["\\All"])).toMatchObject({ value: { status: "ok", stored: 3, remaining: 0 } });
  expect((await database.db.select().from(replies)).map(({ subject }) => subject).sort()).toEqual([
    "archived by a filter",
    "from ourselves",
    "in the inbox",
  ]);
  expect(await heard(["\\All"])).toMatchObject({ value: { polled: 0, remaining: 0 } });
});

test("one message under two labels is one reply, though its bytes differ", async () => {
  deliver("INBOX", "in the inbox", { mailId: "1" }, "X-Relay: changed on the way\r\n");
  expect(await heard(["INBOX"])).toMatchObject({ value: { stored: 0, duplicates: 1 } });
  const places = (await database.db.select().from(replyLocations)).filter(({ serverMailId }) => serverMailId === "1");
  expect(places.map(({ folder }) => folder).sort()).toEqual(["All Mail", "INBOX"]);
  expect(new Set(places.map(({ replyId }) => replyId)).size).toBe(1);
});

test("another message is another reply, however alike", async () => {
  deliver("INBOX", "in the inbox", { mailId: "6" }, "X-Relay: another one\r\n");
  expect(await heard(["INBOX"])).toMatchObject({ value: { stored: 1 } });
});
