import type { Match } from "../matching/matched";
import type { ReplyVerdict } from "../reply/classification";
import { classificationOf, type Intent } from "../reply/intents";

/** A link to the mail that a reply answers, beyond doubt. */
export const match: Match = {
  attemptId: "a",
  leadId: "l",
  campaignId: "c",
  method: "in_reply_to",
  score: 1,
  evidence: "",
  differentSender: false,
};

/** A verdict that is sure of itself, but for `changes`. */
export function verdict(intent: Intent, changes: Partial<ReplyVerdict> = {}): ReplyVerdict {
  return {
    intent,
    classification: classificationOf(intent),
    confidence: 0.95,
    runnerUpIntent: null,
    runnerUpConfidence: null,
    scores: [],
    flags: [],
    layer: "phrase",
    evidence: [],
    safety: { verdict: "clean", reasons: [] },
    bounce: null,
    returnDate: null,
    returnDateAlternative: null,
    ownWords: "",
    rulesVersion: "1",
    modelVersion: null,
    ...changes,
  };
}
