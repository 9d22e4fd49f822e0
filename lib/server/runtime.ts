import { readShippedCorpus } from "../adapters/corpus/shipped-corpus";
import { createPasswords } from "../adapters/crypto/password";
import { createSeal, type Seal } from "../adapters/crypto/seal";
import { readUnsubscribeToken } from "../adapters/crypto/unsubscribe-token";
import { createAccessStore } from "../adapters/db/access-store";
import { createAccountStore } from "../adapters/db/account-store";
import { createActingStore } from "../adapters/db/acting-store";
import { createBulkStore } from "../adapters/db/bulk-store";
import { createCampaignStore } from "../adapters/db/campaign-store";
import { type Database, openDatabase } from "../adapters/db/client";
import { createDecisionStore } from "../adapters/db/decision-store";
import { createDeliveryStore } from "../adapters/db/delivery-store";
import { createDraftStore } from "../adapters/db/draft-store";
import { inboxStore } from "../adapters/db/inbox-store";
import { createLeadStore } from "../adapters/db/lead-store";
import { createLetterheadStore } from "../adapters/db/letterhead-store";
import { createMailboxStore } from "../adapters/db/mailbox-store";
import { createMailboxWatchStore } from "../adapters/db/mailbox-watch-store";
import { createModelStore } from "../adapters/db/model-store";
import { createNoticeStore } from "../adapters/db/notice-store";
import { createOutreachStore } from "../adapters/db/outreach-store";
import { createProposalStore } from "../adapters/db/proposal-store";
import { createRecordStore } from "../adapters/db/record-store";
import { createReplyStore } from "../adapters/db/reply-store";
import { createSavedViewStore } from "../adapters/db/saved-view-store";
import { createSequenceStore } from "../adapters/db/sequence-store";
import { createSuppressionStore } from "../adapters/db/suppression-store";
import { createTrustStore } from "../adapters/db/trust-store";
import { imapMailbox } from "../adapters/imap/mailbox";
import { createOpenAiCompatible } from "../adapters/llm/openai-compatible";
import { jsonLog } from "../adapters/log/json-log";
import { addressOf } from "../adapters/network/public-address";
import { exchangeRefreshToken } from "../adapters/oauth/access-token";
import { createPgBossQueue } from "../adapters/queue/pg-boss-queue";
import { createMailReader } from "../adapters/reading/mail-reader";
import { composeMime } from "../adapters/smtp/compose-mime";
import { createSmtpMailer } from "../adapters/smtp/smtp-mailer";
import type { Example } from "../core/reply/layers/model/example";
import { type Env, readEnv } from "../env";
import type { AccessStore, AccountStore } from "../ports/account-store";
import type { ActingStore } from "../ports/acting-store";
import type { BulkStore } from "../ports/bulk-store";
import type { CampaignStore } from "../ports/campaign-store";
import type { DeliveryStore } from "../ports/delivery-store";
import type { DraftStore } from "../ports/draft-store";
import type { InboxStore } from "../ports/inbox-store";
import type { LanguageModel } from "../ports/language-model";
import type { LeadStore } from "../ports/lead-store";
import type { LetterheadStore } from "../ports/letterhead-store";
import type { Log } from "../ports/log";
import type { MailAccess } from "../ports/mail-access";
import type { MailReader } from "../ports/mail-reader";
import type { MailboxStore } from "../ports/mailbox-store";
import type { MailboxWatchStore } from "../ports/mailbox-watch-store";
import type { Mailer } from "../ports/mailer";
import type { ModelStore } from "../ports/model-store";
import type { NoticeStore } from "../ports/notice-store";
import type { OutreachStore } from "../ports/outreach-store";
import type { ProposalStore } from "../ports/proposal-store";
import type { Queue } from "../ports/queue";
import type { RecordStore } from "../ports/record-store";
import type { DecisionStore, ReplyStore } from "../ports/reply-store";
import type { SavedViewStore } from "../ports/saved-view-store";
import type { SequenceStore } from "../ports/sequence-store";
import type { SuppressionStore } from "../ports/suppression-store";
import type { TrustStore } from "../ports/trust-store";
import { configurationWarnings } from "./configuration-warnings";
import { type MailboxDoors, mailboxDoors } from "./mailbox-doors";
import { type Refusal, Refused } from "./problem";
import { routedMailer } from "./routed-mailer";

