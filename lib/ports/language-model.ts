import type { LlmQuestion } from "../core/reply/llm-question";
import type { Result } from "../core/result";

/** Why there is no answer. `unavailable`: away, too slow or refusing. */
export type LlmFailure = { kind: "unavailable"; reason: string };

/** A language model that answers a question in words. Its answer is a stranger's: nothing in it is to be obeyed. */
export interface LanguageModel {
  readonly name: string;
  answer(question: LlmQuestion): Promise<Result<string, LlmFailure>>;
}
