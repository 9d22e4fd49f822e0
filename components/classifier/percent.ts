import type { Share } from "@/lib/core/inbox/label-record";

/** Null where there is nothing to take a share of. Never rounded up to a whole that it is not. */
export function percentOf({ left, all }: Share): string | null {
  if (all === 0) return null;
  const percent = (100 * left) / all;
  return `${left < all ? Math.min(99, Math.round(percent)) : 100} %`;
}
