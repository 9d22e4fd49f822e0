import type { ReplyVerdict } from "../reply/classification";
import { classify } from "../reply/classify";
import type { Model } from "../reply/layers/model/model";
import type { InboundMessage } from "../reply/message";
import { isTrusted } from "../trusted-sender";
import { type AttemptCandidate, type Matched, matchAttempt } from "./match";
import { threadContext } from "./thread";

/** What a message answers, and what it means there. */
export type Judgement = Matched & { verdict: ReplyVerdict };

export type JudgeSettings = {
  /** Our own addresses, to see a forged sender. */
  ownAddresses: string[];
  /** Addresses and domains whose mail is never called unsafe; absent means none. */
  trustedSenders?: ReadonlySet<string> | undefined;
  /** The model that reads; absent means the shipped one. */
  model?: Model | undefined;
};

const NOBODY: ReadonlySet<string> = new Set();

/** Matches a message with the mails of ours that it may answer, and classifies it in the thread that was found. */
export function judge(
  message: InboundMessage,
  candidates: AttemptCandidate[],
  { ownAddresses, trustedSenders = NOBODY, model }: JudgeSettings,
): Judgement {
  const matched = matchAttempt(message, candidates);
  const senderTrusted = isTrusted(message.from?.address ?? "", trustedSenders);
  return { ...matched, verdict: classify(message, threadContext(matched, { ownAddresses, senderTrusted }), model) };
}
