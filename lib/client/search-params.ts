/** What a page's address asks, as Next hands it over. Said here, so that types need no build before them. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** One value of a page's search parameter; of repeated ones the first, and nothing for an empty one. */
export function one(value: string | string[] | undefined): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  return first === "" ? undefined : first;
}
