import type { AddressInfo } from "node:net";
import {
  SMTPServer,
  type SMTPServerAuthentication,
  type SMTPServerAuthenticationResponse,
  type SMTPServerDataStream,
  type SMTPServerSession,
} from "smtp-server";
import type { SandboxCertificate } from "./certificates";
import { type ReceivedMail, readReceivedMail } from "./received-mail";

/** With `accessToken` the account also takes that bearer token (XOAUTH2). It is read at each login. */
export type Credentials = { user: string; pass: string; accessToken?: string };

/** How the server treats a mail to one recipient. */
export type RecipientBehaviour =
  | { kind: "accept" }
  /** A definite answer, to RCPT or after the dot that ends the body. */
  | { kind: "refuse"; at: "rcpt" | "final-dot"; code: number; text: string }
  /** 450 to the first RCPT for this recipient, accepted from the second on. */
  | { kind: "greylist" }
  /** The connection breaks. `final-dot-taken`: the mail is kept, only the 250 never leaves. */
  | { kind: "drop"; at: "before-data" | "in-body" | "final-dot-lost" | "final-dot-taken" }
  /** The server never answers. */
  | { kind: "stall"; at: "rcpt" | "final-dot" };

export type SandboxSmtpOptions = {
  /** 0 or unset: any free port. */
  port?: number;
  credentials: Credentials;
  certificate: SandboxCertificate;
  /** Told of each mail before its 250 leaves. */
  onMail?: (mail: ReceivedMail) => void;
  behaviour?: (recipient: string) => RecipientBehaviour;
  /** A server without STARTTLS that takes logins in the clear: a client that insists on TLS gives up before AUTH. */
  withoutStartTls?: boolean;
};

export type SandboxSmtp = {
  host: string;
  port: number;
  /** Every mail taken, oldest first. */
  mails: ReceivedMail[];
  /** Verbs that clients have said, in order, over all connections. */
  verbs: string[];
  close(): Promise<void>;
};

const ACCEPT: RecipientBehaviour = { kind: "accept" };

type Context = {
  options: SandboxSmtpOptions;
  mails: ReceivedMail[];
  greylisted: Set<string>;
  drop: (session: SMTPServerSession) => void;
};

/** Starts a submission server on loopback: STARTTLS before AUTH, AUTH PLAIN or LOGIN before MAIL. */
export async function startSandboxSmtp(options: SandboxSmtpOptions): Promise<SandboxSmtp> {
  const verbs: string[] = [];
  const context: Context = { options, mails: [], greylisted: new Set(), drop: (session) => dropOf(server, session) };

  const server = new SMTPServer({
    name: "localhost",
    banner: "Outreach sandbox",
    key: options.certificate.key,
    cert: options.certificate.cert,
    authMethods: ["PLAIN", "LOGIN", ...(options.credentials.accessToken ? ["XOAUTH2"] : [])],
    disabledCommands: options.withoutStartTls ? ["STARTTLS"] : [],
    allowInsecureAuth: false,
    disableReverseLookup: true,
    // Refusals are written out in full by the behaviour, enhanced code included.
    hideENHANCEDSTATUSCODES: true,
    closeTimeout: 200,
    logger: verbLogger(verbs),
    onAuth: (auth, _session, done) => checkLogin(options.credentials, auth, done),
    onRcptTo: ({ address }, session, done) => answerRecipient(context, address.toLowerCase(), session, done),
    onData: (stream, session, done) => void takeBody(context, stream, session, done),
  });
  // A client that goes away in the middle is part of the tests, not a fault of the server.
  server.on("error", () => {});

  const port = await listen(server, options.port ?? 0);
  return { host: "127.0.0.1", port, mails: context.mails, verbs, close: () => closed(server) };
}

type Done = (error?: Error | null, message?: string) => void;

function checkLogin(
  credentials: Credentials,
  auth: SMTPServerAuthentication,
  done: (error: Error | null, response?: SMTPServerAuthenticationResponse) => void,
): void {
  const proven =
    auth.method === "XOAUTH2" ? auth.accessToken === credentials.accessToken : auth.password === credentials.pass;
  if (proven && auth.username === credentials.user) done(null, { user: credentials.user });
  else done(smtpError(535, "5.7.8 Error: authentication failed"));
}

function answerRecipient(context: Context, recipient: string, session: SMTPServerSession, done: Done): void {
  const behaviour = context.options.behaviour?.(recipient) ?? ACCEPT;
  const silent = behaviour.kind === "stall" && behaviour.at === "rcpt";
  const dropped = behaviour.kind === "drop" && behaviour.at === "before-data";

  if (dropped) context.drop(session);
  else if (!silent) done(refusalOf(context, recipient, behaviour));
}

function refusalOf(context: Context, recipient: string, behaviour: RecipientBehaviour): Error | null {
  if (behaviour.kind === "refuse" && behaviour.at === "rcpt") return smtpError(behaviour.code, behaviour.text);
  if (behaviour.kind !== "greylist" || context.greylisted.has(recipient)) return null;
  context.greylisted.add(recipient);
  return smtpError(450, `4.2.0 <${recipient}>: Recipient address rejected: Greylisted`);
}

async function takeBody(
  context: Context,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  done: Done,
): Promise<void> {
  const recipients = session.envelope.rcptTo.map(({ address }) => address.toLowerCase());
  const behaviour = recipients.map((to) => context.options.behaviour?.(to) ?? ACCEPT).find(decidesBody) ?? ACCEPT;
  const mailFrom = session.envelope.mailFrom ? session.envelope.mailFrom.address : "";

  const raw = await readBody(stream, () => {
    if (behaviour.kind === "drop" && behaviour.at === "in-body") context.drop(session);
  });
  if (raw === null) return;

  if (behaviour.kind === "stall") return;
  if (behaviour.kind === "refuse") return done(smtpError(behaviour.code, behaviour.text));
  if (behaviour.kind === "drop" && behaviour.at !== "final-dot-taken") return context.drop(session);

  const mail = await readReceivedMail(raw, { mailFrom, recipients }, new Date());
  context.mails.push(mail);
  context.options.onMail?.(mail);

  if (behaviour.kind === "drop") return context.drop(session);
  done(null, `2.0.0 Ok: queued as ${session.id}`);
}

function decidesBody(behaviour: RecipientBehaviour): boolean {
  if (behaviour.kind === "refuse" || behaviour.kind === "stall") return behaviour.at === "final-dot";
  return behaviour.kind === "drop";
}

/** The body's bytes, or null when the client went away before the dot. */
function readBody(stream: SMTPServerDataStream, onFirstBytes: () => void): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    stream.once("data", onFirstBytes);
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => resolve(Buffer.concat(chunks)));
    stream.on("error", () => resolve(null));
    stream.on("close", () => resolve(null));
  });
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

function dropOf(server: SMTPServer, session: SMTPServerSession): void {
  for (const connection of server.connections) {
    if (connection.id === session.id) connection._socket.destroy();
  }
}

function verbLogger(verbs: string[]) {
  const ignore = () => {};
  const debug = (entry: unknown) => {
    if (typeof entry !== "object" || entry === null || !("tnx" in entry) || entry.tnx !== "command") return;
    if ("command" in entry && typeof entry.command === "string") verbs.push(entry.command);
  };
  return { level: ignore, trace: ignore, debug, info: ignore, warn: ignore, error: ignore, fatal: ignore };
}

function listen(server: SMTPServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.server.off("error", reject);
      const address: AddressInfo | string | null = server.server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function closed(server: SMTPServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // What a test left open must not hold the process.
    for (const connection of server.connections) connection._socket.destroy();
  });
}
