import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ImapFlow } from "imapflow";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningDovecot, startDovecot } from "./dovecot";
import { startPostgres } from "./postgres";
import { makeServersFolder } from "./servers-folder";

let folder = "";
beforeAll(() => {
  folder = makeServersFolder();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a PostgreSQL that is killed comes back with what was committed", async () => {
  const first = await startPostgres({ folder: join(folder, "postgres") });
  const before = postgres(first.url, { max: 1, onnotice: () => undefined });
  await before`create table kept (word text)`;
  await before`insert into kept values ('lead')`;
  await first.kill();
  await before.end({ timeout: 0 });

  const second = await startPostgres({ folder: join(folder, "postgres"), port: first.port });
  const after = postgres(second.url, { max: 1 });
  expect(await after`select word, current_setting('fsync') as fsync from kept`).toEqual([
    expect.objectContaining({ word: "lead", fsync: "on" }),
  ]);
  await after.end();
  await second.stop();
});

describe("Dovecot", () => {
  let dovecot: RunningDovecot;
  beforeAll(async () => {
    dovecot = await startDovecot({ folder: join(folder, "dovecot"), users: ["ana@fernweg.example"] });
  });
  afterAll(() => dovecot.stop());

  const client = (options: { secure: boolean; trusted: boolean; pass?: string }) => {
    const { user, pass } = dovecot.accounts[0] ?? { user: "", pass: "" };
    return new ImapFlow({
      host: "localhost",
      port: options.secure ? dovecot.port : dovecot.startTlsPort,
      secure: options.secure,
      auth: { user, pass: options.pass ?? pass },
      tls: { ca: options.trusted ? readFileSync(dovecot.caFile) : [] },
      logger: false,
    });
  };

  test.each([
    ["over TLS", true],
    ["after STARTTLS", false],
  ])("keeps, finds and gives back a mail without marking it read %s", async (_way, secure) => {
    const imap = client({ secure, trusted: true });
    await imap.connect();
    const folders = (await imap.list()).map(({ path, specialUse }) => [path, specialUse]);
    expect(folders).toEqual(
      expect.arrayContaining([
        ["Junk", "\\Junk"],
        ["Sent", "\\Sent"],
        ["Drafts", "\\Drafts"],
      ]),
    );

    const messageId = `<${secure}@prospect.example>`;
    await imap.append("INBOX", `From: a@prospect.example\r\nMessage-ID: ${messageId}\r\nSubject: Hej\r\n\r\nYes!\r\n`);
    const lock = await imap.getMailboxLock("INBOX", { readOnly: true });
    const found = await imap.search({ header: { "message-id": messageId } }, { uid: true });
    const uid = found ? found.join() : "";
    const mail = (await imap.fetchOne(uid, { source: true, flags: true }, { uid: true })) || null;
    lock.release();
    await imap.logout();
    expect(mail?.source?.toString()).toContain("Yes!");
    expect(mail?.flags?.has("\\Seen")).toBe(false);
  });

  test("is refused by a client that does not trust its authority", async () => {
    await expect(client({ secure: true, trusted: false }).connect()).rejects.toThrow(/certificate/);
  });

  test("refuses a wrong password", async () => {
    const imap = client({ secure: true, trusted: true, pass: "wrong" });
    await expect(imap.connect()).rejects.toMatchObject({ authenticationFailed: true });
  });
});
