import { FIXES_IN_SETTINGS, FIXES_IN_THE_FORM, type Fixes } from "../core/mailbox/connection-fault";
import { foldersOf, type MailboxSecrets, type MailboxSettings } from "../core/mailbox/mailbox-settings";
import type { SenderRules } from "../core/policy/sender";
import type { MailAccess } from "../ports/mail-access";
import type { Mailbox } from "../ports/mailbox";
import type { MailboxStore, StoredMailbox } from "../ports/mailbox-store";
import type { Mailer } from "../ports/mailer";
import { readSecrets } from "./mailbox-secrets";

/** A mailbox with what opens it. `mailer` and `mailbox` are null where nothing says how, or where it is switched off. */
export type MailboxDoor = {
  id: string;
  name: string;
  email: string;
  fromEnvironment: boolean;
  disabled: boolean;
  mailer: Mailer | null;
  mailbox: Mailbox | null;
  /** Which addresses it sends as; null where it sends nothing. */
  sender: SenderRules | null;
  /** Its login where that is an address, and all that it sends as. */
  ownAddresses: string[];
  pollIntervalMinutes: number;
  canary: boolean;
  /** Why it cannot be opened though it is set up, with the fix. */
  problem: string | null;
};

export type MailboxDoors = {
  all(): Promise<MailboxDoor[]>;
  of(mailboxId: string): Promise<MailboxDoor | null>;
  /** A door that is not stored: to try settings before they are kept. `loginOf` names the mailbox whose kept login it uses. */
  trial(mailbox: {
    settings: MailboxSettings;
    secrets: MailboxSecrets;
    loginOf: string | null;
  }): Pick<MailboxDoor, "mailer" | "mailbox">;
  /** What a trial has made of this login: an endpoint may replace a refresh token the first time it is used. */
  latest(secrets: MailboxSecrets): MailboxSecrets;
};

type Login = { user: string; password: string };

export type DoorParts = {
  workspaceId: string;
  store: MailboxStore;
  /** The door that the environment's variables make. */
  environment: Pick<MailboxDoor, "mailer" | "mailbox" | "sender" | "ownAddresses" | "pollIntervalMinutes" | "canary">;
  /** Null while ENCRYPTION_KEY is not set. */
  seal: { seal(owner: string, secret: unknown): Uint8Array; open(owner: string, sealed: Uint8Array): unknown } | null;
  addressOf(host: string): Promise<string>;
  exchange(secrets: RefreshToken): Promise<{ accessToken: string; expiresAt: Date; refreshToken: string }>;
  smtp(account: MailAccess & Login & { host: string; port: number }): Mailer;
  imap(account: MailAccess & Login & { host: string; port: number; folders: string[] | null }): Mailbox;
};

type RefreshToken = Extract<MailboxSecrets, { kind: "refresh_token" }>;

export function mailboxDoors(parts: DoorParts): MailboxDoors {
  const tried = new Map<string, RefreshToken>();
  return {
    all: async () => (await parts.store.list(parts.workspaceId)).map((stored) => doorOf(parts, stored)),
    async of(mailboxId) {
      const stored = await parts.store.find(parts.workspaceId, mailboxId);
      return stored && doorOf(parts, stored);
    },
    trial: ({ settings, secrets, loginOf }) =>
      opened(parts, settings, secrets, {
        accessToken: loginOf ? () => storedToken(parts, loginOf) : triedToken(parts, secrets, tried),
        fixes: FIXES_IN_THE_FORM,
      }),
    latest: (secrets) => (secrets.kind === "refresh_token" && tried.get(secrets.refreshToken)) || secrets,
  };
}

const MOST_TRIED = 20;

/** One token for both sides of a trial. What it was renewed to stays at hand for whoever saves the form. */
function triedToken(
  parts: DoorParts,
  secrets: MailboxSecrets,
  tried: Map<string, RefreshToken>,
): () => Promise<string> {
  const exchanged = async () => {
    const { token, renewed } = await tokenOf(parts, secrets);
    if (!renewed || secrets.kind !== "refresh_token") return token;
    for (const [given, latest] of tried) if (latest.refreshToken === secrets.refreshToken) tried.set(given, renewed);
    tried.set(secrets.refreshToken, renewed);
    const [oldest] = tried.size > MOST_TRIED ? tried.keys() : [];
    if (oldest !== undefined) tried.delete(oldest);
    return token;
  };
  let token: Promise<string> | null = null;
  return () => {
    token ??= exchanged();
    return token;
  };
}

