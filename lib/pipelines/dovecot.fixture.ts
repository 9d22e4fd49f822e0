import { readFileSync } from "node:fs";
import { ImapFlow } from "imapflow";
import type { ImapSettings } from "../adapters/imap/imap-client";

/** The mailbox on the Dovecot of `npm run test:servers` whose login TEST_<account>_USER and TEST_<account>_PASS name. */
export function dovecotSettings(account: "IMAP" | "SENT"): ImapSettings {
  return {
    host: variable("TEST_IMAP_HOST"),
    port: Number(variable("TEST_IMAP_PORT")),
    user: variable(`TEST_${account}_USER`),
    password: variable(`TEST_${account}_PASS`),
    verifyTls: true,
    ca: readFileSync(variable("TEST_CA_FILE"), "utf8"),
    folders: null,
    maxMessageBytes: 25 * 1024 * 1024,
  };
}

/** A connection beside the one under test: it fills the mailbox and looks what was done to it. */
export async function connectTo({ host, port, user, password, ca }: ImapSettings): Promise<ImapFlow> {
  const client = new ImapFlow({ host, port, secure: true, auth: { user, pass: password }, tls: { ca }, logger: false });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

export async function emptyFolders(client: ImapFlow, folders: string[]): Promise<void> {
  for (const folder of folders) {
    await client.mailboxOpen(folder);
    await client.messageDelete("1:*");
  }
  await client.mailboxClose();
}

function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run npm run test:servers`);
  return value;
}
