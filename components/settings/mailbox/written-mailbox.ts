import type { MailboxForm } from "@/lib/contract/mailbox-requests";
import type { Wired } from "@/lib/contract/wire";
import type { MailboxSettings } from "@/lib/core/mailbox/mailbox-settings";
import { type CredentialKind, PROVIDERS, type ProviderName } from "@/lib/core/mailbox/providers";

/** A mailbox that is kept, as its form shows it. */
export type KeptMailbox = Wired<{ id: string; name: string; email: string; settings: MailboxSettings }>;

/** The form while it is filled in: everything is text, every kind of login has its fields. */
export type Written = {
  provider: ProviderName;
  name: string;
  email: string;
  fromName: string;
  /** Empty: the address. */
  user: string;
  smtpHost: string;
  smtpPort: string;
  imapHost: string;
  imapPort: string;
  credential: CredentialKind | "kept";
  password: string;
  accessToken: string;
  tokenEndpoint: string;
  clientId: string;
  clientSecret: string;
  refreshToken: string;
  folders: string;
  allMail: boolean;
  pollIntervalMinutes: string;
  canary: boolean;
};

export type Change = (change: Partial<Written>) => void;

const SECRETS = { password: "", accessToken: "", clientId: "", clientSecret: "", refreshToken: "" };

export function blankMailbox(): Written {
  const rest = { name: "", email: "", fromName: "", user: "", folders: "", pollIntervalMinutes: "" };
  return { ...SECRETS, ...rest, ...ofProvider("gmail"), allMail: false, canary: false };
}

/** What a provider fills in. */
export function ofProvider(provider: ProviderName) {
  const { smtp, imap, tokenEndpoint, credentials } = PROVIDERS[provider];
  const servers = {
    smtpHost: smtp.host,
    smtpPort: String(smtp.port),
    imapHost: imap.host,
    imapPort: String(imap.port),
  };
  return { provider, tokenEndpoint, ...servers, credential: credentials[0] ?? "password" };
}

export function writtenOf({ name, email, settings }: KeptMailbox): Written {
  const { provider, smtp, imap, fromName, folders, allMail, pollIntervalMinutes, canary } = settings;
  return {
    ...SECRETS,
    ...{ provider, name, email, fromName, allMail, canary },
    user: settings.user === email ? "" : settings.user,
    ...{ smtpHost: smtp.host, smtpPort: String(smtp.port), imapHost: imap.host, imapPort: String(imap.port) },
    credential: "kept",
    tokenEndpoint: PROVIDERS[provider].tokenEndpoint,
    folders: folders.join(", "),
    pollIntervalMinutes: pollIntervalMinutes === null ? "" : String(pollIntervalMinutes),
  };
}

export function formOf(written: Written, id: string | undefined): MailboxForm {
  const { provider, name, email, fromName, allMail, canary } = written;
  return {
    ...(id !== undefined && { id }),
    ...{ provider, email, fromName, allMail, canary },
    name: name.trim() || email,
    user: written.user.trim() || email,
    smtp: { host: written.smtpHost, port: Number(written.smtpPort) },
    imap: { host: written.imapHost, port: Number(written.imapPort) },
    folders: written.folders
      .split(",")
      .map((folder) => folder.trim())
      .filter((folder) => folder !== ""),
    pollIntervalMinutes: written.pollIntervalMinutes.trim() === "" ? null : Number(written.pollIntervalMinutes),
    credential: credentialOf(written),
  };
}

function credentialOf(written: Written): MailboxForm["credential"] {
  const { credential: kind, password, accessToken, tokenEndpoint, clientId, clientSecret, refreshToken } = written;
  if (kind === "password") return { kind, password };
  if (kind === "access_token") return { kind, accessToken };
  if (kind === "refresh_token") return { kind, tokenEndpoint, clientId, clientSecret, refreshToken };
  return { kind: "kept" };
}