/** Everything the server works with, made once per process. */
export type Runtime = {
  env: Env;
  log: Log;
  database: Database;
  workspaceId: string;
  /** The mailbox whose settings come from the environment. */
  mailboxId: string;
  accounts: AccountStore;
  access: AccessStore;
  campaigns: CampaignStore;
  leads: LeadStore;
  replies: ReplyStore;
  decisions: DecisionStore;
  bulk: BulkStore;
  savedViews: SavedViewStore;
  drafts: DraftStore;
  notices: NoticeStore;
  acting: ActingStore;
  suppressions: SuppressionStore;
  trust: TrustStore;
  records: RecordStore;
  outreach: OutreachStore;
  deliveries: DeliveryStore;
  letterheads: LetterheadStore;
  sequences: SequenceStore;
  inbox: InboxStore;
  reader: MailReader;
  models: ModelStore;
  proposals: ProposalStore;
  /** Null while none is configured. */
  languageModel: LanguageModel | null;
  /** The examples that the shipped model was trained on. */
  corpus(): Promise<Example[]>;
  mailboxes: MailboxStore;
  watch: MailboxWatchStore;
  /** Every mailbox with what opens it, read anew at each asking. */
  doors: MailboxDoors;
  /** Seals what the settings of a mailbox must not show; null while ENCRYPTION_KEY is not set. */
  seal: Seal | null;
  /** Hands each mail to the mailbox that it leaves by. */
  mailer: Pick<Mailer, "deliver">;
  queue: Queue;
  /** What an unsubscribe token claims and how to prove it; null for what cannot be one. */
  unsubscribeLink(token: string): { attemptId: string; provenBy: (secret: string) => boolean } | null;
  /** Aborted when this process is told to end: polls and sends under way then come to their next resting place. */
  ending: AbortController;
  close(): Promise<void>;
};

declare global {
  // Instrumentation and routes are bundled apart: only the global object is one for both.
  var outreachRuntime: Promise<Runtime> | undefined;
}

/** The runtime of this process. Throws Refused while it cannot be had; the next call tries again. */
export function runtime(): Promise<Runtime> {
  globalThis.outreachRuntime ??= openRuntime(configuration()).catch((error: unknown) => {
    globalThis.outreachRuntime = undefined;
    throw error;
  });
  return globalThis.outreachRuntime;
}

function configuration(): Env {
  const result = readEnv(process.env);
  if (result.ok) return result.value;
  const reason = result.error.problems.map((problem) => `${problem.name} ${problem.message}`).join("; ");
  const refusal: Refusal & { reason: string } = { kind: "configuration_invalid", reason };
  throw new Refused(refusal);
}

/** Opens the database, makes the workspace and the first admin where they are missing, and puts the parts together. */
export async function openRuntime(env: Env, open: (env: Env) => Promise<Database> = databaseOf): Promise<Runtime> {
  const database = await open(env);
  const accounts = createAccountStore(database.db, createPasswords());
  const home = await prepare(env, accounts);
  const parts = assembled(env, database);
  for (const warning of configurationWarnings(env)) parts.log.warn("configuration.weak", { warning });
  const queue = createPgBossQueue({ database, log: parts.log });
  const doors = mailboxDoors(doorParts(env, home.workspaceId, parts));
  const mailer = routedMailer(doors);
  const close = async () => {
    await parts.reader.close();
    await database.close();
  };
  return { ...parts, ...home, accounts, doors, mailer, env, database, queue, close };
}

async function databaseOf(env: Env): Promise<Database> {
  if (env.databaseUrl) return openDatabase({ kind: "postgres", url: env.databaseUrl });
  if (env.serverless) throw new Refused({ kind: "database_not_configured" });
  return openDatabase({ kind: "embedded", folder: `${env.dataDir}/database` }).catch(refuseTakenFolder);
}

/** The workspace with its mailbox, and the admin that the environment names while there is no user yet. */
async function prepare(env: Env, accounts: AccountStore): Promise<{ workspaceId: string; mailboxId: string }> {
  const now = new Date();
  const email = env.smtp?.fromEmail ?? env.imap?.user ?? "";
  const home = await accounts.ensureWorkspace({ email }, now);
  if (env.admin && !(await accounts.hasUsers())) await accounts.createFirstAdmin({ ...env.admin, name: "Admin" }, now);
  return home;
}

