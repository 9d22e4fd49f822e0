import type { Evidence } from "../../classification";
import type { Intent } from "../../intents";
import type { InboundMessage } from "../../message";
import type { OwnWords } from "../../own-words/own-words";
import { fold } from "../../reading/fold";
import type { Reading } from "../../reading/reading";
import { returnDate } from "../../return-date/return-date";
import { type Finding, finding } from "../finding";
import { scorePhrases } from "../phrases/score";
import { BODY_SIGNS } from "./automated-bodies";
import { type AutomatedHeader, automatedHeader } from "./automated-headers";
import { ABSENCE_SUBJECT, AUTO_SUBJECT, DEPARTED_SUBJECT, RECEIVED_SUBJECT } from "./automated-subjects";
import type { BodySigns } from "./body-signs";

/** What this layer makes of a message: a program's mail, a person's mail under a program's header, or neither. */
export type AutomatedResult =
  | { kind: "automated"; finding: Finding }
  | { kind: "conflict"; header: AutomatedHeader }
  | { kind: "human" };

type Situation = {
  message: InboundMessage;
  own: OwnWords;
  reading: Reading;
  /** The message answers one of our mails, as far as anyone knows. */
  answersUs: boolean;
  sentSubject: string | null;
};

const HUMAN: AutomatedResult = { kind: "human" };

/** Mail that a program wrote: by header, by subject, then by two signs in the body. Source: spec 4 "Order" 3 and 4. */
export function findAutomated(situation: Situation): AutomatedResult {
  const header = automatedHeader(situation.message);
  const subject = subjectSigns(situation);
  if (!header && !isMarked(subject) && situation.reading.tokens.length >= LONGEST_NOTE_WORDS) return HUMAN;
  const signs = bodySigns(situation.own.text);
  if (header?.strength === "sure") return automated(kindBySureHeader(situation, signs, subject), 0.98, header, signs);
  if (header) return byWeakHeader(header, situation, signs, subject);
  return bySubject(situation, signs, subject) ?? byBody(situation, signs) ?? HUMAN;
}

type Signs = { absence: number; departed: number; automatic: number; received: number; first: Match | null };
type Match = { start: number; end: number };
type SubjectSigns = {
  absence: boolean;
  auto: boolean;
  received: boolean;
  departed: boolean;
  answer: boolean;
  strict: boolean;
};

function isMarked({ absence, auto, received, departed }: SubjectSigns): boolean {
  return absence || auto || received || departed;
}