function doorOf(parts: DoorParts, stored: StoredMailbox): MailboxDoor {
  const { id, name, email, fromEnvironment } = stored;
  const disabled = stored.disabledAt !== null;
  const words = { id, name, email, fromEnvironment, disabled };
  const { settings } = stored;
  if (fromEnvironment || !settings) return { ...words, ...parts.environment, problem: null };
  const secrets = secretsOf(parts, stored);
  const usable = !disabled && secrets.ok;
  const ways = usable
    ? opened(parts, settings, secrets.value, { accessToken: () => storedToken(parts, id), fixes: FIXES_IN_SETTINGS })
    : { mailer: null, mailbox: null };
  return {
    ...words,
    ...ways,
    sender: usable ? { fallback: email, allowed: [] } : null,
    ownAddresses: [email, ...(settings.user.includes("@") ? [settings.user.toLowerCase()] : [])],
    pollIntervalMinutes: settings.pollIntervalMinutes ?? parts.environment.pollIntervalMinutes,
    canary: settings.canary,
    problem: secrets.ok ? null : secrets.problem,
  };
}

function secretsOf({ seal }: DoorParts, { id, sealedSecrets }: StoredMailbox) {
  if (!seal)
    return { ok: false, problem: "Set ENCRYPTION_KEY again: the login of this mailbox is sealed under it." } as const;
  const value = sealedSecrets && readSecrets(seal.open(id, sealedSecrets));
  if (value) return { ok: true, value } as const;
  const problem = "The login was sealed under another ENCRYPTION_KEY. Set that one again, or enter the login anew.";
  return { ok: false, problem } as const;
}

function opened(
  parts: DoorParts,
  settings: MailboxSettings,
  secrets: MailboxSecrets,
  { accessToken, fixes }: { accessToken: () => Promise<string>; fixes: Fixes },
): Pick<MailboxDoor, "mailer" | "mailbox"> {
  const account = {
    user: settings.user,
    password: secrets.kind === "password" ? secrets.password : "",
    addressOf: parts.addressOf,
    ...(secrets.kind !== "password" && { accessToken }),
    fixes,
  };
  return {
    mailer: parts.smtp({ ...account, ...settings.smtp }),
    mailbox: parts.imap({ ...account, ...settings.imap, folders: foldersOf(settings) }),
  };
}

/** A token that ends sooner than this is renewed first: a poll lasts its time. */
const LEAST_LIFE_MS = 120_000;

/** The token to use now, and the secrets as they are after it was renewed; null where they are as they were. */
async function tokenOf(
  parts: DoorParts,
  secrets: MailboxSecrets,
): Promise<{ token: string; renewed: RefreshToken | null }> {
  if (secrets.kind === "password") throw new Error("A password is no token");
  if (secrets.kind === "access_token") return { token: secrets.accessToken, renewed: null };
  const { access } = secrets;
  if (access && Date.parse(access.expiresAt) - Date.now() > LEAST_LIFE_MS)
    return { token: access.token, renewed: null };
  const { accessToken, expiresAt, refreshToken } = await parts.exchange(secrets);
  const renewed = { ...secrets, refreshToken, access: { token: accessToken, expiresAt: expiresAt.toISOString() } };
  return { token: accessToken, renewed };
}

/** Renewals under way: sending and polling at once ask the endpoint once. */
const renewals = new Map<string, Promise<string>>();

/** Read anew each time: a held connection outlives many tokens. */
function storedToken(parts: DoorParts, mailboxId: string): Promise<string> {
  const underWay = renewals.get(mailboxId);
  if (underWay) return underWay;
  const renewal = renewStored(parts, mailboxId).finally(() => renewals.delete(mailboxId));
  renewals.set(mailboxId, renewal);
  return renewal;
}

async function renewStored(parts: DoorParts, mailboxId: string): Promise<string> {
  const stored = await parts.store.find(parts.workspaceId, mailboxId);
  const secrets = stored && secretsOf(parts, stored);
  if (!stored?.sealedSecrets || !secrets?.ok) throw Object.assign(new Error("The token is gone"), { code: "ETOKEN" });
  const { token, renewed } = await tokenOf(parts, secrets.value);
  if (renewed && parts.seal) {
    const to = parts.seal.seal(mailboxId, renewed);
    await parts.store.replaceSecrets(mailboxId, { from: stored.sealedSecrets, to });
  }
  return token;
}
