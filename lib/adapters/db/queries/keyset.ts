import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { BadCursor } from "../../../core/views/cursor";
import type { Page } from "../../../core/views/page";

/** The place of a row in a list: microseconds since 1970 (null where the row has no moment), then its id. */
export type Place = { at: string | null; id: string };

const MICROSECONDS = /^\d{1,17}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function encodeCursor(place: Place): string {
  return Buffer.from(JSON.stringify([place.at, place.id])).toString("base64url");
}

/** Null for the first page. Throws `BadCursor` for anything that `encodeCursor` did not write. */
export function decodeCursor(cursor: string | null): Place | null {
  if (cursor === null) return null;
  const [at, id, ...rest] = parseList(Buffer.from(cursor, "base64url").toString());
  const momentOk = at === null || (typeof at === "string" && MICROSECONDS.test(at));
  if (!momentOk || typeof id !== "string" || !UUID.test(id) || rest.length > 0) throw new BadCursor();
  return { at, id };
}

function parseList(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new BadCursor();
}

/** A moment at the database's own precision: a JavaScript date would cut the microseconds and skip rows between pages. */
export function microseconds(column: AnyColumn): SQL<string | null> {
  return sql<string | null>`(extract(epoch from ${column}) * 1000000)::bigint::text`;
}

/**
 * The order of a list that runs from new to old, spelt as the indexes are: they put nulls last, and an index whose nulls
 * lie elsewhere than the order asks for is sorted anew on each call.
 */
export function newestFirst(columns: { at: AnyColumn; id: AnyColumn }): SQL[] {
  return [sql`${columns.at} desc nulls last`, sql`${columns.id} desc nulls last`];
}

/** Rows behind a place in a list that runs from new to old. */
export function olderThan(columns: { at: AnyColumn; id: AnyColumn }, place: Place | null): SQL | undefined {
  if (place === null) return undefined;
  if (place.at === null) throw new BadCursor();
  return sql`(${columns.at}, ${columns.id}) < (${momentOf(place.at)}, ${place.id}::uuid)`;
}

/** The order of a list that runs from early to late; rows without a moment come last. */
export function earliestFirst(columns: { at: AnyColumn; id: AnyColumn }): SQL[] {
  return [sql`${lastWithoutMoment(columns.at)} asc`, sql`${columns.id} asc`];
}

/** Rows behind a place in a list that runs from early to late. */
export function laterThan(columns: { at: AnyColumn; id: AnyColumn }, place: Place | null): SQL | undefined {
  if (place === null) return undefined;
  const moment = place.at === null ? END_OF_TIME : momentOf(place.at);
  return sql`(${lastWithoutMoment(columns.at)}, ${columns.id}) > (${moment}, ${place.id}::uuid)`;
}

const END_OF_TIME = sql`'infinity'::timestamptz`;

/** One value to compare by, so that an index on it leads straight to any place. */
function lastWithoutMoment(column: AnyColumn): SQL {
  return column.notNull ? sql`${column}` : sql`coalesce(${column}, ${END_OF_TIME})`;
}

function momentOf(at: string): SQL {
  return sql`(timestamptz 'epoch' + ${at}::bigint * interval '1 microsecond')`;
}

/** Cuts rows that were asked for with `limit + 1` to a page. */
export function pageOf<Row extends { id: string; at: string | null }, Item>(
  rows: Row[],
  limit: number,
  item: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: shown.map(item), nextCursor: more ? encodeCursor({ at: last.at, id: last.id }) : null };
}
