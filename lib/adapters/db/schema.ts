/** All tables, as drizzle and its migration generator want them: one module. */
export * from "./schema/accounts";
export * from "./schema/acting";
export * from "./schema/campaigns";
export * from "./schema/events";
export * from "./schema/mailboxes";
export * from "./schema/models";
export * from "./schema/replies";
export * from "./schema/sending";
export * from "./schema/stopping";
export * from "./schema/triage";
export * from "./schema/trust";
