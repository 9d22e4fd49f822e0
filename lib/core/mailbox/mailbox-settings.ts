import type { CredentialKind, ProviderName } from "./providers";

/** How to reach an added mailbox; its secrets are kept apart, sealed. */
export type MailboxSettings = {
  provider: ProviderName;
  /** The name beside the address in From; empty for none. */
  fromName: string;
  /** The login, mostly the address. */
  user: string;
  credential: CredentialKind;
  smtp: Server;
  imap: Server;
  /** Paths, or special uses such as `\Junk`; empty for INBOX and \Junk. */
  folders: string[];
  /** Reads the folder that holds every message (Gmail's All Mail) instead of INBOX. */
  allMail: boolean;
  /** Null: as often as the environment says. */
  pollIntervalMinutes: number | null;
  /** Sends itself a mail every hour, to prove that what is sent to it is heard. */
  canary: boolean;
};

export type Server = { host: string; port: number };

/** What proves that a mailbox is ours. Exists in memory and sealed, never in a log, an answer or a page. */
export type MailboxSecrets =
  | { kind: "password"; password: string }
  | { kind: "access_token"; accessToken: string }
  | {
      kind: "refresh_token";
      tokenEndpoint: string;
      clientId: string;
      /** Empty for a public client. */
      clientSecret: string;
      refreshToken: string;
      /** The access token of the last exchange, with its end as ISO 8601. */
      access: { token: string; expiresAt: string } | null;
    };

/** The folders that a mailbox watches; null for the usual ones. */
export function foldersOf({ allMail, folders }: Pick<MailboxSettings, "allMail" | "folders">): string[] | null {
  if (allMail) return ["\\All", "\\Junk"]; // All Mail leaves out spam
  return folders.length > 0 ? folders : null;
}
