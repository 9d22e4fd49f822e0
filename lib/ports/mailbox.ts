import type { ConnectionFault } from "../core/mailbox/connection-fault";
import type { CopyHeaders } from "../core/matching/sent-copy";
import type { LeftOnServer } from "../core/reply/message";
import type { Result } from "../core/result";

export type FolderRole = "inbox" | "junk" | "sent" | "all" | "other";

/** One watched folder as the server shows it right after selecting it. */
export type FolderState = {
  path: string;
  role: FolderRole;
  /** Decimal string; "0" where the server gives none. */
  uidValidity: string;
  /** The UID that the next message will get. */
  uidNext: number;
};

/** A message as fetched. Where something was left on the server for its size, `raw` is a message of what was fetched. */
export type FetchedMessage = {
  folder: string;
  uidValidity: string;
  uid: number;
  receivedAt: Date;
  sizeBytes: number;
  raw: Uint8Array;
  /** Null when `raw` is the message as it came. */
  left: LeftOnServer | null;
  /** What the server calls the message in every folder: X-GM-MSGID, or EMAILID of RFC 8474; absent where it has no such name. */
  serverMailId?: string;
};

export type MailboxFailure = {
  kind: ConnectionFault;
  /** A sentence for a person: what happened and what to do. No server text. */
  message: string;
};

export type MailboxSession = {
  /** The watched folders that exist on the server. */
  folders(): Promise<Result<{ path: string; role: FolderRole }[], MailboxFailure>>;
  /** Selects a folder read-only (EXAMINE), fresh each time. */
  open(folder: { path: string; role: FolderRole }): Promise<Result<FolderState, MailboxFailure>>;
  /** UIDs of the open folder within `from..to` (both counted), ascending. An empty answer means that the server said so twice. */
  uids(range: { from: number; to: number }): Promise<Result<number[], MailboxFailure>>;
  /** The lowest UID received since a moment; null when there is none. */
  firstUidSince(since: Date): Promise<Result<number | null, MailboxFailure>>;
  /** Fetches with PEEK: UID, INTERNALDATE, size, source, in the order of UIDs. What is proven gone is missing from the answer; an early end is a failure. */
  fetch(uids: number[]): Promise<Result<FetchedMessage[], MailboxFailure>>;
  /** The headers of what the Sent folder holds since a moment (a day more is answered); none where there is no such folder. Leaves no folder open. */
  sentCopies(since: Date): Promise<Result<CopyHeaders[], MailboxFailure>>;
  /** A part of a message of the open folder as a message of its own; null when the message is gone. */
  part(place: { uid: number; part: string }): Promise<Result<Uint8Array | null, MailboxFailure>>;
  close(): Promise<void>;
};

/** A held connection that tells of new mail. `ended` comes true when it is gone, whoever ended it. */
export type Listening = { ended: Promise<void>; stop(): void };

export interface Mailbox {
  connect(): Promise<Result<MailboxSession, MailboxFailure>>;
  /** Holds a connection that calls `onNews` when something arrives. A hint: only a poll knows what, and misses nothing. */
  listen(onNews: () => void): Promise<Result<Listening, MailboxFailure>>;
}
