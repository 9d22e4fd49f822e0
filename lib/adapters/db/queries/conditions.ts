import { and, type SQL, sql } from "drizzle-orm";

/** All of them; absent ones narrow nothing. */
export function every(...conditions: (SQL | undefined)[]): SQL {
  return and(...conditions) ?? sql`true`;
}

/** A LIKE pattern that finds the words as they stand, wherever they stand. */
export function containing(words: string): string {
  return `%${words.replace(/[\\%_]/g, "\\$&")}%`;
}
