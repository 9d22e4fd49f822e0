import { NEVER_IN_BULK } from "../acting/routing";
import type { Intent } from "../reply/intents";

/** One change that many replies take at once. */
export type BulkAction =
  | { kind: "done" }
  | { kind: "reopen" }
  | { kind: "read"; read: boolean }
  /** `until` is ISO 8601; null wakes. */
  | { kind: "snooze"; until: string | null }
  | { kind: "assign"; ownerId: string | null }
  | { kind: "classify"; intent: Intent };

/** What a reply was before a bulk change: only the fields that the change touches. Moments are ISO 8601. */
export type BulkUndo = {
  id: string;
  readAt?: string | null;
  handledAt?: string | null;
  handledBy?: string | null;
  snoozedUntil?: string | null;
  ownerId?: string | null;
};

/** Why a reply was left out of a bulk change. */
export const BULK_REFUSALS = ["protected", "not_found", "changed_since"] as const;
export type BulkRefusal = (typeof BULK_REFUSALS)[number];

/** `undoToken` is null when nothing was changed. */
export type BulkOutcome = {
  updated: number;
  failed: { id: string; reason: BulkRefusal }[];
  undoToken: string | null;
};

/** More than this many replies are changed in several requests. */
export const MOST_IN_BULK = 500;

/** How many replies a filter may name at once. */
export const MOST_MATCHING = 10_000;

/** Legal and security mail is handled one by one: neither is such a reply changed in bulk nor one made such. Source: spec 6 "Actions". */
export function isProtected(intent: Intent): boolean {
  return NEVER_IN_BULK.includes(intent);
}
