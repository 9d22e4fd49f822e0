import { index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { BulkAction, BulkUndo } from "../../../core/inbox/bulk-action";
import { users, workspaces } from "./accounts";
import { leads } from "./campaigns";
import { createdAt, moment, primaryId } from "./columns";
import { replies } from "./replies";

/** A name for a place in the inbox: a view and a search. Each person has their own. */
export const savedViews = pgTable(
  "saved_views",
  {
    id: primaryId(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    name: text().notNull(),
    view: text().notNull(),
    q: text().notNull().default(""),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [uniqueIndex().on(table.userId, table.name)],
);

/** What one bulk change did to each reply, for as long as it can be taken back. Its id is the undo token. */
export const bulkChanges = pgTable(
  "bulk_changes",
  {
    id: primaryId(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    action: jsonb().$type<BulkAction>().notNull(),
    before: jsonb().$type<BulkUndo[]>().notNull(),
    undoneAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.userId, table.createdAt)],
);

/** Who wrote a draft, and how far. */
const written = () => ({
  userId: uuid()
    .notNull()
    .references(() => users.id),
  subject: text().notNull(),
  body: text().notNull(),
  updatedAt: createdAt(),
});

/** An answer as far as somebody has written it. Gone once it is on its way. */
export const writtenDrafts = pgTable(
  "written_drafts",
  {
    replyId: uuid()
      .notNull()
      .references(() => replies.id, { onDelete: "cascade" }),
    ...written(),
  },
  (table) => [primaryKey({ columns: [table.replyId, table.userId] })],
);

/** A first mail to a lead as far as somebody has written it. Gone once it is on its way. */
export const leadDrafts = pgTable(
  "lead_drafts",
  {
    leadId: uuid()
      .notNull()
      .references(() => leads.id, { onDelete: "cascade" }),
    ...written(),
  },
  (table) => [primaryKey({ columns: [table.leadId, table.userId] })],
);
