import type { PolicyCheck } from "../policy/policy";
import type { LegalBasis } from "../policy/region";
import type { SuppressionReason, SuppressionScope, SuppressionSource } from "../suppression";
import type { TrustedSender } from "../trusted-sender";
import type { Role } from "../user";

export type SuppressionView = {
  id: string;
  scope: SuppressionScope;
  /** The address or the domain. */
  email: string;
  reasonCode: SuppressionReason;
  reason: string;
  source: SuppressionSource;
  evidence: string | null;
  replyId: string | null;
  attemptId: string | null;
  /** The lead of that mail. */
  leadId: string | null;
  createdBy: string | null;
  createdAt: Date;
  expiresAt: Date | null;
  reviewedAt: Date | null;
  reviewedBy: string | null;
  releasedAt: Date | null;
  releasedBy: string | null;
  releaseReason: string | null;
};

export type StopCounts = {
  all: number;
  /** Automatic ones that nobody has looked at. */
  unreviewed: number;
  byReason: Record<SuppressionReason, number>;
};

export type AuditEntryView = {
  id: string;
  userId: string | null;
  userEmail: string | null;
  leadEmail: string;
  senderEmail: string;
  subject: string;
  policyResult: "approved" | "blocked";
  reason: string;
  legalBasis: LegalBasis;
  checks: PolicyCheck[];
  attemptId: string | null;
  /** The lead of that attempt. */
  leadId: string | null;
  /** Seals the entry into its chain. */
  hash: string | null;
  timestamp: Date;
};

/** One hash chain of the audit log: of a user, or (nil UUID) of mail that no user sends. `head` is its last hash. */
export type AuditChain = { chain: string; entries: number; head: string };
/** Where a chain no longer fits; `id` null where an entry is missing rather than wrong. */
export type BrokenEntry = { id: string | null; chain: string | null; seq: number | null; fault: string };
export type AuditProof = { chains: AuditChain[]; broken: BrokenEntry | null };

/** How a mailbox fares: the strip under the name on every page. */
export type MailboxHealth = {
  id: string;
  name: string;
  email: string;
  state: "not_configured" | "never_polled" | "listening" | "deaf" | "disabled";
  /** Its settings are the environment's and not to be changed on the screen. */
  fromEnvironment: boolean;
  lastHeardAt: Date | null;
  /** Why it sends nothing now, and until when (null: until a person resumes); null while it sends. */
  paused: { reason: string; until: Date | null } | null;
  /** Sentence with the cause and the fix; null while all is well. A mailbox that is heard may have one too. */
  problem: string | null;
  lastRun: PollRunView | null;
};

export type FolderCount = {
  folder: string;
  polled: number;
  stored: number;
  duplicates: number;
  skipped: number;
  failed: number;
  remaining: number;
};

export type PollRunView = {
  id: string;
  startedAt: Date;
  endedAt: Date | null;
  status: "running" | "ok" | "partial" | "failed";
  stored: number;
  failed: number;
  remaining: number;
  folders: FolderCount[];
  errorCode: string | null;
  errorMessage: string | null;
};

export type UserView = {
  id: string;
  email: string;
  name: string;
  role: Role;
  createdAt: Date;
  disabledAt: Date | null;
};
/** A sender whom people vouch for. */
export type TrustedSenderView = TrustedSender & { id: string; addedBy: string | null; createdAt: Date };

export type ApiKeyView = {
  id: string;
  name: string;
  prefix: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

/** A message that could not be read and is kept as it came. `error` says why, in the words of whatever stumbled. */
export type QuarantineView = {
  id: string;
  mailboxName: string;
  folder: string;
  error: string;
  sizeBytes: number;
  receivedAt: Date;
  createdAt: Date;
};
