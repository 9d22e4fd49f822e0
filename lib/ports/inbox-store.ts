import type { Consequence, Routing } from "../core/acting/consequences";
import type { AttemptCandidate } from "../core/matching/match";
import type { Match, Suggestion } from "../core/matching/matched";
import type { ReplyVerdict } from "../core/reply/classification";
import type { InboundMessage } from "../core/reply/message";
import type { FolderCount, PollRunView } from "../core/views/record-views";
import type { FetchedMessage, FolderState } from "./mailbox";

/** The right to poll a mailbox. A commit names its fence; when another holder took over, it commits nothing. */
export type PollLease = { mailboxId: string; fence: number; runId: string };

export type MessageIdentity = {
  folder: string;
  uidValidity: string;
  uid: number;
  contentDigest: string;
  messageId: string | null;
};

/** What is already known of a message, with all that matching and classifying it needs. */
export type Recognition =
  | { kind: "known"; replyId: string; newLocation: boolean }
  | { kind: "own" }
  | {
      kind: "new";
      candidates: AttemptCandidate[];
      lastOutboundText: string | null;
      sentSubject: string | null;
      earlierIntents: ReplyVerdict["intent"][];
      messageIdReused: boolean;
    };

/** What happened to one fetched message; each kind is counted, none is dropped. */
export type Ingested =
  | {
      kind: "new";
      fetched: FetchedMessage;
      digest: string;
      message: InboundMessage;
      verdict: ReplyVerdict;
      match: Match | null;
      suggestions: Suggestion[];
      consequences: Consequence[];
      routing: Routing;
      junk: boolean;
    }
  | { kind: "duplicate"; fetched: FetchedMessage; replyId: string; newLocation: boolean }
  | { kind: "own"; fetched: FetchedMessage }
  | { kind: "quarantined"; fetched: FetchedMessage; error: string };

export interface InboxStore {
  /** Starts a run and takes the mailbox's lease; null while another holder has it. */
  beginPoll(
    poll: { mailboxId: string; trigger: "user" | "cron" | "worker" | "command"; leaseMs: number },
    now: Date,
  ): Promise<PollLease | null>;
  /** The cursor of a folder; `lastUid` null when the folder was never read under this UIDVALIDITY, `restartFrom` then says how far back to go. */
  cursor(
    lease: PollLease,
    folder: FolderState,
  ): Promise<{ lastUid: number | null; restartFrom: Date | null; validityChanged: boolean }>;
  /** Recognises a batch in a fixed number of queries, in the order given. */
  recognise(lease: PollLease, batch: { identity: MessageIdentity; message: InboundMessage }[]): Promise<Recognition[]>;
  /**
   * One transaction: replies with locations, sources and history, their consequences with ledger rows, quarantine rows,
   * and the cursor set to `accountedTo`. Renews the lease. False when the lease was lost: then nothing was written.
   */
  commit(
    lease: PollLease,
    batch: { folder: FolderState; accountedTo: number; items: Ingested[] },
    now: Date,
  ): Promise<boolean>;
  /** Ends the run and frees the lease. */
  endPoll(
    lease: PollLease,
    outcome: {
      status: PollRunView["status"];
      folders: FolderCount[];
      errorCode: string | null;
      errorMessage: string | null;
    },
    now: Date,
  ): Promise<void>;
  /** A quarantined message with its raw bytes, to be parsed again. */
  quarantined(
    workspaceId: string,
    quarantineId: string,
  ): Promise<{ fetched: FetchedMessage; mailboxId: string } | null>;
  /** Stores what a retried quarantine row became, and resolves the row. */
  releaseQuarantined(quarantineId: string, item: Ingested, now: Date): Promise<string | null>;
}
