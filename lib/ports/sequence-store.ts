import type { Result } from "../core/result";
import type { Step } from "../core/sequence/steps";
import type { Actor } from "../core/user";

export type StepView = Step & { position: number; queued: number; sent: number };

/** A campaign's sequence, with how far its leads are. */
export type SequenceView = {
  campaignId: string;
  startedAt: Date | null;
  steps: StepView[];
  /** Leads with an address that no mail of the campaign has gone to or waits for. */
  unenrolled: number;
  withoutAddress: number;
  /** When the next queued step is due. */
  nextDueAt: Date | null;
};

export type Started = { enrolled: number; respread: number };

/** The mails that a campaign sends by itself. */
export interface SequenceStore {
  get(actor: Actor, campaignId: string): Promise<SequenceView | null>;
  /** Takes the place of the steps that were; a queued step whose place is gone does not leave. */
  save(
    actor: Actor,
    campaignId: string,
    steps: Step[],
    now: Date,
  ): Promise<Result<SequenceView, { kind: "not_found" } | { kind: "steps_invalid"; reason: string }>>;
  /**
   * Sets the steps going, or going again: leads that have an address and were never mailed get the first step, queued
   * steps that are overdue new times, all of them spread under the caps.
   */
  start(
    actor: Actor,
    campaignId: string,
    now: Date,
  ): Promise<Result<Started, { kind: "not_found" } | { kind: "no_steps" } | { kind: "mailbox_not_configured" }>>;
  /**
   * Lets leads that were just added get the first step too, behind those that are planned. Answers how many: none while
   * the campaign has not started, has no steps or no mailbox.
   */
  join(actor: Actor, newcomers: { campaignId: string; websites: string[] }, now: Date): Promise<number>;
  /** Gives the overdue steps of a campaign that goes on new times, so that they do not leave at once. Answers how many. */
  respread(actor: Actor, campaignId: string, now: Date): Promise<number>;
}
