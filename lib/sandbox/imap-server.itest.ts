import { ImapFlow } from "imapflow";
import { beforeEach, describe, expect, test } from "vitest";
import { account } from "./account.fixture";
import { type SandboxImap, startSandboxImap } from "./imap-server";

const { credentials, certificate } = account;

describe("the IMAP server", () => {
  let imap: SandboxImap;

  beforeEach(async () => {
    imap = await startSandboxImap({ ...account, uidValidity: 77 });
    return () => imap.close();
  });

  test("shows its folders with their special use", async () => {
    const folders = await withClient(imap, async (client) => client.list());
    expect(folders.map(({ path, specialUse }) => [path, specialUse])).toEqual(
      expect.arrayContaining([
        ["INBOX", "\\Inbox"],
        ["Junk", "\\Junk"],
        ["Sent", "\\Sent"],
        ["Drafts", "\\Drafts"],
      ]),
    );
  });

  test("hands out every byte, 8-bit and NUL included, and a peek leaves no trace", async () => {
    const raw = Buffer.concat([
      Buffer.from("Subject: latin \xe9\xff\r\nConstructor: x\r\n\r\n", "latin1"),
      Buffer.from(Array.from({ length: 512 }, (_, index) => index % 256)),
      Buffer.from("\r\nend ünïcode", "utf8"),
    ]);
    const at = new Date("2026-03-01T10:20:30Z");
    imap.deliver("INBOX", raw, { internalDate: at });
    imap.deliver("INBOX", "Subject: two\r\n\r\nzwei", { flags: ["\\Flagged"] });

    const fetched = await withClient(imap, async (client) => {
      const mailbox = await client.mailboxOpen("INBOX", { readOnly: true });
      expect(mailbox).toMatchObject({ uidValidity: 77n, uidNext: 3, exists: 2, readOnly: true });
      return client.fetchAll(
        "1:2",
        { uid: true, size: true, internalDate: true, source: true, flags: true },
        { uid: true },
      );
    });

    expect(fetched[0]?.source?.equals(raw)).toBe(true);
    expect(fetched[0]).toMatchObject({ uid: 1, size: raw.length, internalDate: at });
    expect(fetched[1]).toMatchObject({ uid: 2, flags: new Set(["\\Flagged"]) });
    expect(imap.messages("INBOX").map(({ flags }) => flags)).toEqual([[], ["\\Flagged"]]);
    expect(imap.messages("INBOX")[0]).toMatchObject({ internalDate: at, raw });
  });

  test("searches by UID range and by day, and says so when there is nothing", async () => {
    for (const day of ["2026-01-05", "2026-02-05", "2026-03-05"]) {
      imap.deliver("INBOX", `Subject: ${day}\r\n\r\n.`, { internalDate: new Date(`${day}T12:00:00Z`) });
    }
    const found = await withClient(imap, async (client) => {
      await client.mailboxOpen("INBOX", { readOnly: true });
      return [
        await client.search({ uid: "2:3" }, { uid: true }),
        await client.search({ since: new Date("2026-02-05T00:00:00Z") }, { uid: true }),
        await client.search({ since: new Date("2026-09-01T00:00:00Z") }, { uid: true }),
      ];
    });
    expect(found).toEqual([[2, 3], [2, 3], []]);
  });

  test("serves parts of a message by its structure", async () => {
    imap.deliver("INBOX", MULTIPART);
    const part = await withClient(imap, async (client) => {
      await client.mailboxOpen("INBOX", { readOnly: true });
      const message = await client.fetchOne("1", { bodyStructure: true, headers: true }, { uid: true });
      if (!message) throw new Error("nothing fetched");
      expect(message.headers?.toString()).toContain("Subject: parts");
      expect(message.bodyStructure?.childNodes?.map(({ type }) => type)).toEqual(["text/plain", "image/png"]);
      const { content } = await client.download("1", "1", { uid: true });
      return content?.setEncoding("utf8").toArray() ?? [];
    });
    expect(part.join("")).toContain("the words");
  });

  test("refuses a wrong password", async () => {
    const client = clientOf(imap, { ...credentials, pass: "wrong" });
    await expect(client.connect()).rejects.toMatchObject({ authenticationFailed: true });
  });

  test("takes many connections one after the other and many at once", async () => {
    imap.deliver("INBOX", "Subject: one\r\n\r\n.");
    const count = () =>
      withClient(imap, async (client) => (await client.mailboxOpen("INBOX", { readOnly: true })).exists);

    for (let round = 0; round < 5; round += 1) expect(await count()).toBe(1);
    expect(await Promise.all(Array.from({ length: 15 }, count))).toEqual(Array(15).fill(1));
  });

  test("starts a new epoch, loses a message and cuts its clients when told to", async () => {
    for (const name of ["one", "two", "three"]) imap.deliver("INBOX", `Subject: ${name}\r\n\r\n.`);
    imap.remove("INBOX", 2);
    expect(imap.messages("INBOX").map(({ uid }) => uid)).toEqual([1, 3]);

    imap.renumber("INBOX");
    expect(imap.messages("INBOX").map(({ uid }) => uid)).toEqual([1, 2]);
    expect(imap.uidValidity("INBOX")).toBe(78);

    const client = clientOf(imap);
    await client.connect();
    const gone = new Promise((resolve) => client.once("close", () => resolve("closed")));
    imap.dropConnections();
    expect(await gone).toBe("closed");
  });
});

function clientOf(imap: SandboxImap, { user, pass } = credentials): ImapFlow {
  const client = new ImapFlow({
    host: imap.host,
    port: imap.port,
    secure: true,
    auth: { user, pass },
    tls: { ca: certificate.ca },
    logger: false,
  });
  client.on("error", () => {});
  return client;
}

async function withClient<T>(imap: SandboxImap, talk: (client: ImapFlow) => Promise<T>): Promise<T> {
  const client = clientOf(imap);
  await client.connect();
  try {
    return await talk(client);
  } finally {
    await client.logout();
  }
}

const MULTIPART = [
  "Subject: parts",
  "MIME-Version: 1.0",
  'Content-Type: multipart/mixed; boundary="b1"',
  "",
  "--b1",
  "Content-Type: text/plain; charset=utf-8",
  "",
  "the words",
  "--b1",
  "Content-Type: image/png; name=logo.png",
  "Content-Transfer-Encoding: base64",
  "",
  "iVBORw0KGgo=",
  "--b1--",
  "",
].join("\r\n");
