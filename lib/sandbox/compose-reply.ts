import { composeAutomaticAnswer } from "./compose-automatic-answer";
import { composeBounce } from "./compose-bounce";
import { composePersonAnswer } from "./compose-person-answer";
import type { Answer, Language } from "./story/answer";
import type { Occasion } from "./trace";

/** The RFC 822 bytes of one answer to one mail of ours. */
export function composeReply(answer: Answer, language: Language, occasion: Occasion): Buffer {
  switch (answer.kind) {
    case "person":
      return composePersonAnswer(answer, answer.language ?? language, occasion);
    case "automatic":
      return composeAutomaticAnswer(answer, language, occasion);
    case "bounce":
      return composeBounce(answer, occasion);
  }
}
