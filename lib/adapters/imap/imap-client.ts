import { isIP } from "node:net";
import { ImapFlow } from "imapflow";
import type { MailAccess } from "../../ports/mail-access";

export type ImapSettings = MailAccess & {
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

/** A signed-in connection over TLS: implicit, or by STARTTLS on port 143. Throws what the way there or the server did. */
export async function connectImap(settings: ImapSettings, held?: { maxIdleMs: number }): Promise<ImapFlow> {
  const address = (await settings.addressOf?.(settings.host)) ?? settings.host;
  const accessToken = await settings.accessToken?.();
  const client = newClient(settings, { address, accessToken, maxIdleMs: held?.maxIdleMs });
  // Without a listener, a connection that breaks between two commands would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

type Way = { address: string; accessToken: string | undefined; maxIdleMs: number | undefined };

function newClient(settings: ImapSettings, { address, accessToken, maxIdleMs }: Way): ImapFlow {
  const { host, port, user, password, verifyTls, ca, timeouts = TIMEOUTS } = settings;
  return new ImapFlow({
    host: address,
    ...(isIP(host) === 0 && { servername: host }),
    port,
    secure: port !== STARTTLS_PORT,
    doSTARTTLS: port === STARTTLS_PORT,
    auth: accessToken === undefined ? { user, pass: password } : { user, accessToken },
    tls: { rejectUnauthorized: verifyTls, ...(ca ? { ca } : {}) },
    connectionTimeout: timeouts.connect,
    greetingTimeout: timeouts.greeting,
    // A server that is idled on says nothing for long, and owes nothing.
    socketTimeout: maxIdleMs === undefined ? timeouts.silence : maxIdleMs + timeouts.silence,
    ...(maxIdleMs !== undefined && { maxIdleTime: maxIdleMs }),
    disableAutoIdle: true,
    logger: false,
  });
}
