import type { Evidence, Flag, IntentScore, ReplyVerdict, ThreadContext } from "./classification";
import { flagsOf } from "./flags";
import { classificationOf, INTENT_FACTS, type Intent, LOW_CONFIDENCE } from "./intents";
import { findAutomated } from "./layers/automated/automated";
import { findBounce } from "./layers/bounce/bounce";
import { findCalendarAnswer } from "./layers/calendar";
import type { Finding } from "./layers/finding";
import { findMeaning } from "./layers/meaning";
import type { Model } from "./layers/model/model";
import { shippedModel } from "./layers/model/shipped-model";
import { findOptOutMachine } from "./layers/opt-out-machine";
import type { InboundMessage } from "./message";
import { type OwnWords, ownWords } from "./own-words/own-words";
import { type Reading, read } from "./reading/reading";
import { type ReturnDate, returnDate } from "./return-date/return-date";
import { writtenAt } from "./return-date/sender-clock";
import { judgeSafety } from "./safety/safety";

/** Changes with every change of rules or phrases, so that a stored verdict names what judged it. */
export const RULES_VERSION = "2026-11-22.9";

/** RFC 5322 allows a line of 998 characters; a subject folded over many lines says nothing more. */
const MOST_SUBJECT = 1000;

/**
 * The verdict on one message: what is meant, how sure that is, and why. Headers before content, always.
 * Pure and deterministic; the message's own time is its clock. Source: spec 4.
 */
export function classify(given: InboundMessage, context: ThreadContext, model: Model = shippedModel()): ReplyVerdict {
  const message = { ...given, subject: given.subject.slice(0, MOST_SUBJECT) };
  const own = ownWords(message, context.lastOutboundText);
  const reading = read(own.text);
  const found = decide(message, own, reading, context, model);
  const safety = judgeSafety(message, own, context);
  const runnerUp = found.scores.find(({ intent }) => intent !== found.intent) ?? null;
  const date = dateOf(found.intent, runnerUp?.intent, message, own);
  return {
    intent: found.intent,
    classification: classificationOf(found.intent),
    confidence: found.confidence,
    runnerUpIntent: runnerUp?.intent ?? null,
    runnerUpConfidence: runnerUp?.score ?? null,
    scores: found.scores,
    flags: flagsOf({ found, message, own, context, injection: safety.injection }),
    layer: found.layer,
    evidence: found.evidence.map((entry) => withText(entry, own.text)),
    safety: safety.safety,
    bounce: found.bounce,
    returnDate: date?.date ?? null,
    returnDateAlternative: date?.alternative ?? null,
    ownWords: own.text,
    rulesVersion: RULES_VERSION,
    modelVersion: model.version,
  };
}

/** The layers in order; the first that is sure decides. */
function decide(
  message: InboundMessage,
  own: OwnWords,
  reading: Reading,
  context: ThreadContext,
  model: Model,
): Finding {
  const certain =
    findOptOutMachine(message, own, reading, context) ??
    findBounce(message, own.body, context.ownAddresses) ??
    findCalendarAnswer(message);
  if (certain) return certain;
  const answersUs = context.answersOurMessage || (context.lastOutboundText !== null && message.inReplyTo.length > 0);
  const result = findAutomated({ message, own, reading, answersUs, sentSubject: context.sentSubject });
  if (result.kind === "automated") return result.finding;
  const found = findMeaning(message, own, reading, context, model);
  return result.kind === "conflict" && INTENT_FACTS[found.intent].human ? contradicted(found, result.header) : found;
}

/** A person's words under a program's header: shown as they read, decided by nobody but a person. */
function contradicted(human: Finding, header: { name: string; value: string }): Finding {
  const scores: IntentScore[] = [...human.scores, { intent: "auto_reply", score: 0.4 }];
  const evidence: Evidence[] = [...human.evidence, { kind: "header", ...header, intent: "auto_reply" }];
  const flags: Flag[] = [...human.flags, "conflicting_intents"];
  return { ...human, confidence: Math.min(human.confidence, LOW_CONFIDENCE - 0.01), scores, evidence, flags };
}

/** Where "later" is only the second reading, the date must be said in so many words; where nothing is, more plainly still. */
function dateOf(
  intent: Intent,
  runnerUp: Intent | undefined,
  message: InboundMessage,
  own: OwnWords,
): ReturnDate | null {
  const surely = speaksOfLater(intent);
  if (!surely && !speaksOfLater(runnerUp) && intent !== "unclassified") return null;
  const text = `${message.subject}\n${own.text}`;
  const sender = message.from?.address ?? null;
  const date = returnDate(text, { writtenAt: writtenAt(message), sender });
  return surely || (intent === "unclassified" ? date?.firm : date?.said) ? date : null;
}

function speaksOfLater(intent: Intent | undefined): boolean {
  return intent === "out_of_office" || intent === "not_now";
}

function withText(evidence: Evidence, text: string): Evidence {
  return evidence.kind === "words" && evidence.text === ""
    ? { ...evidence, text: text.slice(evidence.start, evidence.end) }
    : evidence;
}
