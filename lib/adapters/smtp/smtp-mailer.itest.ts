import { createConnection, createServer } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { OutgoingMessage } from "../../ports/mailer";
import { makeSandboxCertificate, type SandboxCertificate } from "../../sandbox/certificates";
import { type RecipientBehaviour, type SandboxSmtp, startSandboxSmtp } from "../../sandbox/smtp-server";
import { composeMime } from "./compose-mime";
import { createSmtpMailer } from "./smtp-mailer";
import type { SmtpSettings } from "./smtp-session";

const credentials = { user: "outreach@fernweg.example", pass: "p4ss" };
const envelope = { from: "outreach@fernweg.example", to: "ingrid@fjell.example" };
const message: OutgoingMessage = {
  attemptId: "3f0c1a52-97b1-4d1e-8a55-0b8a6f7c2d90",
  messageId: "<abc@fernweg.example>",
  from: { name: 'Ana "A" Pinto, Fernweg', address: "outreach@fernweg.example" },
  to: { name: "Ingrid Sølheim", address: "ingrid@fjell.example" },
  replyTo: "outreach+tok@fernweg.example",
  subject: "Grüße: a broken link",
  text: "Dear Ingrid\n.\n..two\nsee https://fernweg.example/a?b=1&c=2\n",
  date: new Date("2026-03-01T12:00:00Z"),
  inReplyTo: "<r@fjell.example>",
  references: ["<a@fernweg.example>", "<r@fjell.example>"],
  unsubscribe: { url: `https://out.example/unsubscribe/${"t".repeat(43)}`, mailto: "outreach@fernweg.example" },
};

let certificate: SandboxCertificate;
let smtp: SandboxSmtp;
let behaviour: RecipientBehaviour = { kind: "accept" };
let mime: string;

beforeAll(async () => {
  certificate = await makeSandboxCertificate();
  smtp = await startSandboxSmtp({ credentials, certificate, behaviour: () => behaviour });
  mime = await composeMime(message);
});
beforeEach(() => {
  behaviour = { kind: "accept" };
  smtp.mails.length = 0;
  smtp.verbs.length = 0;
});
afterAll(() => smtp.close());

function settings(changes: Partial<SmtpSettings> = {}): SmtpSettings {
  const { host, port } = smtp;
  return { host, port, ...credentials, verifyTls: true, timeoutMs: 1000, extraCa: certificate.ca, ...changes };
}

async function deliver(changes: Partial<SmtpSettings> = {}, onBodyStart: () => Promise<void> = async () => undefined) {
  let bodyStarts = 0;
  const delivery = await createSmtpMailer(settings(changes)).deliver(
    { mailboxId: "", envelope, mime },
    {
      onBodyStart: () => {
        bodyStarts += 1;
        return onBodyStart();
      },
    },
  );
  return { delivery, bodyStarts };
}

describe("a mail that is taken", () => {
  test("arrives with its headers, its text and its dots, after STARTTLS and login", async () => {
    const { delivery, bodyStarts } = await deliver();
    expect(delivery).toMatchObject({ kind: "accepted", code: 250, serverMessageId: null });
    expect(bodyStarts).toBe(1);
    expect(smtp.verbs.slice(0, 4)).toEqual(["EHLO", "STARTTLS", "EHLO", "AUTH"]);
    expect(smtp.mails).toMatchObject([
      {
        mailFrom: envelope.from,
        recipients: [envelope.to],
        messageId: message.messageId,
        inReplyTo: ["<r@fjell.example>"],
        references: message.references,
        fromName: message.from.name,
        answerAddress: "outreach+tok@fernweg.example",
        subject: message.subject,
        text: message.text.trim(),
        date: message.date,
      },
    ]);
    expect(smtp.mails[0]?.headers).toEqual(
      expect.arrayContaining([
        {
          name: "list-unsubscribe",
          value: `<${message.unsubscribe.url}>, <mailto:${envelope.from}?subject=unsubscribe>`,
        },
        { name: "list-unsubscribe-post", value: "List-Unsubscribe=One-Click" },
        { name: "x-outreach-attempt", value: message.attemptId },
        { name: "to", value: "=?UTF-8?Q?Ingrid_S=C3=B8lheim?= <ingrid@fjell.example>" },
      ]),
    );
  });

  test("is the same bytes whenever it is composed, in ASCII", async () => {
    expect(await composeMime(message)).toBe(mime);
    expect(mime).toMatch(/^[\t\r\n\x20-\x7e]+$/);
  });
});

describe("before the body", () => {
  test.each([
    [
      { kind: "drop", at: "before-data" },
      { reason: "connection", retryable: true },
    ],
    [
      { kind: "stall", at: "rcpt" },
      { reason: "timeout", retryable: true },
    ],
    [{ kind: "greylist" }, { reason: "recipient_refused", code: 450, retryable: true, recipientRefused: false }],
    [
      { kind: "refuse", at: "rcpt", code: 550, text: "5.1.1 User unknown" },
      {
        reason: "recipient_refused",
        code: 550,
        retryable: false,
        recipientRefused: true,
        response: "550 5.1.1 User unknown",
      },
    ],
  ] as const)("%j leaves the mail provably unsent", async (wanted, outcome) => {
    behaviour = wanted;
    const { delivery, bodyStarts } = await deliver();
    expect(delivery).toMatchObject({ kind: "unsent", ...outcome });
    expect(bodyStarts).toBe(0);
    expect(smtp.mails).toEqual([]);
  });

  test("a body phase that cannot be committed sends nothing", async () => {
    const { delivery } = await deliver({}, () => Promise.reject(new Error("no database")));
    expect(delivery).toMatchObject({ kind: "unsent", reason: "aborted" });
    expect(smtp.mails).toEqual([]);
  });

  test("a wrong password is named as such", async () => {
    const { delivery, bodyStarts } = await deliver({ pass: "wrong" });
    expect(delivery).toMatchObject({ kind: "unsent", reason: "auth", code: 535, retryable: false });
    expect(bodyStarts).toBe(0);
  });

  test("nobody at the port", async () => {
    const { delivery } = await deliver({ port: await freePort() });
    expect(delivery).toMatchObject({ kind: "unsent", reason: "connection", retryable: true });
  });
});

