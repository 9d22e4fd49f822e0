/** How a mailbox proves to its provider that it is ours. */
export const CREDENTIAL_KINDS = ["password", "access_token", "refresh_token"] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

export const PROVIDER_NAMES = ["gmail", "microsoft365", "fastmail", "generic"] as const;
export type ProviderName = (typeof PROVIDER_NAMES)[number];

export type Provider = {
  label: string;
  smtp: { host: string; port: number };
  imap: { host: string; port: number };
  /** Where a refresh token is exchanged for an access token; empty where the provider has no such thing for mail. */
  tokenEndpoint: string;
  /** The ways to sign in that it takes, the usual one first. */
  credentials: readonly CredentialKind[];
  /** What to know before the form is filled in, and what mostly is wrong when the login fails. */
  advice: string;
};

/** What the form fills in by itself. Source: the providers' own pages on IMAP and SMTP access. */
export const PROVIDERS: Record<ProviderName, Provider> = {
  gmail: {
    label: "Gmail",
    smtp: { host: "smtp.gmail.com", port: 465 },
    imap: { host: "imap.gmail.com", port: 993 },
    tokenEndpoint: "https://oauth2.googleapis.com/token",
    credentials: ["password", "refresh_token", "access_token"],
    advice: "Gmail takes an app password (which needs 2-step verification) or OAuth, never the account's own password.",
  },
  microsoft365: {
    label: "Microsoft 365",
    smtp: { host: "smtp.office365.com", port: 587 },
    imap: { host: "outlook.office365.com", port: 993 },
    tokenEndpoint: "https://login.microsoftonline.com/common/oauth2/v2.0/token",
    credentials: ["refresh_token", "access_token", "password"],
    advice: "Microsoft 365 takes OAuth only. An admin must allow IMAP and authenticated SMTP for the mailbox.",
  },
  fastmail: {
    label: "Fastmail",
    smtp: { host: "smtp.fastmail.com", port: 465 },
    imap: { host: "imap.fastmail.com", port: 993 },
    tokenEndpoint: "",
    credentials: ["password"],
    advice: "Fastmail takes an app password, made under Settings, Privacy & Security.",
  },
  generic: {
    label: "Another provider",
    smtp: { host: "", port: 587 },
    imap: { host: "", port: 993 },
    tokenEndpoint: "",
    credentials: CREDENTIAL_KINDS,
    advice: "Your provider's help names the servers and says whether it wants an app password.",
  },
};
