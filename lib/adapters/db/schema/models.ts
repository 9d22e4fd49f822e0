import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Intent } from "../../../core/reply/intents";
import type { ModelFile } from "../../../core/reply/layers/model/model-file";
import type { Promotion } from "../../../core/reply/layers/model/promotion";
import { workspaces } from "./accounts";
import { createdAt, primaryId } from "./columns";
import { replies } from "./replies";

/** Models trained here from the shipped corpus and the corrections of people. None active: the shipped one reads. */
export const modelVersions = pgTable(
  "model_versions",
  {
    id: primaryId(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    version: text().notNull(),
    corrections: integer().notNull(),
    promotion: jsonb().$type<Promotion>().notNull(),
    active: boolean().notNull().default(false),
    file: jsonb().$type<ModelFile>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex().on(table.workspaceId, table.version),
    uniqueIndex("model_versions_one_active").on(table.workspaceId).where(sql`${table.active}`),
    index().on(table.workspaceId, table.createdAt),
  ],
);

/** What a language model said of an unsure reply. It proposes and decides nothing; one row a reply. */
export const llmProposals = pgTable(
  "llm_proposals",
  {
    replyId: uuid()
      .primaryKey()
      .references(() => replies.id),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    /** Null while no answer could be had. */
    intent: text().$type<Intent>(),
    reason: text().notNull().default(""),
    model: text().notNull(),
    tries: integer().notNull().default(1),
    /** When it was last asked. */
    createdAt: createdAt(),
  },
  (table) => [index().on(table.workspaceId, table.createdAt)],
);
