import type { MailboxSettings } from "../core/mailbox/mailbox-settings";
import type { LastPoll } from "../core/mailbox/poll-schedule";
import type { Result } from "../core/result";

/** A mailbox as it is stored. That of the environment has no settings of its own. */
export type StoredMailbox = {
  id: string;
  workspaceId: string;
  name: string;
  email: string;
  fromEnvironment: boolean;
  settings: MailboxSettings | null;
  sealedSecrets: Uint8Array | null;
  disabledAt: Date | null;
  lastHeardAt: Date | null;
  unreachableSince: Date | null;
};

export type MailboxWords = { name: string; email: string; settings: MailboxSettings };
export type MailboxTaken = { kind: "mailbox_name_taken" | "mailbox_address_taken" };

/** How the polls of a mailbox went lately: what decides when the next one is due. */
export type PollRecord = LastPoll & { mailboxId: string };

export interface MailboxStore {
  /** Oldest first, that of the environment at the head; disabled ones among them. */
  list(workspaceId: string): Promise<StoredMailbox[]>;
  find(workspaceId: string, mailboxId: string): Promise<StoredMailbox | null>;
  /** The caller makes the id, under which the secrets are sealed. */
  add(
    mailbox: MailboxWords & { id: string; workspaceId: string; sealedSecrets: Uint8Array },
    now: Date,
  ): Promise<Result<null, MailboxTaken>>;
  /** Changes an added mailbox; without `sealedSecrets` the old ones stay. False for that of the environment, or none. */
  change(
    mailbox: MailboxWords & { id: string; workspaceId: string; sealedSecrets?: Uint8Array },
  ): Promise<Result<boolean, MailboxTaken>>;
  /** Switches an added mailbox off or on; its history stays. False for that of the environment, or none. */
  setDisabled(mailbox: { id: string; workspaceId: string; disabled: boolean }, now: Date): Promise<boolean>;
  /** Keeps secrets that were renewed, unless somebody has entered others meanwhile. */
  replaceSecrets(mailboxId: string, secrets: { from: Uint8Array; to: Uint8Array }): Promise<void>;
  /** The newest ended poll of each mailbox that was ever polled. */
  lastPolls(workspaceId: string): Promise<PollRecord[]>;
}
