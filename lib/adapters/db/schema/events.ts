import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { workspaces } from "./accounts";
import { createdAt, primaryId } from "./columns";

/** What happened that others may want to know, written in the transaction in which it happened. Only ever added to. */
export const events = pgTable(
  "events",
  {
    id: primaryId(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    /** For example `mailbox.unreachable`. Source: spec 7 "Outgoing events". */
    type: text().notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.workspaceId, table.createdAt.desc(), table.id)],
);
