import { pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { TrustScope } from "../../../core/trusted-sender";
import { users, workspaces } from "./accounts";
import { createdAt, primaryId } from "./columns";

/** Senders whose mail is never called unsafe: one address, or everybody at a domain. */
export const trustedSenders = pgTable(
  "trusted_senders",
  {
    id: primaryId(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    scope: text().$type<TrustScope>().notNull(),
    value: text().notNull(),
    addedBy: uuid().references(() => users.id),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex().on(table.workspaceId, table.value)],
);
