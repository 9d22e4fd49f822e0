import type { Effect } from "./ledger";

/** An effect with the sentence that tells of it (of its undo, where it was taken back). */
export type ToldEffect = { effect: Effect; sentence: string };

/**
 * What a decision changed in the end. An effect that was taken back for the old label and done again for the new one
 * changed nothing, so nobody is told of it.
 */
export function netOutcome(undone: ToldEffect[], done: ToldEffect[]): { undone: string[]; done: string[] } {
  const left = done.map(({ effect, sentence }) => ({ key: whatHolds(effect), sentence }));
  const undoneLeft = undone.filter(({ effect }) => {
    const again = left.findIndex(({ key }) => key === whatHolds(effect));
    if (again >= 0) left.splice(again, 1);
    return again < 0;
  });
  return { undone: undoneLeft.map(({ sentence }) => sentence), done: left.map(({ sentence }) => sentence) };
}

/** The state that an effect leaves behind, so that two ways there compare equal. */
function whatHolds(effect: Effect): string {
  switch (effect.kind) {
    case "lead_status":
      return `${effect.kind} ${effect.leadId} ${effect.to}`;
    case "suppress":
      return `${effect.kind} ${effect.scope} ${effect.value} ${effect.reasonCode}`;
    case "hold":
      return `${effect.kind} ${effect.personEmail} ${effect.reason} ${effect.until}`;
    case "cancel_queued":
      return `${effect.kind} ${effect.attemptIds.toSorted().join(" ")}`;
    case "archive":
      return `${effect.kind} ${effect.replyId}`;
    case "bounce_attempt":
    case "confirm_sent":
    case "resend_attempt":
      return `${effect.kind} ${effect.attemptId}`;
    case "undo":
      return `${effect.kind} ${effect.eventId}`;
  }
}
