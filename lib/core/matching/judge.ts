import type { ReplyVerdict } from "../reply/classification";
import { classify } from "../reply/classify";
import type { Model } from "../reply/layers/model/model";
import type { InboundMessage } from "../reply/message";
import { type AttemptCandidate, type Matched, matchAttempt } from "./match";
import { threadContext } from "./thread";

/** What a message answers, and what it means there. */
export type Judgement = Matched & { verdict: ReplyVerdict };

export type JudgeSettings = {
  /** Our own addresses, to see a forged sender. */
  ownAddresses: string[];
  /** The model that reads; absent means the shipped one. */
  model?: Model | undefined;
};

/** Matches a message with the mails of ours that it may answer, and classifies it in the thread that was found. */
export function judge(
  message: InboundMessage,
  candidates: AttemptCandidate[],
  { ownAddresses, model }: JudgeSettings,
): Judgement {
  const matched = matchAttempt(message, candidates);
  return { ...matched, verdict: classify(message, threadContext(matched, ownAddresses), model) };
}
