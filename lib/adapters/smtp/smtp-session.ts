import { isIP } from "node:net";
import type { Readable } from "node:stream";
import { getCACertificates } from "node:tls";
import SMTPConnection, { type SMTPConnectionSendInfo } from "nodemailer/lib/smtp-connection";
import XOAuth2 from "nodemailer/lib/xoauth2";
import type { MailAccess } from "../../ports/mail-access";

export type SmtpSettings = MailAccess & {
  host: string;
  port: number;
  user: string;
  pass: string;
  /** False accepts any certificate: for development only. */
  verifyTls: boolean;
  /** For connecting (TLS included), the greeting, and each silence after it. */
  timeoutMs: number;
  /** PEM of an authority to trust besides those that Node trusts already. */
  extraCa?: string;
};

export type Envelope = { from: string; to: string };

/** One SMTP conversation, step by step. Each step fails with the connection's error, whenever that comes. */
export type SmtpSession = {
  connect(): Promise<void>;
  login(): Promise<void>;
  send(envelope: Envelope & { size: number }, body: Readable): Promise<SMTPConnectionSendInfo>;
  /** Says QUIT and waits for nothing. */
  quit(): void;
  /** Breaks off. */
  close(): void;
};

const IMPLICIT_TLS_PORT = 465;

/** Finds the way and the token first. Throws what kept it from either; nothing was connected then. */
export async function openSmtpSession(settings: SmtpSettings): Promise<SmtpSession> {
  const address = (await settings.addressOf?.(settings.host)) ?? settings.host;
  const accessToken = await settings.accessToken?.();
  const connection = new SMTPConnection(connectionOptions(settings, address));
  connection.options.host = settings.host; // by the name, not the address, it knows whose answer holds a Message-ID
  const broken = brokenBy(connection);
  const step = <T>(run: (resolve: (value: T) => void, reject: (error: unknown) => void) => void) =>
    Promise.race([broken, new Promise<T>(run)]);

  return {
    connect: () => step<void>((resolve, reject) => connection.connect((error) => (error ? reject(error) : resolve()))),
    login: () =>
      step<void>((resolve, reject) => {
        connection.login(loginOf(settings, accessToken), (error) => (error ? reject(error) : resolve()));
      }),
    send: ({ from, to, size }, body) =>
      step<SMTPConnectionSendInfo>((resolve, reject) => {
        connection.send({ from, to: [to], size }, body, (error, info) => (info ? resolve(info) : reject(error)));
      }),
    quit: () => connection.quit(),
    close: () => connection.close(),
  };
}

function loginOf({ user, pass }: SmtpSettings, accessToken: string | undefined) {
  return accessToken === undefined ? { user, pass } : { user, oauth2: new XOAuth2({ user, accessToken }) };
}

/** Implicit TLS on 465; on every other port STARTTLS, without which nothing is said of a login or a mail. */
export function connectionOptions({ host, port, timeoutMs, verifyTls, extraCa }: SmtpSettings, address: string = host) {
  const implicitTls = port === IMPLICIT_TLS_PORT;
  return {
    host: address,
    ...(isIP(host) === 0 && { servername: host }),
    port,
    secure: implicitTls,
    // Without it a server that hides STARTTLS would be given the password in clear text.
    requireTLS: !implicitTls,
    tls: {
      minVersion: "TLSv1.2" as const,
      rejectUnauthorized: verifyTls,
      ...(extraCa && { ca: [...getCACertificates("default"), extraCa] }),
    },
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    logger: false,
  };
}

/** A connection may break between two steps, when no callback is waiting. */
function brokenBy(connection: SMTPConnection): Promise<never> {
  const broken = new Promise<never>((_, reject) => {
    connection.on("error", reject);
    // A 421 ends the connection before it is told to the step that it answers: that one knows more.
    connection.once("end", () => setImmediate(() => reject(new Error("The server ended the connection"))));
  });
  broken.catch(() => undefined); // whoever waits for a step hears of it; nobody waits after the last one
  return broken;
}