function assembled(env: Env, { db }: Database) {
  const sending = { settings: outreachSettings(env), compose: composeMime };
  return {
    log: jsonLog(env.logLevel),
    access: createAccessStore(db),
    campaigns: createCampaignStore(db),
    leads: createLeadStore(db),
    replies: createReplyStore(db),
    decisions: createDecisionStore(db, { autoSuppress: env.autoSuppress }),
    bulk: createBulkStore(db),
    savedViews: createSavedViewStore(db),
    drafts: createDraftStore(db),
    notices: createNoticeStore(db),
    acting: createActingStore(db),
    suppressions: createSuppressionStore(db),
    trust: createTrustStore(db),
    records: createRecordStore(db),
    outreach: createOutreachStore(db, sending),
    deliveries: createDeliveryStore(db, sending),
    letterheads: createLetterheadStore(db, sending.settings),
    sequences: createSequenceStore(db, sending.settings),
    inbox: inboxStore(db),
    reader: createMailReader(),
    models: createModelStore(db),
    proposals: createProposalStore(db),
    languageModel: env.llm && createOpenAiCompatible(env.llm),
    corpus: readShippedCorpus,
    mailboxes: createMailboxStore(db),
    watch: createMailboxWatchStore(db),
    seal: env.encryptionKey ? createSeal(env.encryptionKey) : null,
    unsubscribeLink: readUnsubscribeToken,
    ending: new AbortController(),
  };
}

function outreachSettings(env: Env) {
  const { smtp } = env;
  return {
    limits: {
      userPerDay: env.dailyUserCap,
      domainPerDay: env.dailyDomainCap,
      mailbox: { perDay: env.mailboxDailyLimit, ramp: env.mailboxRamp },
      plannedGapMs: env.plannedGapMs,
    },
    sender: smtp && { rules: { fallback: smtp.fromEmail, allowed: smtp.allowedFrom }, name: smtp.fromName },
    requireConsent: env.requireConsent,
    postalAddress: env.senderPostalAddress,
    appUrl: env.appUrl,
    replyTokenAddressing: env.replyTokenAddressing,
  };
}

function doorParts(env: Env, workspaceId: string, { mailboxes: store, seal }: Pick<Runtime, "mailboxes" | "seal">) {
  const addressFor = (host: string) => addressOf(host, { allowPrivate: env.allowPrivateMailboxHosts });
  return {
    ...{ workspaceId, store, seal },
    environment: environmentDoor(env),
    addressOf: addressFor,
    exchange: ({ tokenEndpoint: endpoint, ...secrets }: TokenSecrets) =>
      exchangeRefreshToken({ ...secrets, endpoint, addressOf: addressFor }, new Date()),
    smtp: ({ password: pass, ...account }: AddedAccount) =>
      createSmtpMailer({ ...account, pass, verifyTls: true, timeoutMs: env.smtpTimeoutMs }),
    imap: (account: AddedAccount & { folders: string[] | null }) =>
      imapMailbox({ ...account, verifyTls: true, maxMessageBytes: env.receiving.maxMessageBytes }),
  };
}

type TokenSecrets = { tokenEndpoint: string; clientId: string; clientSecret: string; refreshToken: string };
type AddedAccount = MailAccess & { host: string; port: number; user: string; password: string };

function environmentDoor(env: Env) {
  const { smtp, imap } = env;
  const exact = smtp?.allowedFrom.filter((pattern) => !pattern.startsWith("*")) ?? [];
  const login = imap?.user.includes("@") ? [imap.user.toLowerCase()] : [];
  return {
    mailer: smtp && createSmtpMailer(smtp),
    mailbox: imap && imapMailbox(imapSettings(imap, env.receiving)),
    sender: smtp && { fallback: smtp.fromEmail, allowed: smtp.allowedFrom },
    ownAddresses: [...(smtp ? [smtp.fromEmail] : []), ...exact, ...login],
    pollIntervalMinutes: env.pollIntervalMinutes,
    canary: env.canaryMail,
  };
}

function imapSettings(
  { host, port, user, pass, verifyTls, folders }: NonNullable<Env["imap"]>,
  { maxMessageBytes }: Env["receiving"],
) {
  return { host, port, user, password: pass, verifyTls, folders: folders.length > 0 ? folders : null, maxMessageBytes };
}

/** Another process has the embedded database: said to whoever asks, in the lock's own words. */
function refuseTakenFolder(error: unknown): never {
  if (!(error instanceof Error) || error.name !== "FolderLockedError") throw error;
  const refusal: Refusal & { reason: string } = { kind: "database_in_use", reason: error.message };
  throw new Refused(refusal);
}
