import type { Wired } from "@/lib/contract/wire";
import type { Step } from "@/lib/core/sequence/steps";

/** A campaign's sequence as the screen holds it. */
export type SequenceFacts = Wired<{
  campaignId: string;
  startedAt: Date | null;
  steps: (Step & { position: number; queued: number; sent: number })[];
  unenrolled: number;
  withoutAddress: number;
  nextDueAt: Date | null;
}>;
