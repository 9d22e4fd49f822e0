import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { ModelFile } from "../../../core/reply/layers/model/model-file";
import type { Promotion } from "../../../core/reply/layers/model/promotion";
import { workspaces } from "./accounts";
import { createdAt, primaryId } from "./columns";

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
