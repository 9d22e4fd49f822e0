import { sql } from "drizzle-orm";
import { bigint, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { AttemptKind, AttemptPhase, AttemptStatus } from "../../../core/attempt";
import type { PolicyCheck } from "../../../core/policy/policy";
import type { LegalBasis } from "../../../core/policy/region";
import { users, workspaces } from "./accounts";
import { campaigns, leads } from "./campaigns";
import { createdAt, moment, primaryId } from "./columns";
import { mailboxes } from "./mailboxes";

/** One mail to one person, from the moment it is asked for. Message-ID and Date are fixed when it is claimed. */
export const attempts = pgTable(
  "attempts",
  {
    id: primaryId(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    mailboxId: uuid()
      .notNull()
      .references(() => mailboxes.id),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id),
    leadId: uuid()
      .notNull()
      .references(() => leads.id),
    userId: uuid().references(() => users.id),
    kind: text().$type<AttemptKind>().notNull(),
    /** 1 for the first mail to the lead, then counting. */
    number: integer().notNull(),
    /** Of a campaign's step: which one. */
    stepPosition: integer(),
    status: text().$type<AttemptStatus>().notNull(),
    phase: text().$type<AttemptPhase>().notNull().default("claimed"),
    senderEmail: text().notNull(),
    recipientEmail: text().notNull(),
    recipientDomain: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    /** With angle brackets, on the sender's domain, unguessable. */
    messageId: text().notNull(),
    /** The id under which a rewriting relay let the mail go. */
    serverMessageId: text(),
    /** Further ids under which it is known: of the relay's answer, of the copy in the Sent folder. */
    aliasIds: text().array().notNull().default(sql`'{}'::text[]`),
    /** When its copy was seen in the Sent folder. */
    sentCopyAt: moment(),
    inReplyTo: text(),
    referenceIds: text().array().notNull().default(sql`'{}'::text[]`),
    inReplyToReplyId: uuid(),
    replyToken: text().notNull(),
    /** The whole MIME message as handed to SMTP, so that a retry is byte-identical. */
    mime: text(),
    legalBasis: text().$type<LegalBasis>().notNull(),
    region: text().notNull(),
    smtpCode: integer(),
    smtpResponse: text(),
    failure: text(),
    tries: integer().notNull().default(0),
    dueAt: moment(),
    leaseUntil: moment(),
    claimedAt: moment(),
    sentAt: moment(),
    bouncedAt: moment(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [
    uniqueIndex().on(table.messageId),
    index().on(table.serverMessageId).where(sql`server_message_id is not null`),
    index("attempts_alias_ids").using("gin", table.aliasIds).where(sql`alias_ids <> '{}'`),
    uniqueIndex().on(table.replyToken),
    index().on(table.workspaceId, table.recipientEmail, table.sentAt.desc()),
    index().on(table.workspaceId, table.recipientDomain, table.sentAt.desc()),
    index().on(table.campaignId, table.createdAt.desc(), table.id),
    index().on(table.leadId, table.number),
    index("attempts_due").on(table.dueAt).where(sql`status = 'queued'`),
    index("attempts_in_flight").on(table.leaseUntil).where(sql`status = 'sending'`),
  ],
);

/** Sends per UTC day. `scope` is `user:<id>`, `domain:<registrable domain>` or `mailbox:<id>`. */
export const sendCounters = pgTable(
  "send_counters",
  {
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    scope: text().notNull(),
    day: date({ mode: "string" }).notNull(),
    sends: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.scope, table.day] })],
);

/** `reserved` with the claim, `used` after delivery, gone after a definite failure. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    keyHash: text().notNull(),
    attemptId: uuid().notNull(),
    state: text().$type<"reserved" | "used">().notNull(),
    expiresAt: moment().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.keyHash] })],
);

/**
 * One row per policy check. Triggers refuse UPDATE and DELETE, and seal each row into its user's chain: `hash` covers the
 * entry and the hash before it. Recipient and subject go in as `personHash`, so that a person can be erased (both become
 * empty, the salt goes) while the chain stays whole.
 */
export const auditLog = pgTable(
  "audit_log",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    userId: uuid(),
    leadEmail: text().notNull(),
    senderEmail: text().notNull(),
    subject: text().notNull(),
    policyResult: text().$type<"approved" | "blocked">().notNull(),
    reason: text().notNull(),
    legalBasis: text().$type<LegalBasis>().notNull(),
    checks: jsonb().$type<PolicyCheck[]>().notNull(),
    attemptId: uuid(),
    timestamp: createdAt(),
    /** The user, or the nil UUID for mail that no user sends. */
    chain: uuid(),
    seq: bigint({ mode: "number" }),
    personSalt: uuid(),
    personHash: text(),
    prevHash: text(),
    hash: text(),
  },
  (table) => [
    index().on(table.workspaceId, table.id.desc()),
    index().on(table.workspaceId, table.leadEmail, table.id.desc()),
    uniqueIndex("audit_log_chain").on(table.workspaceId, table.chain, table.seq),
  ],
);

/** The last entry of each chain of the audit log. The sealing trigger alone writes here. */
export const auditHeads = pgTable(
  "audit_heads",
  {
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    chain: uuid().notNull(),
    seq: bigint({ mode: "number" }).notNull(),
    hash: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.chain] })],
);
