import { createHash } from "node:crypto";
import { ImapFlow } from "imapflow";
import { contentOf } from "../../core/matching/message-identity";
import { err, ok } from "../../core/result";
import type { FetchedMessage, Mailbox } from "../../ports/mailbox";
import { failureOf } from "./imap-failure";
import { imapSession } from "./imap-session";
import { parseMessage } from "./parse-message";
import { sanitiseHtml } from "./sanitise";

export type ImapSettings = {
  host: string;
  port: number;
  user: string;
  password: string;
  verifyTls: boolean;
  /** PEM of further authorities to trust. */
  ca?: string;
  /** Paths, or special uses such as `\Junk`; null for INBOX and \Junk. */
  folders: string[] | null;
  /** Of a message larger than this only the beginning is fetched. */
  maxMessageBytes: number;
  timeouts?: ImapTimeouts;
};

/** Milliseconds. `silence`: how long the server may say nothing while it owes an answer. */
export type ImapTimeouts = { connect: number; greeting: number; silence: number };

const TIMEOUTS: ImapTimeouts = { connect: 20_000, greeting: 16_000, silence: 60_000 };
const STARTTLS_PORT = 143;

/** A mailbox over IMAP with TLS: implicit, or by STARTTLS on port 143. It only ever reads. */
export function imapMailbox(settings: ImapSettings): Mailbox {
  return {
    async connect() {
      const client = newClient(settings);
      try {
        await client.connect();
        return ok(imapSession(client, settings));
      } catch (error) {
        client.close();
        return err(failureOf(error, settings.host));
      }
    },
    parse,
    contentDigest,
  };
}

function newClient({ host, port, user, password, verifyTls, ca, timeouts = TIMEOUTS }: ImapSettings): ImapFlow {
  const client = new ImapFlow({
    host,
    port,
    secure: port !== STARTTLS_PORT,
    doSTARTTLS: port === STARTTLS_PORT,
    auth: { user, pass: password },
    tls: { rejectUnauthorized: verifyTls, ...(ca ? { ca } : {}) },
    connectionTimeout: timeouts.connect,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.silence,
    disableAutoIdle: true,
    logger: false,
  });
  // Without a listener, a connection that breaks between two commands would end the process.
  client.on("error", () => undefined);
  return client;
}

async function parse(fetched: FetchedMessage) {
  const message = await parseMessage(fetched.raw, fetched);
  const safeHtml = message.html === null ? null : sanitiseHtml(message.html);
  return { message: fetched.partial ? { ...message, truncated: true } : message, safeHtml };
}

function contentDigest(raw: Uint8Array): string {
  const hash = createHash("sha256");
  for (const part of contentOf(raw)) hash.update(part);
  return hash.digest("hex");
}
