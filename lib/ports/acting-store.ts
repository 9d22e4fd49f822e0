import type { WorkingHours } from "../core/acting/working-hours";
import type { Day } from "../core/day";
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
  /** The wait ends at another time; what is queued for it goes then. */
  move(actor: Actor, change: { replyId: string; until: Date }, now: Date): Promise<Result<null, Missing>>;
  /** Of two readings of a day a person says which. Not found also where `day` is neither. */
  chooseDay(actor: Actor, change: { replyId: string; day: Day }, now: Date): Promise<Result<null, Missing>>;
  /** Ends the wait now; nothing else changes. */
  lift(actor: Actor, replyId: string, now: Date): Promise<Result<null, Missing>>;
  /** Takes back a `lift` of this very moment. */
  restore(actor: Actor, replyId: string, liftedAt: Date): Promise<void>;
  /** Ends the wait and cancels what was queued for it. Answers how many mails. */
  drop(actor: Actor, replyId: string, now: Date): Promise<Result<{ cancelled: number }, Missing>>;
  /** When answer-by clocks run; null: always. */
  workingHours(workspaceId: string): Promise<WorkingHours | null>;
  setWorkingHours(workspaceId: string, hours: WorkingHours | null): Promise<void>;
}
