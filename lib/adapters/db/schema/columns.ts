import { customType, timestamp, uuid } from "drizzle-orm/pg-core";

/** Column shapes that every table shares. Names in the database are snake_case (the client's `casing` option). */

export const primaryId = () => uuid().primaryKey().defaultRandom();
export const moment = () => timestamp({ withTimezone: true, mode: "date" });
export const createdAt = () => moment().notNull().defaultNow();

/** Raw bytes. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => "bytea",
  fromDriver: (value) => new Uint8Array(value),
});

/** The words of a text with their places, as PostgreSQL's search asks for them. */
export const searchWords = customType<{ data: string }>({ dataType: () => "tsvector" });
