import { sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { HoldReason } from "../../../core/acting/holds";
import type { SuppressionReason, SuppressionScope, SuppressionSource } from "../../../core/suppression";
import { users, workspaces } from "./accounts";
import { createdAt, moment, primaryId } from "./columns";

/** A standing stop. Released rows stay as history; at most one live row per value. */
export const suppressions = pgTable(
  "suppressions",
  {
    id: primaryId(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    scope: text().$type<SuppressionScope>().notNull(),
    /** The address or the domain; null once the person was erased, then only the hash stays. */
    value: text(),
    /** Keyed hash of the value, so that a stop survives erasure and re-import. */
    valueHash: text().notNull(),
    reasonCode: text().$type<SuppressionReason>().notNull(),
    reason: text().notNull(),
    source: text().$type<SuppressionSource>().notNull(),
    evidence: text(),
    replyId: uuid(),
    attemptId: uuid(),
    createdBy: uuid().references(() => users.id),
    createdAt: createdAt(),
    expiresAt: moment(),
    reviewedAt: moment(),
    reviewedBy: uuid().references(() => users.id),
    releasedAt: moment(),
    releasedBy: uuid().references(() => users.id),
    releaseReason: text(),
  },
  (table) => [
    uniqueIndex("suppressions_live").on(table.workspaceId, table.valueHash).where(sql`released_at is null`),
    index().on(table.workspaceId, table.createdAt.desc(), table.id),
  ],
);

/** A temporary stop on mailing one person, across all campaigns. */
export const holds = pgTable(
  "holds",
  {
    id: primaryId(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    personEmail: text().notNull(),
    reason: text().$type<HoldReason>().notNull(),
    /** Null: until a person decides. */
    until: moment(),
    replyId: uuid(),
    createdBy: uuid().references(() => users.id),
    createdAt: createdAt(),
    releasedAt: moment(),
    releasedBy: uuid().references(() => users.id),
  },
  (table) => [index("holds_live").on(table.workspaceId, table.personEmail).where(sql`released_at is null`)],
);

/** Addresses known to belong to the person behind `personEmail`; confirmed by somebody linking a reply. */
export const personAliases = pgTable(
  "person_aliases",
  {
    id: primaryId(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    aliasEmail: text().notNull(),
    personEmail: text().notNull(),
    confirmedBy: uuid().references(() => users.id),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex().on(table.workspaceId, table.aliasEmail, table.personEmail),
    index().on(table.workspaceId, table.personEmail),
  ],
);
