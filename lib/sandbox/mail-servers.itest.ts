import { execFile } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "node:tls";
import { promisify } from "node:util";
import { ImapFlow } from "imapflow";
import nodemailer from "nodemailer";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeSandboxCertificate, type SandboxCertificate, writeCertificateFiles } from "./certificates";
import { type SandboxImap, startSandboxImap } from "./imap-server";
import { type RecipientBehaviour, type SandboxSmtp, startSandboxSmtp } from "./smtp-server";

const credentials = { user: "desk@bergwind.example", pass: "s3cret with spaces" };
const run = promisify(execFile);
let certificate: SandboxCertificate;

beforeAll(async () => {
  certificate = await makeSandboxCertificate();
});

describe("the certificate", () => {
  test("is trusted by a client that trusts only the sandbox authority, and by no other", async () => {
    const imap = await startSandboxImap({ credentials, certificate });

    expect(await authorised({ port: imap.port, ca: certificate.ca, host: "127.0.0.1" })).toBe(true);
    expect(await authorised({ port: imap.port, ca: certificate.ca, host: "localhost" })).toBe(true);
    expect(await authorised({ port: imap.port, host: "127.0.0.1" })).toBe("UNABLE_TO_VERIFY_LEAF_SIGNATURE");
    await imap.close();
  });

  test("reaches the disk as PEM files, and a process that names the CA file in NODE_EXTRA_CA_CERTS trusts it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "sandbox-"));
    const { caFile, keyFile } = await writeCertificateFiles(certificate, folder);
    const imap = await startSandboxImap({ credentials, certificate });
    const script = `require("node:tls").connect(${imap.port}, "127.0.0.1", function () { console.log(this.authorized); this.destroy(); })`;

    const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
    const trusting = { env: { ...env, NODE_EXTRA_CA_CERTS: caFile } };
    expect((await run(process.execPath, ["-e", script], trusting)).stdout).toBe("true\n");
    await expect(run(process.execPath, ["-e", script], { env })).rejects.toThrow("UNABLE_TO_VERIFY_LEAF_SIGNATURE");

    expect((await stat(keyFile)).mode & 0o077).toBe(0);
    await imap.close();
    await rm(folder, { recursive: true });
  });
});

describe("the SMTP server", () => {
  let smtp: SandboxSmtp;
  let behaviour: RecipientBehaviour = { kind: "accept" };

  beforeAll(async () => {
    smtp = await startSandboxSmtp({ credentials, certificate, behaviour: () => behaviour });
  });
  beforeEach(() => {
    behaviour = { kind: "accept" };
    smtp.mails.length = 0;
    smtp.verbs.length = 0;
  });
  afterAll(() => smtp.close());

  test("keeps envelope, bytes and headers of a mail sent after STARTTLS with a verified certificate", async () => {
    await send(smtp, {
      subject: "Grüße aus Brünn",
      references: "<a@x.example> <b@x.example>",
      inReplyTo: "<b@x.example>",
    });

    expect(smtp.verbs.slice(0, 7)).toEqual(["EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL", "RCPT", "DATA"]);
    expect(smtp.mails).toMatchObject([
      {
        mailFrom: "desk@bergwind.example",
        recipients: ["jana@fjell.example"],
        messageId: "<first@bergwind.example>",
        inReplyTo: ["<b@x.example>"],
        references: ["<a@x.example>", "<b@x.example>"],
        subject: "Grüße aus Brünn",
        text: "Hello Jana\n.dot first",
      },
    ]);
    expect(smtp.mails[0]?.raw.toString()).toContain("Message-ID: <first@bergwind.example>\r\n");
  });

  test("refuses MAIL and AUTH before STARTTLS, a wrong password, and mail without a login", async () => {
    const lines = await plainTalk(smtp.port, ["EHLO me", "AUTH PLAIN AGEAYg==", "MAIL FROM:<a@b.example>", "QUIT"]);
    expect(lines.some((line) => line.startsWith("538 "))).toBe(true);
    expect(lines.some((line) => line.startsWith("530 "))).toBe(true);

    await expect(send(smtp, {}, { ...credentials, pass: "wrong" })).rejects.toMatchObject({ responseCode: 535 });
    expect(smtp.mails).toEqual([]);
  });

  test.each([
    [{ kind: "refuse", at: "rcpt", code: 550, text: "5.1.1 <jana@fjell.example>: User unknown" }, 550, "5.1.1"],
    [{ kind: "refuse", at: "final-dot", code: 552, text: "5.2.2 Mailbox full" }, 552, "5.2.2"],
  ] as const)("answers %j with its code and keeps nothing", async (refusal, responseCode, enhanced) => {
    behaviour = refusal;
    await expect(send(smtp)).rejects.toMatchObject({ responseCode, response: expect.stringContaining(enhanced) });
    expect(smtp.mails).toEqual([]);
  });

  test("greylists a recipient once", async () => {
    behaviour = { kind: "greylist" };
    await expect(send(smtp)).rejects.toMatchObject({ responseCode: 450 });
    await send(smtp);
    expect(smtp.mails).toHaveLength(1);
  });

  test.each([
    ["before-data", 0],
    ["in-body", 0],
    ["final-dot-lost", 0],
    ["final-dot-taken", 1],
  ] as const)("breaks the connection at %s with %i mails taken", async (at, taken) => {
    behaviour = { kind: "drop", at };
    await expect(send(smtp)).rejects.toMatchObject({ code: "ECONNECTION" });
    expect(smtp.mails).toHaveLength(taken);
  });

  test("offers no STARTTLS when told so, and a careful client then says no more than EHLO", async () => {
    const bare = await startSandboxSmtp({ credentials, certificate, withoutStartTls: true });
    await expect(send(bare)).rejects.toThrow();
    expect(bare.verbs).not.toContain("AUTH");
    expect(bare.verbs).not.toContain("MAIL");
    await bare.close();
  });
});

describe("the IMAP server", () => {
  let imap: SandboxImap;

  beforeEach(async () => {
    imap = await startSandboxImap({ credentials, certificate, uidValidity: 77 });
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

function authorised(to: { port: number; host: string; ca?: string }): Promise<true | string> {
  return new Promise((resolve) => {
    const socket = connect({ ...to, servername: "localhost" }, () => {
      resolve(socket.authorized || String(socket.authorizationError));
      socket.destroy();
    });
    socket.on("error", (error) => resolve("code" in error ? String(error.code) : error.message));
  });
}

function send(smtp: SandboxSmtp, headers: object = {}, auth = credentials) {
  const transport = nodemailer.createTransport({
    host: smtp.host,
    port: smtp.port,
    requireTLS: true,
    auth,
    tls: { ca: certificate.ca },
  });
  return transport.sendMail({
    from: "Bergwind Desk <desk@bergwind.example>",
    to: "Jana <jana@fjell.example>",
    subject: "Hello",
    messageId: "<first@bergwind.example>",
    text: "Hello Jana\n.dot first",
    ...headers,
  });
}

function plainTalk(port: number, commands: string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const lines: string[] = [];
    const socket = createConnection(port, "127.0.0.1");
    socket.setEncoding("utf8");
    socket.on("data", (chunk: string) => {
      lines.push(...chunk.split("\r\n").filter(Boolean));
      const answered = /^\d{3} /.test(lines.at(-1) ?? "");
      const next = answered && commands.shift();
      if (next) socket.write(`${next}\r\n`);
    });
    socket.on("close", () => resolve(lines));
    socket.on("error", reject);
  });
}

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
