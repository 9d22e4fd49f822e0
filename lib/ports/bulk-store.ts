import type { BulkAction, BulkOutcome, BulkRefusal, BulkUndo } from "../core/inbox/bulk-action";
import type { Layer } from "../core/reply/classification";
import type { Intent } from "../core/reply/intents";
import type { Result } from "../core/result";
import type { Actor } from "../core/user";
import type { ReplyFilter } from "../core/views/reply-views";

/** A bulk change without consequences: columns of the replies and nothing else. */
export type BulkPatch = Exclude<BulkAction, { kind: "classify" }>;

/** Many replies at once. An actor reaches what the visibility rule shows; the rest looks missing. */
export interface BulkStore {
  /** The ids that a filter names, in the order of its list, at most `limit`. */
  matching(actor: Actor, query: { filter: ReplyFilter; limit: number }, now: Date): Promise<string[]>;
  /** The label of each reply that the actor sees; ids that are missing have none. */
  labels(actor: Actor, ids: string[]): Promise<{ id: string; intent: Intent; layer: Layer }[]>;
  /** Changes all of them in one transaction, with what it takes to undo it. */
  change(
    actor: Actor,
    change: { ids: string[]; action: BulkPatch },
    now: Date,
  ): Promise<Result<BulkOutcome, { kind: "unknown_owner" }>>;
  /** Keeps what was changed elsewhere for an undo; answers its token. */
  remember(actor: Actor, change: { action: BulkAction; before: BulkUndo[] }, now: Date): Promise<string>;
  /** Takes the actor's own bulk change out of the undoable ones; of two callers one gets it. Null: there is none to undo. */
  claimUndo(actor: Actor, token: string, now: Date): Promise<ClaimedUndo | null>;
  /** Puts back what `change` did. A reply that somebody has changed since is left alone and named. */
  restore(
    actor: Actor,
    undo: ClaimedUndo & { action: BulkPatch },
    now: Date,
  ): Promise<{ updated: number; failed: { id: string; reason: BulkRefusal }[] }>;
}

/** `at` is when the change was made. */
export type ClaimedUndo = { action: BulkAction; before: BulkUndo[]; at: Date };
