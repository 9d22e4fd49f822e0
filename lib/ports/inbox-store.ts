import type { Consequence } from "../core/acting/consequences";
import type { Routing } from "../core/acting/routing";
import type { AttemptCandidate } from "../core/matching/match";
import type { Match, Suggestion } from "../core/matching/matched";
import type { ReplyVerdict } from "../core/reply/classification";
import type { FolderCount, PollRunView } from "../core/views/record-views";
import type { ReadMail } from "./mail-reader";
import type { FetchedMessage, FolderState } from "./mailbox";

/** The right to poll a mailbox. A commit names its fence; when another holder took over, it commits nothing. */
export type PollLease = MailboxScope & { fence: number; runId: string };

export type MailboxScope = { workspaceId: string; mailboxId: string };

export type PollTrigger = "user" | "cron" | "worker" | "command";

/** A fetched message that could be taken apart. */
export type ParsedMessage = ReadMail & { fetched: FetchedMessage };

/** What is already known of a message, with all that matching needs. */
export type Recognition =
  | { kind: "known"; replyId: string }
  | { kind: "own" }
  | { kind: "new"; candidates: AttemptCandidate[]; messageIdReused: boolean };

/** A message that becomes a reply, with all that was concluded from it. */
export type NewReply = ParsedMessage & {
  kind: "new";
  verdict: ReplyVerdict;
  match: Match | null;
  suggestions: Suggestion[];
  consequences: Consequence[];
  routing: Routing;
  junk: boolean;
};

/** What happened to one fetched message; each kind is counted, none is dropped. */
export type Ingested =
  | NewReply
  /** A copy of a stored reply, or of another one in the same batch, named by its digest. */
  | { kind: "duplicate"; fetched: FetchedMessage; of: { replyId: string } | { digest: string } }
  | { kind: "own"; fetched: FetchedMessage }
  | { kind: "quarantined"; fetched: FetchedMessage; error: string };

export type FolderCursor = {
  lastUid: number | null;
  restartFrom: Date | null;
  validityChanged: boolean;
  /** Other numberings of the folder that were read within the last day. */
  numberingsToday: number;
};

export interface InboxStore {
  /** Starts a run and takes the mailbox's lease; null while another holder has it. */
  beginPoll(poll: { mailboxId: string; trigger: PollTrigger; leaseMs: number }, now: Date): Promise<PollLease | null>;
  /** The cursor of a folder; `lastUid` null when the folder was never read under this UIDVALIDITY, `restartFrom` then says how far back to go. */
  cursor(lease: PollLease, folder: FolderState, now: Date): Promise<FolderCursor>;
  /** Recognises a batch in a fixed number of queries, in the order given. */
  recognise(
    scope: MailboxScope,
    batch: { parsed: ParsedMessage[]; ownAddresses: string[] },
    now: Date,
  ): Promise<Recognition[]>;
  /** Computes ahead what `commit` will write of these items, so that its transaction waits for the database only. Writes nothing, and may be left out. */
  prepare(scope: MailboxScope, items: Ingested[], now: Date): Promise<void>;
  /**
   * One transaction: replies with locations, sources and history, their consequences with ledger rows, quarantine rows,
   * and the cursor set to `accountedTo`. Renews the lease. False when the lease was lost: then nothing was written.
   */
  commit(
    lease: PollLease,
    batch: { folder: FolderState; accountedTo: number; items: Ingested[]; leaseMs: number },
    now: Date,
  ): Promise<boolean>;
  /** Ends the run and frees the lease. A run that is not `failed` counts as having heard the mailbox. */
  endPoll(
    lease: PollLease,
    outcome: {
      status: Exclude<PollRunView["status"], "running">;
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
  ): Promise<{ fetched: FetchedMessage; junk: boolean; scope: MailboxScope } | null>;
  /** Stores what a retried quarantine row became, and resolves the row. Answers the reply's id; null when it stays what it was. */
  releaseQuarantined(quarantineId: string, item: Ingested, now: Date): Promise<string | null>;
}
