import type { Readable } from "node:stream";
import { getCACertificates } from "node:tls";
import SMTPConnection, { type SMTPConnectionSendInfo } from "nodemailer/lib/smtp-connection";

export type SmtpSettings = {
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

export function openSmtpSession(settings: SmtpSettings): SmtpSession {
  const connection = new SMTPConnection(connectionOptions(settings));
  const broken = brokenBy(connection);
  const step = <T>(run: (resolve: (value: T) => void, reject: (error: unknown) => void) => void) =>
    Promise.race([broken, new Promise<T>(run)]);

  return {
    connect: () => step<void>((resolve, reject) => connection.connect((error) => (error ? reject(error) : resolve()))),
    login: () =>
      step<void>((resolve, reject) => {
        const { user, pass } = settings;
        connection.login({ user, pass }, (error) => (error ? reject(error) : resolve()));
      }),
    send: ({ from, to, size }, body) =>
      step<SMTPConnectionSendInfo>((resolve, reject) => {
        connection.send({ from, to: [to], size }, body, (error, info) => (info ? resolve(info) : reject(error)));
      }),
    quit: () => connection.quit(),
    close: () => connection.close(),
  };
}

/** Implicit TLS on 465; on every other port STARTTLS, without which nothing is said of a login or a mail. */
export function connectionOptions({ host, port, timeoutMs, verifyTls, extraCa }: SmtpSettings) {
  const implicitTls = port === IMPLICIT_TLS_PORT;
  return {
    host,
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
    connection.once("end", () => reject(new Error("The server ended the connection")));
  });
  broken.catch(() => undefined); // whoever waits for a step hears of it; nobody waits after the last one
  return broken;
}
