import type { AttemptKind, AttemptStatus } from "../attempt";

/** What may hold a queued mail. `heardSinceDue`: its mailbox was read after the mail became due. */
export type WaitFacts = {
  status: AttemptStatus;
  kind: AttemptKind;
  isDue: boolean;
  plannedAhead: boolean;
  heardSinceDue: boolean;
  everHeard: boolean;
  mailboxDisabled: boolean;
  campaignPaused: boolean;
  mailboxPaused: { reason: string; until: Date | null } | null;
};

/** Why a queued mail has not left, in a sentence for a person; null while it simply waits for its time. */
export function attemptWait(facts: WaitFacts): string | null {
  if (facts.status !== "queued") return null;
  if (facts.mailboxDisabled) return "Waits: its mailbox is switched off.";
  if (facts.mailboxPaused) return pausedText(facts.mailboxPaused);
  if (facts.campaignPaused && facts.kind === "step") return "Waits: the campaign is paused.";
  if (!facts.isDue) return null;
  if (facts.plannedAhead && !facts.heardSinceDue) return unheardText(facts.everHeard);
  return "Due, leaves in its turn.";
}

function unheardText(everHeard: boolean): string {
  if (everHeard) return "Waits until the mailbox has been read: an answer may have come.";
  return "Waits: its mailbox has never been read, and an answer may have come. Set up receiving for it.";
}

function pausedText({ reason, until }: { reason: string; until: Date | null }): string {
  const end = until ? `until ${until.toISOString().slice(11, 16)} UTC` : "until somebody resumes it";
  return `Waits: the mailbox rests ${end}. ${reason}.`;
}
