import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Effect } from "../../../core/acting/ledger";
import { users, workspaces } from "./accounts";
import { createdAt, moment, primaryId } from "./columns";

/** The automation ledger: one row per automatic effect, with all that undoing it needs. An undo is a row too. */
export const automationEvents = pgTable(
  "automation_events",
  {
    id: primaryId(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    cause: text().$type<"reply" | "bounce" | "model" | "schedule" | "person">().notNull(),
    rule: text().notNull(),
    rulesVersion: text().notNull(),
    effect: jsonb().$type<Effect>().notNull(),
    summary: text().notNull(),
    replyId: uuid(),
    attemptId: uuid(),
    leadId: uuid(),
    undoneAt: moment(),
    undoneBy: uuid().references(() => users.id),
    /** The event that this one takes back. */
    undoes: uuid(),
    /** Set when an undo was asked for and a person had changed the same thing since: left alone. */
    leftAlone: text(),
    createdAt: createdAt(),
  },
  (table) => [
    index().on(table.workspaceId, table.createdAt.desc(), table.id),
    index().on(table.replyId, table.createdAt),
    index().on(table.leadId, table.createdAt),
  ],
);
