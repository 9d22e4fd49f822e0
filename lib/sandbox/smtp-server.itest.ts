import { createConnection } from "node:net";
import nodemailer from "nodemailer";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { account } from "./account.fixture";
import { type RecipientBehaviour, type SandboxSmtp, startSandboxSmtp } from "./smtp-server";

const { credentials, certificate } = account;

describe("the SMTP server", () => {
  let smtp: SandboxSmtp;
  let behaviour: RecipientBehaviour = { kind: "accept" };

  beforeAll(async () => {
    smtp = await startSandboxSmtp({ ...account, behaviour: () => behaviour });
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
    const bare = await startSandboxSmtp({ ...account, withoutStartTls: true });
    await expect(send(bare)).rejects.toThrow();
    expect(bare.verbs).not.toContain("AUTH");
    expect(bare.verbs).not.toContain("MAIL");
    await bare.close();
  });
});

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
