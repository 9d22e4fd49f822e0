import type { FolderCount } from "../core/views/record-views";
import type { InboxStore, PollLease } from "../ports/inbox-store";
import type { Log } from "../ports/log";
import type { MailReader } from "../ports/mail-reader";
import type { Mailbox, MailboxFailure } from "../ports/mailbox";
import type { IngestSettings } from "./ingest-batch";
import type { Newcomers } from "./newcomers";

export type PollPorts = { mailbox: Mailbox; reader: MailReader; inbox: InboxStore; log: Log; clock: () => Date };

export type PollSettings = IngestSettings & {
  /** Messages of one slice: one fetch, one transaction. IMAP_FETCH_LIMIT. */
  fetchLimit: number;
  /** How far back the first poll of a mailbox goes. IMAP_INITIAL_DAYS. */
  initialDays: number;
  /** No slice is begun after this; each folder gets one in any case. POLL_TIME_BUDGET. */
  timeBudgetMs: number;
  /** This process is about to end: no slice is begun any more. */
  ending?: AbortSignal;
};

/** Longer than any silence that the mailbox allows its server; every commit renews it. */
export const LEASE_MS = 180_000;

/** How many slices are under way beside the one that is stored: one is judged, one recognised, one fetched and read. */
export const AHEAD = 3;

/** A poll under way. */
export type Run = PollPorts & {
  lease: PollLease;
  settings: PollSettings;
  startedAt: Date;
  folders: FolderCount[];
  seen: Newcomers;
  alarms: string[];
};

/** Why a poll stopped; null when it came to its end. */
export type Stop = { kind: "mailbox"; failure: MailboxFailure } | { kind: "lease_lost" } | null;
