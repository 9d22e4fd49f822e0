import type { Consequence } from "../../../core/acting/consequences";
import type { Cause, Effect } from "../../../core/acting/ledger";

/** Because of what something is done, and for which lead and mail. */
export type EffectCause = {
  workspaceId: string;
  replyId: string | null;
  cause: Cause;
  rulesVersion: string;
  leadId: string | null;
  attemptId: string | null;
  /** The person behind it, where there is one. */
  userId?: string | null;
  /** The words or the header that decided, kept with a suppression. */
  evidence?: string | null;
  now: Date;
};

export type Task<C extends Consequence = Consequence> = { cause: EffectCause; consequence: C };
export type ConsequenceOf<Kind extends Consequence["kind"]> = Extract<Consequence, { kind: Kind }>;

/** What was really done: nothing is in the ledger that changed nothing. */
export type Applied = { task: Task; effect: Effect; summary: string };

/** Who takes an effect back, and for which reply. */
export type UndoContext = {
  workspaceId: string;
  userId: string | null;
  replyId: string | null;
  leadId: string | null;
  /** The row of the ledger that is taken back, and when it was written: what a person changed later stays. */
  eventId: string;
  since: Date;
  now: Date;
};

/** Who lets an effect stand again that had been taken back at `undoneAt`. */
export type RedoContext = { workspaceId: string; userId: string | null; undoneAt: Date; now: Date };

export type EffectOf<Kind extends Effect["kind"]> = Extract<Effect, { kind: Kind }>;
