import type { WaitBefore, WaitChange } from "../core/acting/planner";
import type { WorkingHours } from "../core/acting/working-hours";
import type { Result } from "../core/result";
import type { Actor } from "../core/user";
import type { PlannedResumption } from "../core/views/planner-views";

export type Missing = { kind: "not_found" };

/** `ourName` signs the drafts. */
export type PlannerQuestion = { actor: Actor & { name: string }; now: Date };

/** What people plan and set about automatic acts. An actor changes what concerns replies that they see. */
export interface ActingStore {
  /** Soonest first, at most 200. */
  planned(question: PlannerQuestion): Promise<PlannedResumption[]>;
  /** Answers what the wait was before. Not found also where a chosen day is neither of its two readings. */
  change(actor: Actor, wait: { replyId: string; change: WaitChange }, now: Date): Promise<Result<WaitBefore, Missing>>;
  /** Takes a change back, whole or not at all: somebody may have changed the same wait since, or its mail has left. */
  putBack(
    actor: Actor,
    wait: { replyId: string; before: WaitBefore },
    now: Date,
  ): Promise<Result<null, Missing | { kind: "wait_changed" }>>;
  /** When answer-by clocks run; null: always. */
  workingHours(workspaceId: string): Promise<WorkingHours | null>;
  /** The clocks of all replies that still wait for an answer run in the new hours. */
  setWorkingHours(workspaceId: string, hours: WorkingHours | null): Promise<void>;
}
