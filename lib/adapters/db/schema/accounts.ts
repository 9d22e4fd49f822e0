import { integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { WorkingHours } from "../../../core/acting/working-hours";
import type { Notices } from "../../../core/inbox/notices";
import type { Role } from "../../../core/user";
import { createdAt, moment, primaryId } from "./columns";

/** One team. A fresh install has one; every row that belongs to a team names it. */
export const workspaces = pgTable("workspaces", {
  id: primaryId(),
  name: text().notNull(),
  /** Key of hashes and signed tokens (unsubscribe links, reply tokens, erased addresses) of this installation. */
  secret: text().notNull(),
  /** When answer-by clocks run; null: always. */
  workingHours: jsonb().$type<WorkingHours>(),
  createdAt: createdAt(),
});

export const users = pgTable("users", {
  id: primaryId(),
  workspaceId: uuid()
    .notNull()
    .references(() => workspaces.id),
  email: text().notNull().unique(),
  name: text().notNull(),
  passwordHash: text().notNull(),
  role: text().$type<Role>().notNull(),
  /** Raised by a password change or a revocation; a session with an older number is dead. */
  tokenVersion: integer().notNull().default(1),
  disabledAt: moment(),
  /** What the person wants to be told; null: the usual. */
  notices: jsonb().$type<Notices>(),
  createdAt: createdAt(),
});

export const apiKeys = pgTable("api_keys", {
  id: primaryId(),
  workspaceId: uuid()
    .notNull()
    .references(() => workspaces.id),
  userId: uuid()
    .notNull()
    .references(() => users.id),
  name: text().notNull(),
  prefix: text().notNull(),
  keyHash: text().notNull().unique(),
  lastUsedAt: moment(),
  revokedAt: moment(),
  createdAt: createdAt(),
});

/** Fixed windows of requests per key and user; spent by one conditional upsert like the send counters. */
export const rateLimits = pgTable(
  "rate_limits",
  { scope: text().notNull(), windowStart: moment().notNull(), hits: integer().notNull() },
  (table) => [primaryKey({ columns: [table.scope, table.windowStart] })],
);
