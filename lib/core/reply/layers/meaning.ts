import type { Evidence, IntentScore, ThreadContext } from "../classification";
import type { InboundMessage } from "../message";
import { asksForMoney, hasLinkTerms, readOffer } from "../offer";
import type { OwnWords } from "../own-words/own-words";
import { type Reading, read } from "../reading/reading";
import { readReferral } from "../referral";
import { type Finding, finding } from "./finding";
import type { Model } from "./model/model";
import { OPT_OUT_REQUESTS } from "./opt-out-words";
import { ownSubject } from "./own-subject";
import { isNegator } from "./phrases/scope";
import { type PhraseScores, scorePhrases } from "./phrases/score";
import { readShortReply } from "./short-reply";
import { leaningByThread, readBareAnswer } from "./thread-context";
import { weigh } from "./weigh";

/**
 * What the words mean: a bare answer by its thread, a short one by its table, else phrases and model together, which may
 * also find that no person wrote them.
 */
export function findMeaning(
  message: InboundMessage,
  own: OwnWords,
  reading: Reading,
  context: ThreadContext,
  model: Model,
): Finding {
  if (reading.tokens.length === 0 && own.text === "") return bySubject(message, context, model);
  const answer = readBareAnswer(reading, own.signOffAt, context);
  if (answer) return single(answer, "thread", own);
  const short = readShortReply(reading, own.signOffAt);
  if (short) return single(short, "phrase", own);
  return weigh(phraseScores(message, own, reading, context), reading, own.signOffAt, model);
}

/** What the phrase tables and the plain facts of a mail say, best first. */
export function phraseScores(
  message: InboundMessage,
  own: OwnWords,
  reading: Reading,
  context: ThreadContext,
): PhraseScores {
  const optOut = optOutIn(own, reading);
  const leaning = leaningByThread(reading, own.signOffAt, context);
  const extra = [
    ...factScores(own, reading, message),
    ...subjectScores(message, context),
    ...(leaning ? [leaning] : []),
    ...(optOut ? [{ intent: "unsubscribe" as const, score: 0.9 }] : []),
  ];
  const { scores, evidence } = scorePhrases(reading, own.signOffAt, extra);
  return { scores, evidence: optOut ? [optOut, ...evidence] : evidence };
}

function single({ intent, score }: IntentScore, layer: "thread" | "phrase", own: OwnWords): Finding {
  const end = Math.min(own.signOffAt, own.text.length);
  return finding(intent, score, layer, [
    { kind: "words", start: 0, end, intent, text: own.text.slice(0, end).trimEnd() },
  ]);
}

/** Nothing of the sender's own in the body: his subject speaks, unless it is ours sent back. */
function bySubject(message: InboundMessage, context: ThreadContext, model: Model): Finding {
  const subject = ownSubject(message.subject, context);
  if (subject === "") return finding("unclassified", 0.5, "phrase", []);
  const reading = read(subject);
  const found = weigh(scorePhrases(reading, subject.length), reading, subject.length, model);
  return { ...found, evidence: [{ kind: "subject", text: message.subject, intent: found.intent }] };
}

const MOST_SUBJECT = 0.6;

/** A subject that the sender wrote speaks too; "Re:" of ours says nothing. */
function subjectScores(message: InboundMessage, context: ThreadContext): IntentScore[] {
  const subject = ownSubject(message.subject, context);
  if (subject === "") return [];
  return scorePhrases(read(subject), subject.length)
    .scores.filter(({ intent, score }) => score >= 0.6 && intent !== "question")
    .map(({ intent, score }) => ({ intent, score: Math.min(MOST_SUBJECT, score) }));
}

/** Requests in languages that the phrase tables only know for opt-outs. */
function optOutIn(own: OwnWords, reading: Reading): Evidence | null {
  if (reading.tokens.length > 120) return null;
  const match = OPT_OUT_REQUESTS.exec(reading.folded.slice(0, 1500));
  if (!match || isTurned(reading, match.index)) return null;
  const end = match.index + match[0].length;
  return { kind: "words", start: match.index, end, intent: "unsubscribe", text: own.text.slice(match.index, end) };
}

/** "Never stop writing to me": the word before turns what follows. */
function isTurned({ tokens }: Reading, start: number): boolean {
  const before = tokens.findLast(({ end }) => end <= start);
  const first = tokens.find((token) => token.start >= start);
  return before !== undefined && before.clause === first?.clause && isNegator(before.word);
}

/** Facts that speak for themselves: a price for a link is an offer, another person's address a referral. */
function factScores(own: OwnWords, reading: Reading, message: InboundMessage): IntentScore[] {
  const scores: IntentScore[] = [];
  const text = own.text.slice(0, own.signOffAt);
  const folded = reading.folded.slice(0, own.signOffAt);
  const offer = readOffer(text, folded);
  if (offer.amount !== null && hasLinkTerms(folded)) scores.push({ intent: "offer", score: 0.8 });
  else if (offer.amount !== null) scores.push({ intent: "offer", score: 0.3 });
  if (asksForMoney(folded)) scores.push({ intent: "offer", score: 0.7 });
  if (offer.guidelineUrl !== null) scores.push({ intent: "offer", score: 0.6 });
  const referral = readReferral(text);
  if (referral?.address && referral.address !== message.from?.address)
    scores.push({ intent: "referral", score: referral.directed ? 0.7 : 0.25 });
  return scores;
}
