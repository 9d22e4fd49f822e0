import { sql } from "drizzle-orm";
import { index, integer, pgTable, real, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { LeadStatus } from "../../../core/lead";
import type { CampaignStatus } from "../../../core/views/campaign-views";
import { users, workspaces } from "./accounts";
import { createdAt, moment, primaryId } from "./columns";
import { mailboxes } from "./mailboxes";

export const campaigns = pgTable(
  "campaigns",
  {
    id: primaryId(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    ownerId: uuid()
      .notNull()
      .references(() => users.id),
    mailboxId: uuid()
      .notNull()
      .references(() => mailboxes.id),
    name: text().notNull(),
    description: text().notNull().default(""),
    status: text().$type<CampaignStatus>().notNull().default("active"),
    /** When its steps were set going; null: it has sent none by itself. */
    startedAt: moment(),
    /** Taken away: listed no more, while what hangs on it stays. */
    deletedAt: moment(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [index().on(table.workspaceId, table.createdAt.desc(), table.id)],
);

export const templates = pgTable(
  "templates",
  {
    id: primaryId(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    name: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    createdBy: uuid().references(() => users.id),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [uniqueIndex().on(table.workspaceId, table.name)],
);

/** The mails of a sequence, first to last. `waitDays` counts from the step before. */
export const campaignSteps = pgTable(
  "campaign_steps",
  {
    id: primaryId(),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    waitDays: integer().notNull(),
    templateId: uuid().references(() => templates.id),
    subject: text().notNull(),
    body: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex().on(table.campaignId, table.position)],
);

/** What a search for a lead looks through, its signs taken apart as in a reply's words. */
export const LEAD_WORDS = sql`to_tsvector('simple'::regconfig, translate(domain || ' ' || coalesce(contact_email, ''), '@._-/:', '      '))`;

export const leads = pgTable(
  "leads",
  {
    id: primaryId(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id, { onDelete: "cascade" }),
    ownerId: uuid().references(() => users.id),
    websiteUrl: text().notNull(),
    websiteTitle: text(),
    contactName: text(),
    /** Normalised; null while nobody is known. */
    contactEmail: text(),
    /** Registrable domain of the website. */
    domain: text().notNull(),
    relevanceScore: real(),
    authorityScore: real(),
    source: text(),
    notes: text(),
    status: text().$type<LeadStatus>().notNull().default("discovered"),
    /** When a person last set the status by hand; what the machine did before is not taken back over it. */
    statusSetAt: moment(),
    /** Consent where the legal basis asks for it: how it was given, when, and who recorded it. */
    consentNote: text(),
    consentAt: moment(),
    consentBy: uuid().references(() => users.id),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [
    uniqueIndex().on(table.campaignId, table.websiteUrl),
    index().on(table.campaignId, table.createdAt, table.id),
    index().on(table.workspaceId, table.contactEmail),
    index("leads_words").using("gin", LEAD_WORDS),
  ],
);
