import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { MailboxSettings } from "../../../core/mailbox/mailbox-settings";
import type { FolderCount, PollRunView } from "../../../core/views/record-views";
import { users, workspaces } from "./accounts";
import { bytes, createdAt, moment, primaryId } from "./columns";

/** One SMTP + IMAP account. The row `default` takes its settings from the environment; others keep theirs here, sealed. */
export const mailboxes = pgTable(
  "mailboxes",
  {
    id: primaryId(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    name: text().notNull(),
    email: text().notNull(),
    fromEnvironment: boolean().notNull().default(false),
    settings: jsonb().$type<MailboxSettings>(),
    sealedSecrets: bytes(),
    defaultOwnerId: uuid().references(() => users.id),
    dailyLimit: integer(),
    pausedAt: moment(),
    pausedReason: text(),
    /** When a pause ends by itself; null: a person resumes. */
    pausedUntil: moment(),
    /** Refusals in a row that spoke of this mailbox, not of a recipient. */
    strikes: integer().notNull().default(0),
    /** No mail that was planned ahead leaves before. */
    nextPlannedAt: moment(),
    lastHeardAt: moment(),
    /** Switched off by a person: neither polled nor sent from. What it has received and sent stays. */
    disabledAt: moment(),
    /** Since when it counts as out of reach, so that this and the recovery are told once each. */
    unreachableSince: moment(),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex().on(table.workspaceId, table.name)],
);

/** The highest UID accounted for (stored, quarantined or proven gone), per folder and UIDVALIDITY. */
export const mailboxCursors = pgTable(
  "mailbox_cursors",
  {
    mailboxId: uuid()
      .notNull()
      .references(() => mailboxes.id),
    folder: text().notNull(),
    /** Decimal string: the server's value need not fit a signed integer. */
    uidValidity: text().notNull(),
    lastUid: bigint({ mode: "number" }).notNull(),
    updatedAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.mailboxId, table.folder, table.uidValidity] })],
);

/** Who may work on something now. The fence grows with every new holder; a commit names its fence, so a late one changes nothing. */
export const leases = pgTable("leases", {
  name: text().primaryKey(),
  holder: text().notNull(),
  fence: bigint({ mode: "number" }).notNull(),
  until: moment().notNull(),
});

export const pollRuns = pgTable(
  "poll_runs",
  {
    id: primaryId(),
    mailboxId: uuid()
      .notNull()
      .references(() => mailboxes.id),
    trigger: text().$type<"user" | "cron" | "worker" | "command">().notNull(),
    status: text().$type<PollRunView["status"]>().notNull(),
    folders: jsonb().$type<FolderCount[]>().notNull().default(sql`'[]'::jsonb`),
    errorCode: text(),
    errorMessage: text(),
    startedAt: createdAt(),
    endedAt: moment(),
  },
  (table) => [index().on(table.mailboxId, table.startedAt.desc())],
);

/** Mails that a mailbox sends to itself, to prove that what is sent to it is heard. */
export const canaries = pgTable(
  "canaries",
  {
    id: primaryId(),
    mailboxId: uuid()
      .notNull()
      .references(() => mailboxes.id),
    messageId: text().notNull(),
    sentAt: moment().notNull(),
    heardAt: moment(),
  },
  (table) => [uniqueIndex().on(table.messageId), index().on(table.mailboxId, table.sentAt.desc())],
);