describe("a server that is too busy", () => {
  test.each([
    { kind: "refuse", at: "rcpt", code: 421, text: "4.7.0 Try again later" },
    { kind: "refuse", at: "final-dot", code: 421, text: "4.7.0 Try again later" },
  ] as const)("is heard saying so at $at", async (wanted) => {
    behaviour = wanted;
    const { delivery } = await deliver();
    expect(delivery).toMatchObject({ kind: "unsent", code: 421, retryable: true, recipientRefused: false });
  });

  test("is heard saying so instead of a greeting", async () => {
    const busy = await greeterWith("421 4.7.0 Too many connections\r\n");
    const { delivery, bodyStarts } = await deliver({ port: busy.port });
    expect(delivery).toMatchObject({ kind: "unsent", code: 421, retryable: true });
    expect(bodyStarts).toBe(0);
    busy.close();
  });
});

describe("after the body began", () => {
  test.each([
    ["in-body", 0],
    ["final-dot-lost", 0],
    ["final-dot-taken", 1],
  ] as const)("a connection that breaks at %s leaves the outcome unknown (%i taken)", async (at, taken) => {
    behaviour = { kind: "drop", at };
    const { delivery, bodyStarts } = await deliver();
    expect(delivery).toMatchObject({ kind: "unknown" });
    expect(bodyStarts).toBe(1);
    expect(smtp.mails).toHaveLength(taken);
  });

  test("silence after the final dot leaves the outcome unknown", async () => {
    behaviour = { kind: "stall", at: "final-dot" };
    expect((await deliver()).delivery).toMatchObject({ kind: "unknown" });
  });

  test("552 after the dot is a definite refusal", async () => {
    behaviour = { kind: "refuse", at: "final-dot", code: 552, text: "5.2.2 Mailbox full" };
    const { delivery } = await deliver();
    expect(delivery).toMatchObject({ kind: "unsent", reason: "message_refused", code: 552, retryable: false });
  });
});

describe("without TLS that can be trusted", () => {
  test("a server that offers no STARTTLS gets neither login nor mail", async () => {
    const bare = await startSandboxSmtp({ credentials, certificate, withoutStartTls: true });
    const { delivery } = await deliver({ port: bare.port });
    expect(delivery).toMatchObject({ kind: "unsent", reason: "tls", retryable: false });
    expect(bare.verbs).not.toContain("AUTH");
    expect(bare.verbs).not.toContain("MAIL");
    await bare.close();
  });

  test("a certificate of an unknown authority ends the conversation before the login", async () => {
    const other = await makeSandboxCertificate();
    const { delivery } = await deliver({ extraCa: other.ca });
    expect(delivery).toMatchObject({ kind: "unsent", reason: "tls", retryable: false });
    expect(smtp.verbs).not.toContain("AUTH");
  });

  test("a certificate of another host ends the conversation before the login", async () => {
    const elsewhere = await relayAt("127.0.0.2", smtp.port);
    const { delivery } = await deliver({ host: "127.0.0.2", port: elsewhere.port });
    expect(delivery).toMatchObject({ kind: "unsent", reason: "tls", retryable: false });
    expect(smtp.verbs).toEqual(["EHLO", "STARTTLS"]);
    elsewhere.close();
  });

  test("SMTP_VERIFY_TLS=false takes any certificate", async () => {
    const other = await makeSandboxCertificate();
    expect((await deliver({ extraCa: other.ca, verifyTls: false })).delivery.kind).toBe("accepted");
  });
});

test.each([
  ["answers", {}, { ok: true }],
  ["names the login", { pass: "wrong" }, { ok: false, step: "login" }],
  ["names the certificate", { extraCa: "" }, { ok: false, step: "certificate" }],
  ["names the connection", { port: 1 }, { ok: false, step: "connect" }],
] as const)("the check %s", async (_, changes, outcome) => {
  expect(await createSmtpMailer(settings(changes)).check()).toMatchObject(outcome);
});

async function freePort(): Promise<number> {
  const { port, close } = await relayAt("127.0.0.1", 0);
  close();
  return port;
}

/** A server that says one line to whoever comes and hangs up. */
function greeterWith(line: string): Promise<{ port: number; close: () => void }> {
  return new Promise((resolve) => {
    const server = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.end(line);
    });
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve({ port: typeof address === "object" && address ? address.port : 0, close: () => server.close() });
    });
  });
}

/** The same server under another address, which its certificate does not name. */
function relayAt(host: string, to: number): Promise<{ port: number; close: () => void }> {
  return new Promise((resolve) => {
    const server = createServer((socket) => {
      const onward = createConnection(to, "127.0.0.1");
      socket.pipe(onward).pipe(socket);
      socket.on("error", () => onward.destroy());
      onward.on("error", () => socket.destroy());
    });
    server.listen(0, host, () => {
      const address = server.address();
      resolve({ port: typeof address === "object" && address ? address.port : 0, close: () => server.close() });
    });
  });
}
