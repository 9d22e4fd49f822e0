import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { ImapFlow } from "imapflow";
import { connectImap, type ImapSettings } from "../lib/adapters/imap/imap-client";
import { makeSandboxCertificate } from "../lib/sandbox/certificates";
import { startSandboxImap } from "../lib/sandbox/imap-server";
import { startDovecot } from "../scripts/servers/dovecot";
import { makeServersFolder } from "../scripts/servers/servers-folder";

const ACCOUNT = "outreach@fernweg.example";
const DEFAULTS = { host: "localhost", verifyTls: true, folders: ["INBOX"], maxMessageBytes: 25 * 1024 * 1024 };

export type BenchMailbox = { settings: ImapSettings; stop(): Promise<void> };

/** A mailbox with these mails in its INBOX: on Dovecot where it is installed, else on the sandbox's server. */
export function startMailbox(mails: Buffer[]): Promise<BenchMailbox> {
  return existsSync("/usr/sbin/dovecot") ? onDovecot(mails) : onSandbox(mails);
}

async function onDovecot(mails: Buffer[]): Promise<BenchMailbox> {
  const folder = makeServersFolder();
  const { port, accounts, caFile, stop } = await startDovecot({ folder: join(folder, "dovecot"), users: [ACCOUNT] });
  const settings = {
    ...DEFAULTS,
    port,
    user: ACCOUNT,
    password: accounts[0]?.pass ?? "",
    ca: readFileSync(caFile, "utf8"),
  };
  await signedIn(settings, async (client) => {
    for (const mail of mails) await client.append("INBOX", mail);
  });
  return {
    settings,
    async stop() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function onSandbox(mails: Buffer[]): Promise<BenchMailbox> {
  const certificate = await makeSandboxCertificate();
  const credentials = { user: ACCOUNT, pass: "sandbox" };
  const messages = mails.map((raw, index) => ({ uid: index + 1, flags: [], internalDate: new Date(), raw }));
  const server = await startSandboxImap({ credentials, certificate, messages: { INBOX: messages } });
  const { port } = server;
  return {
    settings: { ...DEFAULTS, port, user: ACCOUNT, password: "sandbox", ca: certificate.ca },
    stop: () => server.close(),
  };
}

/** A bare connection for as long as `talk` takes. */
export async function signedIn<T>(settings: ImapSettings, talk: (client: ImapFlow) => Promise<T>): Promise<T> {
  const client = await connectImap(settings);
  try {
    return await talk(client);
  } finally {
    await client.logout();
  }
}
