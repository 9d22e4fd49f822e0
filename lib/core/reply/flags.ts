import type { Flag, ThreadContext } from "./classification";
import { INTENT_FACTS, type Intent, LOW_CONFIDENCE } from "./intents";
import type { Finding } from "./layers/finding";
import { ownSubject } from "./layers/own-subject";
import { scorePhrases } from "./layers/phrases/score";
import type { InboundMessage } from "./message";
import type { OwnWords } from "./own-words/own-words";
import { read } from "./reading/reading";

type Judged = { found: Finding; message: InboundMessage; own: OwnWords; context: ThreadContext; injection: boolean };

/** Why a verdict needs a person's eye, besides what the layer that decided has found. Source: reference "Flags". */
export function flagsOf({ found, message, own, context, injection }: Judged): Flag[] {
  const flags = new Set<Flag>(found.flags);
  if (found.confidence < LOW_CONFIDENCE) flags.add("low_confidence");
  if (injection) flags.add("injection_risk");
  if (message.truncated) flags.add("truncated");
  if (ACTED_ON.has(found.intent) && isAdversarial(found.intent, message, own, context)) {
    flags.add("adversarial_position");
  }
  if (isAnomalous(found.intent, context)) flags.add("thread_anomaly");
  return [...flags];
}

/** What something follows from by itself; everything else waits for a person anyway. */
const ACTED_ON: ReadonlySet<Intent> = new Set<Intent>([
  "interested",
  "meeting_booked",
  "offer",
  "not_now",
  "objection",
]);

/** What is dear to get wrong, and therefore worth planting where nobody looks. */
const SENSITIVE: ReadonlySet<Intent> = new Set<Intent>(["unsubscribe", "legal", "security", "billing"]);
const PLAINLY_SAID = 0.9;
const MOST_AROUND = 2000;

/** A sensitive demand in the subject or below the signature, of which the words between say nothing. */
function isAdversarial(intent: Intent, message: InboundMessage, own: OwnWords, context: ThreadContext): boolean {
  const around = [ownSubject(message.subject, context), own.text.slice(own.signOffAt)];
  return around.some((text) => {
    const aside = text.slice(0, MOST_AROUND);
    const [best] = aside.trim() === "" ? [] : scorePhrases(read(aside), aside.length).scores;
    return best !== undefined && best.score >= PLAINLY_SAID && SENSITIVE.has(best.intent) && best.intent !== intent;
  });
}

const WISHES: ReadonlySet<Intent> = new Set<Intent>(["interested", "offer", "meeting_booked"]);

/** A wish from somebody who had told us to stop, or who had left. */
function isAnomalous(intent: Intent, { earlierIntents }: ThreadContext): boolean {
  const before = earlierIntents.at(-1);
  if (before === "left_company") return INTENT_FACTS[intent].human && intent !== "referral";
  return WISHES.has(intent) && (before === "unsubscribe" || before === "legal");
}
