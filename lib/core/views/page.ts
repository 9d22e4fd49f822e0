/** One page of a list. `nextCursor` is opaque and stays right while rows arrive; null on the last page. */
export type Page<T> = { items: T[]; nextCursor: string | null };

/** `limit` is 1 to 200. */
export type PageRequest = { limit: number; cursor: string | null };

export const DEFAULT_PAGE_LIMIT = 50;
export const MAX_PAGE_LIMIT = 200;
