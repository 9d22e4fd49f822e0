import type { Result } from "../core/result";
import type { Actor } from "../core/user";
import type { InboxView, SavedView } from "../core/views/reply-views";

export type SavedViewInput = { name: string; view: InboxView; q: string };

/** A person's own names for places in the inbox. */
export interface SavedViewStore {
  /** By name, each with how many replies it holds. */
  list(actor: Actor, now: Date): Promise<SavedView[]>;
  add(actor: Actor, view: SavedViewInput, now: Date): Promise<Result<{ id: string }, { kind: "name_taken" }>>;
  /** Absent fields stay as they are. */
  change(
    actor: Actor,
    view: Partial<SavedViewInput> & { id: string },
    now: Date,
  ): Promise<Result<{ id: string }, { kind: "not_found" } | { kind: "name_taken" }>>;
  remove(actor: Actor, id: string): Promise<Result<null, { kind: "not_found" }>>;
}