/** A program says at once what it is; further down, such words are a person's. */
const WINDOW = 1600;
const NON_LATIN = /[\u0400-\u04ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

function bodySigns(text: string): Signs {
  const window = fold(text.slice(0, WINDOW));
  const latin = !NON_LATIN.test(window);
  const none: Signs = { absence: 0, departed: 0, automatic: 0, received: 0, first: null };
  return BODY_SIGNS.reduce((best, language) => {
    if (latin && language.nonLatin) return best;
    const signs = countSigns(language.signs, window);
    return weight(signs) > weight(best) ? signs : best;
  }, none);
}

function weight(signs: Signs): number {
  return signs.absence + 2 * signs.departed + signs.automatic + signs.received;
}

function countSigns(signs: BodySigns, window: string): Signs {
  let first: Match | null = null;
  const count = (patterns: readonly RegExp[]) => {
    let found = 0;
    for (const pattern of patterns) {
      const match = pattern.exec(window);
      if (!match) continue;
      found += 1;
      if (!first || match.index < first.start) first = { start: match.index, end: match.index + match[0].length };
    }
    return found;
  };
  const counts = {
    absence: count(signs.absence),
    departed: count(signs.departed),
    automatic: count(signs.automatic),
    received: count(signs.received),
  };
  return { ...counts, first };
}

function subjectSigns({ message, sentSubject }: Situation): SubjectSigns {
  const subject = fold(message.subject).slice(0, 300).trim();
  const answer = /^(?:re|aw|sv|vs|antw|rif|res|odp|ynt|回复|答复|回覆)\s?:/.test(subject);
  // An answer to a mail of ours whose own subject speaks of absence says nothing.
  const echo = sentSubject !== null && sentSubject !== "" && subject.endsWith(fold(sentSubject).trim()) && answer;
  if (echo) return { absence: false, auto: false, received: false, departed: false, answer, strict: false };
  const absence = ABSENCE_SUBJECT.test(subject);
  const auto = AUTO_SUBJECT.test(subject);
  const strict = !answer && (absence || auto) && /^[^:：]{2,45}(?:[:：]|$)/.test(subject);
  return {
    absence,
    auto,
    received: RECEIVED_SUBJECT.test(subject),
    departed: DEPARTED_SUBJECT.test(subject),
    answer,
    strict,
  };
}

/** Gone for good, away, or just a program. */
function kindOf(signs: Signs, subject: SubjectSigns): Intent {
  const away = subject.absence || signs.absence >= 2;
  if ((signs.departed > 0 || subject.departed) && signs.absence < 3) return "left_company";
  if (away || (signs.absence === 1 && signs.received < 2)) return "out_of_office";
  return "auto_reply";
}

/** A program that names a day of return speaks of an absence, in whatever words. */
function kindBySureHeader(situation: Situation, signs: Signs, subject: SubjectSigns): Intent {
  const kind = kindOf(signs, subject);
  return kind === "auto_reply" && signs.received === 0 && namesReturn(situation) ? "out_of_office" : kind;
}

function namesReturn({ message, own }: Situation): boolean {
  const mail = { receivedAt: message.date ?? message.receivedAt, sender: message.from?.address ?? null };
  return returnDate(own.text, mail)?.said ?? false;
}

function byWeakHeader(
  header: AutomatedHeader,
  situation: Situation,
  signs: Signs,
  subject: SubjectSigns,
): AutomatedResult {
  const saysSo =
    subject.strict || signs.absence >= 2 || signs.automatic > 0 || signs.received >= 2 || signs.departed > 0;
  if (saysSo) return automated(kindOf(signs, subject), 0.95, header, signs);
  if (isAnsweredByPerson(header, situation)) return { kind: "conflict", header };
  if (header.name === "feedback-id") return HUMAN; // every relay of Amazon SES adds it, to people's mail too
  return automated(kindOf(signs, subject), 0.9, header, signs);
}

const LIST_HEADERS = new Set(["list-id", "list-post", "list-unsubscribe"]);

/** A person's sentence in answer to us, whatever the mail program claims. */
function isAnsweredByPerson(header: AutomatedHeader, { message, reading, answersUs }: Situation): boolean {
  if (reading.tokens.length === 0) return false;
  if (answersUs) return true;
  const isList = message.headers.some(({ name }) => LIST_HEADERS.has(name));
  return message.inReplyTo.length > 0 && !isList && header.name !== "x-precedence";
}

function bySubject(situation: Situation, signs: Signs, subject: SubjectSigns): AutomatedResult | null {
  if (subject.answer && signs.absence < 2 && wantsSomething(situation)) return null;
  const body = signs.absence + signs.automatic + signs.received + signs.departed;
  const plain = !subject.answer && situation.reading.tokens.length < 60;
  if ((subject.absence || subject.auto) && (subject.strict || body > 0)) {
    return automated(kindOf(signs, subject), body > 0 ? 0.95 : 0.85, subjectEvidence(situation), signs);
  }
  if (subject.received && !subject.answer && body > 0)
    return automated(kindOf(signs, subject), 0.85, subjectEvidence(situation), signs);
  if (subject.departed && plain && signs.departed > 0)
    return automated("left_company", 0.85, subjectEvidence(situation), signs);
  return null;
}

const WANTED_FROM = 0.6;

/** A program wants nothing: words of a wish are a person's, whatever else the mail speaks of. */
function wantsSomething({ own, reading }: Situation): boolean {
  const { scores } = scorePhrases(reading, own.signOffAt);
  return scores.some(({ intent, score }) => score >= WANTED_FROM && WISHES.has(intent));
}

const WISHES: ReadonlySet<Intent> = new Set<Intent>(["interested", "unsubscribe", "objection", "question", "offer"]);

const LONGEST_NOTE_WORDS = 180;
const FIRST_SIGN_BEFORE = 400;
/** So few words that name a day of return say nothing else. */
const BRIEF_NOTE_WORDS = 18;

/** No header, no subject: two signs of absence, or of a program, in a short note that asks nothing. */
function byBody(situation: Situation, signs: Signs): AutomatedResult | null {
  const words = situation.reading.tokens.length;
  if (!mayBeProgram(situation, signs)) return null;
  if (signs.departed > 0 && words < 100) return automated("left_company", 0.8, null, signs);
  const brief = words < BRIEF_NOTE_WORDS && signs.absence === 1;
  if (brief && namesReturn(situation)) return automated("out_of_office", 0.8, null, signs);
  if (signs.absence >= 2) return automated("out_of_office", 0.75 + 0.06 * Math.min(signs.absence - 2, 3), null, signs);
  if (signs.automatic > 0 && signs.absence > 0) return automated("out_of_office", 0.85, null, signs);
  if (signs.automatic + signs.received >= 2 && signs.automatic > 0) return automated("auto_reply", 0.85, null, signs);
  return signs.received >= 3 ? automated("auto_reply", 0.7, null, signs) : null;
}

/** A note that begins with its sign, is short, asks nothing and wants nothing. */
function mayBeProgram(situation: Situation, signs: Signs): boolean {
  const { own, reading } = situation;
  const early = signs.first !== null && signs.first.start < FIRST_SIGN_BEFORE;
  const short = reading.tokens.length > 0 && reading.tokens.length < LONGEST_NOTE_WORDS;
  if (!early || !short) return false;
  if (reading.sentences.some((sentence) => sentence.asks && sentence.start < own.signOffAt)) return false;
  return signs.absence >= 3 || !wantsSomething(situation);
}

type Proof = { name: string; value: string } | { subject: string } | null;

function subjectEvidence({ message }: Situation): Proof {
  return { subject: message.subject };
}

function automated(intent: Intent, confidence: number, proof: Proof, signs: Signs): AutomatedResult {
  const evidence: Evidence[] = [];
  if (proof && "name" in proof) evidence.push({ kind: "header", name: proof.name, value: proof.value, intent });
  if (proof && "subject" in proof) evidence.push({ kind: "subject", text: proof.subject, intent });
  if (signs.first) evidence.push({ kind: "words", ...signs.first, intent, text: "" });
  const layer = proof && "name" in proof ? "header" : "phrase";
  return { kind: "automated", finding: finding(intent, confidence, layer, evidence) };
}
