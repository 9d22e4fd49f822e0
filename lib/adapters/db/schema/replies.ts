import { type SQL, sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  type ExtraConfigColumn,
  index,
  integer,
  jsonb,
  pgTable,
  real,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { EmailAddress } from "../../../core/email-address";
import type { Triage } from "../../../core/inbox/triage";
import type { MatchMethod, Suggestion } from "../../../core/matching/matched";
import type { Bounce, Evidence, Flag, IntentScore, Layer, SafetyVerdict } from "../../../core/reply/classification";
import type { Classification, Intent } from "../../../core/reply/intents";
import type { AttachmentInfo, HeaderLine, LeftOnServer } from "../../../core/reply/message";
import type { Offer } from "../../../core/reply/offer";
import { users, workspaces } from "./accounts";
import { campaigns, leads } from "./campaigns";
import { bytes, createdAt, moment, primaryId, searchWords } from "./columns";
import { mailboxes } from "./mailboxes";
import { attempts } from "./sending";

const MOST_URGENT = sql`coalesce(answer_by, 'infinity'::timestamptz)`;

/** A message that reached a watched folder, with the current verdict on it. */
export const replies = pgTable(
  "replies",
  {
    id: primaryId(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    mailboxId: uuid()
      .notNull()
      .references(() => mailboxes.id),
    /** SHA-256 of the raw message without trace headers. */
    contentDigest: text().notNull(),
    /** SHA-256 of sender and words, to know a copy that came by another way. Null in rows older than the column. */
    wordsDigest: text(),
    messageId: text(),
    inReplyTo: text().array().notNull().default(sql`'{}'::text[]`),
    referenceIds: text().array().notNull().default(sql`'{}'::text[]`),
    fromEmail: text().notNull(),
    fromName: text().notNull(),
    replyTo: jsonb().$type<EmailAddress[]>().notNull(),
    toAddresses: jsonb().$type<EmailAddress[]>().notNull(),
    ccAddresses: jsonb().$type<EmailAddress[]>().notNull(),
    deliveredTo: text().array().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text(),
    ownWords: text().notNull(),
    snippet: text().notNull(),
    headers: jsonb().$type<HeaderLine[]>().notNull(),
    attachments: jsonb().$type<AttachmentInfo[]>().notNull(),
    dateHeader: moment(),
    receivedAt: moment().notNull(),
    sizeBytes: integer().notNull(),
    junk: boolean().notNull().default(false),

    intent: text().$type<Intent>().notNull(),
    classification: text().$type<Classification>().notNull(),
    confidence: real().notNull(),
    runnerUpIntent: text().$type<Intent>(),
    runnerUpConfidence: real(),
    scores: jsonb().$type<IntentScore[]>().notNull(),
    flags: text().array().$type<Flag[]>().notNull(),
    layer: text().$type<Layer>().notNull(),
    evidence: jsonb().$type<Evidence[]>().notNull(),
    safetyVerdict: text().$type<SafetyVerdict>().notNull(),
    safetyReasons: text().array().notNull(),
    bounce: jsonb().$type<Bounce>(),
    returnDate: text(),
    returnDateAlternative: text(),
    /** The terms as a person has put them right; null: as the words say them. */
    offer: jsonb().$type<Offer>(),
    rulesVersion: text().notNull(),
    modelVersion: text(),
    /** Waits for a person's decision: conflict, low confidence or safety. */
    needsReview: boolean().notNull(),
    /** A person is to answer it. */
    needsAnswer: boolean().notNull(),

    attemptId: uuid().references(() => attempts.id),
    leadId: uuid().references(() => leads.id),
    campaignId: uuid().references(() => campaigns.id),
    matchMethod: text().$type<MatchMethod>(),
    matchScore: real(),
    matchEvidence: text(),
    suggestions: jsonb().$type<Suggestion[]>().notNull(),

    ownerId: uuid().references(() => users.id),
    answerBy: moment(),
    readAt: moment(),
    handledAt: moment(),
    handledBy: uuid().references(() => users.id),
    snoozedUntil: moment(),
    /** What a person last did to it, who, and when: whoever acts on an older sight of it is told. */
    triage: text().$type<Triage>(),
    triagedBy: uuid().references(() => users.id),
    triagedAt: moment(),
    /** A deleted reply stays as a tombstone, so that no later poll brings it back. */
    deletedAt: moment(),
    deletedBy: uuid().references(() => users.id),
    createdAt: createdAt(),
    updatedAt: createdAt(),
    /**
     * What a search looks through, kept beside the words: to take them apart for every row that a search passes by would
     * take seconds. The database fills it in where a row comes without it, and anew when the words change.
     */
    searchWords: searchWords(),
  },
  (table) => {
    type Columns = Partial<ExtraConfigColumn>[];
    // As narrow as the list, and in its order; what it is often narrowed to further is told from the index alone.
    const list = (name: string, only?: string, { first = [], told = [] }: { first?: Columns; told?: Columns } = {}) => {
      const columns = [table.workspaceId, ...first, table.receivedAt.desc(), table.id.desc(), ...told] as const;
      return index(name)
        .on(...columns)
        .where(kept(only));
    };
    return [
      uniqueIndex().on(table.mailboxId, table.contentDigest),
      index().on(table.workspaceId, table.messageId),
      index().on(table.attemptId),
      index().on(table.leadId, table.receivedAt),
      index("replies_changed").on(table.workspaceId, table.updatedAt, table.id),
      index("replies_corrected").on(table.workspaceId).where(kept("layer = 'person'")),
      index("replies_words").using("gin", table.searchWords).where(kept()),
      index("replies_most_urgent")
        .on(table.workspaceId, MOST_URGENT, table.id, table.snoozedUntil, table.receivedAt)
        .where(kept("needs_answer and handled_at is null")),
      list("replies_newest"),
      list("replies_unread", "read_at is null", { told: [table.classification, table.intent, table.handledAt] }),
      list("replies_by_intent", undefined, { first: [table.intent] }),
      list("replies_by_campaign", undefined, { first: [table.campaignId], told: [table.classification] }),
      list("replies_by_owner", undefined, { first: [table.ownerId], told: [table.classification] }),
      list("replies_in_tag", "(handled_at is null or handled_by is null)", { first: [table.classification] }),
      list("replies_to_review", "needs_review and handled_at is null"),
      list("replies_unmatched", "attempt_id is null and handled_at is null"),
      list("replies_snoozed", "snoozed_until is not null and handled_at is null"),
      list("replies_done", "handled_at is not null"),
      list("replies_with_files", "jsonb_path_exists(attachments, '$[*] ? (@.inline == false)')"),
    ];
  },
);

function kept(only?: string): SQL {
  return sql.raw(only ? `${only} and deleted_at is null` : "deleted_at is null");
}

/** Where a reply was seen. Equal content in two folders is one reply with two rows here. */
export const replyLocations = pgTable(
  "reply_locations",
  {
    id: primaryId(),
    replyId: uuid()
      .notNull()
      .references(() => replies.id),
    mailboxId: uuid()
      .notNull()
      .references(() => mailboxes.id),
    folder: text().notNull(),
    uidValidity: text().notNull(),
    uid: bigint({ mode: "number" }).notNull(),
    /** What the server itself calls the message in every folder: X-GM-MSGID, or EMAILID of RFC 8474. */
    serverMailId: text(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex().on(table.mailboxId, table.folder, table.uidValidity, table.uid),
    index().on(table.replyId),
    index().on(table.mailboxId, table.serverMailId).where(sql`server_mail_id is not null`),
  ],
);

/** The message as it came, gzip-compressed. */
export const replySources = pgTable("reply_sources", {
  replyId: uuid()
    .primaryKey()
    .references(() => replies.id),
  gzip: bytes().notNull(),
});

/** Messages that could not be parsed, kept whole until somebody tries again. */
export const quarantine = pgTable(
  "quarantine",
  {
    id: primaryId(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    mailboxId: uuid()
      .notNull()
      .references(() => mailboxes.id),
    folder: text().notNull(),
    uidValidity: text().notNull(),
    uid: bigint({ mode: "number" }).notNull(),
    gzip: bytes().notNull(),
    sizeBytes: integer().notNull(),
    error: text().notNull(),
    junk: boolean().notNull().default(false),
    /** What a message too large to be fetched whole left on the server. */
    leftOnServer: jsonb().$type<LeftOnServer>(),
    receivedAt: moment().notNull(),
    resolvedAt: moment(),
    replyId: uuid().references(() => replies.id),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex().on(table.mailboxId, table.folder, table.uidValidity, table.uid)],
);

/** Every verdict a reply has had, the machine's and people's, oldest first. */
export const classificationHistory = pgTable(
  "classification_history",
  {
    id: primaryId(),
    replyId: uuid()
      .notNull()
      .references(() => replies.id),
    intent: text().$type<Intent>().notNull(),
    classification: text().$type<Classification>().notNull(),
    confidence: real().notNull(),
    layer: text().$type<Layer>().notNull(),
    rulesVersion: text().notNull(),
    modelVersion: text(),
    userId: uuid().references(() => users.id),
    /** The verdict, set by a person, that this one takes back. */
    undoes: uuid(),
    createdAt: createdAt(),
  },
  (table) => [
    index().on(table.replyId, table.createdAt),
    index("corrections_newest").on(table.createdAt).where(sql`layer = 'person'`),
  ],
);
