import { MOST_COUNTED } from "@/lib/core/views/reply-views";

/** How many a view holds; beyond what is counted only that there are more. */
export function countText(count: number): string {
  return count > MOST_COUNTED ? `${MOST_COUNTED}+` : String(count);
}

/** Null where nobody has counted, or not to the end. */
export function wholeCount(count: number | undefined): number | null {
  return count === undefined || count > MOST_COUNTED ? null : count;
}
